/**
 * Says how many bytes the process has grown by, counted from the least it ever held since this was
 * opened: what it gives back meanwhile must not make room for a file that fills the memory.
 */
export function watchGrowth(held: () => number = () => process.memoryUsage.rss()): () => number {
  let least = held();
  return () => {
    const now = held();
    least = Math.min(least, now);
    return now - least;
  };
}
