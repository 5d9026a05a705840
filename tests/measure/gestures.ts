import { openDesk } from './window/desk.ts';
import { GESTURES, OPEN_BOX, type Gesture } from './window/gesture-list.ts';
import { theMachine } from './machine.ts';
import { traceGestures, type Cost } from './window/main-thread.ts';
import type { Page, Worker } from 'playwright-core';

/**
 * `node tests/measure/gestures.ts [chart|document] [PART-OF-A-NAME] [--samples N]`: what each gesture costs the main
 * thread of the built window, over the sample’s 141 entities at 1920 × 1080, with tree, chart (or document), sheet and status bar
 * in sight. Bar: the frame of a gesture within 16.7 ms (p95) of the processor, an edit acknowledged within 50 ms.
 *
 * Method: the window is used until its memory is (`wearIn`); of each gesture four samples run first and are not counted, then
 * 20 (or `--samples`) are traced by Chromium, aimed before the mark at which each begins. What the main thread does from an
 * input to the frame that shows it is summed, in processor time. Only a machine that does nothing else gives figures: on a busy
 * one they are higher too. Two builds are compared gesture by gesture, in turn, never one list after the other.
 */
const { positional, samples } = readArguments(process.argv.slice(2));
const [view = 'chart', wanted = ''] = positional;

const desk = await openDesk();
const { hands } = desk;
const { page } = hands;
try {
  console.log(theMachine());
  await wearIn();
  await hands.press(view === 'document' ? 'Alt+p' : 'Alt+o');
  await page.waitForTimeout(1500);
  console.log(`With the ${view} in sight, ${samples} samples a gesture, milliseconds\n`);
  console.log(`${'gesture'.padEnd(48)}   frame p50   p95   max | by the clock p95 | later task p95 | acknowledged p95 (n)`);
  for (const gesture of GESTURES) {
    if ((gesture.isOfChart === true && view === 'document') || !gesture.name.includes(wanted)) continue;
    await measure(gesture);
  }
  console.log(`\nat rest: ${await atRest(page)}`);
} finally {
  await desk.close();
}

/**
 * A browser that has just started takes new pages of memory for what it draws, until it first collects what is no longer
 * needed: 250 to 500 of them in the frame in which a box opens, then 25 to 150. `theMachine` tells what each costs.
 * A day's work is hardly done in its first minute, so that minute is over before anything is measured.
 */
async function wearIn(): Promise<void> {
  await hands.press('Alt+o');
  await page.waitForTimeout(1500);
  await OPEN_BOX.prepare(hands);
  for (let round = 0; round < 8; round++) await warmUp(OPEN_BOX);
}

async function measure(gesture: Gesture): Promise<void> {
  await gesture.prepare(hands);
  await warmUp(gesture);
  await page.waitForTimeout(300);
  await posting(page).evaluate(() => {
    performance.clearResourceTimings();
  });
  const runs = Array.from({ length: samples }, (_, rank) => () => gesture.sample(hands, rank));
  const { between } = gesture;
  const costs = await traceGestures(desk.browser, page, runs, {
    pause: gesture.pause ?? 350,
    between: between && ((rank) => between(hands, rank)),
  });
  const answers = await acknowledgements(page);
  await gesture.finish?.(hands);
  console.log(line(gesture.name, costs, answers));
}

/** The first few of a kind meet code that was never run: a day's work hardly has them. An even number, for those that go to and fro. */
async function warmUp(gesture: Gesture): Promise<void> {
  for (let rank = 0; rank < 4; rank++) {
    const run = await gesture.sample(hands, rank);
    await run();
    await page.waitForTimeout(gesture.pause ?? 350);
    await gesture.between?.(hands, rank);
  }
}

/** The thread that posts the window’s messages. */
function posting(of: Page): Worker {
  const found = of.workers().find((worker) => worker.url().includes('post-worker'));
  if (!found) throw new Error('The window posts its messages by itself.');
  return found;
}

/** How long each edit was under way, from its request to the answer that the database has it. */
function acknowledgements(of: Page): Promise<readonly number[]> {
  return posting(of).evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/api\/(?:edit|history)\./u.test(name))
      .map(({ duration }) => duration),
  );
}

function line(name: string, costs: readonly Cost[], answers: readonly number[]): string {
  const frames = costs.map(({ frame }) => frame);
  const figures = [at(frames, 0.5), at(frames, 0.95), Math.max(...frames)].map((value) => value.toFixed(1).padStart(6));
  const clock = at(costs.map((cost) => cost.clock), 0.95).toFixed(1).padStart(18);
  const after = at(costs.map((cost) => cost.after), 0.95).toFixed(1).padStart(14);
  const told = answers.length === 0 ? '' : `${at(answers, 0.95).toFixed(0)} (${answers.length})`;
  return `${name.padEnd(48)}      ${figures.join('')} | ${clock} | ${after} | ${told.padStart(16)}`;
}

/** The value below which this share of them lies. */
function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** What the window does while nobody touches it. */
async function atRest(of: Page): Promise<string> {
  const session = await of.context().newCDPSession(of);
  await session.send('Performance.enable');
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  };
  await of.waitForTimeout(2000);
  const before = await read();
  await of.waitForTimeout(5000);
  const after = await read();
  const grown = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  return `${(grown('TaskDuration') * 1000).toFixed(1)} ms of tasks, ${grown('LayoutCount')} layouts, ${grown('RecalcStyleCount')} styles in 5 s`;
}

function readArguments(given: readonly string[]): { readonly positional: readonly string[]; readonly samples: number } {
  const option = given.indexOf('--samples');
  const count = option < 0 ? 20 : Number(given[option + 1]);
  return { positional: option < 0 ? given : given.toSpliced(option, 2), samples: count };
}
