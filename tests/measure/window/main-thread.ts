import type { Browser, Page } from 'playwright-core';

/** What one gesture cost the main thread, in milliseconds. */
export interface Cost {
  /** Processor time of the heaviest frame that an input of the gesture asked for: its events, scripts, styles, layout and painting. */
  readonly frame: number;
  /** The same by the clock, waiting for a busy machine included. */
  readonly clock: number;
  /** Processor time of the longest task that came after those frames. */
  readonly after: number;
}

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

interface Task {
  readonly ts: number;
  readonly end: number;
  readonly dur: number;
  readonly work: number;
  readonly isInput: boolean;
  readonly isFrame: boolean;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
const MARK = 'ogs-gesture';
/** Microseconds after an input at which its frame has begun, if it asked for one: the next one is 16.7 ms away at most. */
const ASIDE = 25_000;
const INPUTS = /^(?:key|pointer|mouse|click|dblclick|input|beforeinput|drag|drop|wheel|contextmenu)/u;

/** Each sample of a gesture, traced: aimed at first; `between` puts back what the next one needs. Neither is counted. */
export async function traceGestures(
  browser: Browser,
  page: Page,
  samples: readonly (() => Promise<() => Promise<void>>)[],
  { pause, between }: { readonly pause: number; readonly between?: ((rank: number) => Promise<void>) | undefined },
): Promise<readonly Cost[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  for (const [rank, aim] of samples.entries()) {
    const gesture = await aim();
    await mark(page, `${MARK}-start`);
    await gesture();
    await page.waitForTimeout(pause);
    await mark(page, `${MARK}-end`);
    await between?.(rank);
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return costs(traceEvents);
}

function mark(page: Page, name: string): Promise<void> {
  return page.evaluate((label) => {
    performance.mark(label);
  }, name);
}

function costs(events: readonly TraceEvent[]): readonly Cost[] {
  const marks = events.filter(({ name, cat }) => cat === 'blink.user_timing' && name.startsWith(MARK));
  const [first] = marks;
  if (!first) throw new Error('The trace holds no mark.');
  const tasks = tasksOf(events.filter(({ pid, tid }) => pid === first.pid && tid === first.tid));
  const starts = marks.filter(({ name }) => name.endsWith('start')).map(({ ts }) => ts);
  const ends = marks.filter(({ name }) => name.endsWith('end')).map(({ ts }) => ts);
  return starts.map((start, rank) => costOf(tasks.filter(({ ts, end }) => ts > start && end < (ends[rank] ?? start))));
}

function tasksOf(events: readonly TraceEvent[]): readonly Task[] {
  const inputs = events.filter(({ name, args }) => name === 'EventDispatch' && INPUTS.test(args?.data?.type ?? ''));
  const commits = events.filter(({ name, ph }) => name === 'Commit' && ph === 'X');
  return events
    .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
    .map(({ ts, dur = 0, tdur }) => {
      const holds = (event: TraceEvent) => event.ts >= ts && event.ts <= ts + dur;
      return { ts, end: ts + dur, dur, work: tdur ?? dur, isInput: inputs.some(holds), isFrame: commits.some(holds) };
    })
    .toSorted((a, b) => a.ts - b.ts);
}

/** Tasks gather into frames; those that hold an input of the gesture are its own. */
function costOf(tasks: readonly Task[]): Cost {
  let frame = 0;
  let clock = 0;
  let after = 0;
  let gathered: Task[] = [];
  const close = () => {
    if (gathered.some(({ isInput }) => isInput)) {
      frame = Math.max(frame, sum(gathered.map(({ work }) => work)));
      clock = Math.max(clock, sum(gathered.map(({ dur }) => dur)));
    } else after = Math.max(after, ...gathered.map(({ work }) => work));
    gathered = [];
  };
  for (const task of tasks) {
    // What ran before the input, however long ago, did not wait for it.
    const input = gathered.findLast(({ isInput }) => isInput);
    const isLater = input !== undefined && task.ts > input.end + ASIDE;
    if (isLater || (task.isInput && !gathered.some(({ isInput }) => isInput))) close();
    gathered.push(task);
    if (task.isFrame) close();
  }
  close();
  return { frame: frame / 1000, clock: clock / 1000, after: after / 1000 };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
