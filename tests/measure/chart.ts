import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeOrganisation } from '../e2e/support/large-organisation.ts';
import { openDesk } from './window/desk.ts';
import { traceGestures } from './window/main-thread.ts';

/**
 * `node tests/measure/chart.ts`: how smooth the chart of 10,009 entities is, all of it open. Pan and zoom: the time
 * between two frames while the wheel turns, as a chart's users see it; other gestures: the processor's work.
 */
const STEPS = 60;
const folder = mkdtempSync(join(tmpdir(), 'ogs-chart-'));
const file = join(folder, 'large.json');
writeFileSync(file, largeOrganisation());
const { browser, hands, close } = await openDesk(file);
const { page } = hands;
try {
  await hands.press('Alt+o');
  await hands.wait(1500);
  await report('open everything', async () => {
    await page.getByRole('button', { name: 'Niveaux' }).click();
    await hands.wait(400);
    const place = await hands.at('[role="menuitem"]:has-text("Tout déplier")');
    return () => hands.click(place);
  });
  await hands.wait(2500);
  const chart = await hands.at('[aria-label="Organigramme de l’organisation"]');
  await hands.move(chart);
  await smoothness('pan, all in sight', (rank) => page.mouse.wheel(rank % 20 < 10 ? 40 : -40, 20));
  await page.keyboard.down('Control');
  await smoothness('zoom in and out', (rank) => page.mouse.wheel(0, rank % 40 < 20 ? -50 : 50));
  for (let step = 0; step < 22; step++) await page.mouse.wheel(0, -90);
  await page.keyboard.up('Control');
  await hands.wait(800);
  await smoothness('pan, names to be read', (rank) => page.mouse.wheel(rank % 20 < 10 ? 60 : -60, rank % 10 < 5 ? 30 : -30));
  for (const what of ['close a branch', 'open it again']) {
    await report(what, async () => {
      const place = await hands.at('[role="tree"] [data-toggle]');
      return () => hands.click(place);
    });
  }
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}

/** The work of one gesture's frame, and the longest task after it. */
async function report(what: string, aim: () => Promise<() => Promise<void>>): Promise<void> {
  const [cost] = await traceGestures(browser, page, [aim], { pause: 2000 });
  console.log(`${what}: ${cost?.frame.toFixed(0)} ms for its frame, ${cost?.after.toFixed(0)} ms the longest task after it`);
}

/** The time between frames while something is done again and again. */
async function smoothness(what: string, step: (rank: number) => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    const next = (at: number) => {
      times.push(at);
      if (times.length < 2000 && document.body.dataset['measured'] !== 'done') requestAnimationFrame(next);
    };
    document.body.dataset['measured'] = '';
    Object.assign(globalThis, { ogsFrames: times });
    requestAnimationFrame(next);
  });
  for (let rank = 0; rank < STEPS; rank++) {
    await step(rank);
    await page.waitForTimeout(16);
  }
  const gaps = await page.evaluate(() => {
    document.body.dataset['measured'] = 'done';
    const times = (globalThis as unknown as { ogsFrames: number[] }).ogsFrames;
    return times.slice(1).map((at, rank) => at - (times[rank] ?? at));
  });
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  console.log(`${what}: ${gaps.length} frames, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`);
}
