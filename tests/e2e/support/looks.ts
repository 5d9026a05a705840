import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { OgsWindow } from '../pages/ogs-window.ts';

/** What a screen is looked at in: usual sizes in both themes, and 1280 × 720 at a zoom of 200 %. */
const LOOKS = [
  { width: 1280, height: 720, colorScheme: 'light' },
  { width: 1280, height: 720, colorScheme: 'dark' },
  { width: 1920, height: 1080, colorScheme: 'light' },
  { width: 1920, height: 1080, colorScheme: 'dark' },
  { width: 640, height: 360, colorScheme: 'light' },
] as const;

/** Where pictures are wanted: `OGS_LOOKS`, a folder. Nothing is taken without it. */
const FOLDER = process.env['OGS_LOOKS'];

/** Time for what moves to come to rest, in milliseconds. */
const REST = 500;

let rank = 0;

/** Takes a picture of the window as it is, in each look, for people to see; then it is as before. */
export async function takeLooks({ page }: OgsWindow): Promise<void> {
  if (FOLDER === undefined || FOLDER === '') return;
  mkdirSync(FOLDER, { recursive: true });
  const size = page.viewportSize();
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const { testPath = '' } = expect.getState();
  const name = `${testPath.replace(/^.*\/|\.test\.ts$/gu, '')}-${String(++rank).padStart(2, '0')}`;
  for (const { width, height, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(REST);
    await page.screenshot({ path: join(FOLDER, `${name}-${width}-${colorScheme}.png`) });
  }
  if (size) await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
}
