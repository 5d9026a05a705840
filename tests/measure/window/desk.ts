import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { aDataFolder, runOgs, startHost } from '../../e2e/support/host.ts';
import { Hands } from './hands.ts';

export interface MeasuredDesk {
  readonly browser: Browser;
  readonly hands: Hands;
  readonly close: () => Promise<void>;
}

/** The built window in the whole Chromium that users have, over a host and a file of its own. */
export async function openDesk(imported?: string): Promise<MeasuredDesk> {
  const folder = aDataFolder();
  const database = join(folder.path, 'measured.ogs');
  if (imported !== undefined) runOgs('import', imported, '--db', database);
  const host = await startHost(database);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  });
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'fr-FR' });
  await context.addInitScript(() => {
    localStorage.setItem('ogs.tour', 'seen');
  });
  const page = await context.newPage();
  await page.goto(host.url);
  await page.locator('[role="treegrid"] [role="row"]').first().waitFor();
  // Its dictionary is read and its first pictures are drawn.
  await page.waitForTimeout(3000);
  const close = async () => {
    await browser.close();
    await host.stop();
    folder.remove();
  };
  return { browser, hands: new Hands(page), close };
}
