/** What the figures of a machine have to be read with: how fast it computes, and what memory costs that nobody used yet. */
export function theMachine(): string {
  const loop = least(3, () => {
    let total = 0;
    for (let step = 0; step < 1e8; step++) total += step % 7;
    return total;
  });
  const page = least(3, () => touched(Buffer.allocUnsafeSlow(PAGES * PAGE)));
  return `This machine: 100 million steps of a loop in ${loop.toFixed(0)} ms, a new page of memory in ${((page / PAGES) * 1000).toFixed(2)} µs`;
}

const PAGE = 4096;
const PAGES = 16_384;

function touched(memory: Buffer): number {
  let pages = 0;
  for (let at = 0; at < memory.length; at += PAGE) {
    memory[at] = 1;
    pages++;
  }
  return pages;
}

/** The shortest of some runs, in milliseconds. */
function least(runs: number, work: () => number): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
