import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { join } from 'node:path';
import type { OgsWindow } from '../pages/ogs-window.ts';
import { launchBrowser, openWindow, type WindowOptions } from './browser.ts';
import { aDataFolder, runOgs, startHost, type Host } from './host.ts';

interface Desk {
  readonly window: OgsWindow;
  readonly database: string;
  /** Ends the host and starts another one on the same file, as at the next morning. */
  readonly restart: () => Promise<OgsWindow>;
}

interface DeskOptions extends WindowOptions {
  /** A file to import into the database first; without one it holds the sample. */
  readonly imported?: string;
}

/**
 * For a file of tests: gives each test a host of its own, on a file of its own, with a window open on
 * it, and puts everything away afterwards.
 */
export function aDeskForEachTest() {
  let browser: Browser;
  let putAway: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const step of putAway.reverse()) await step();
    putAway = [];
  });

  return async ({ imported, ...options }: DeskOptions = {}): Promise<Desk> => {
    const folder = aDataFolder();
    putAway.push(async () => folder.remove());
    const database = join(folder.path, 'organisation.ogs');
    if (imported !== undefined) runOgs('import', imported, '--db', database);
    const morning = async (): Promise<{ host: Host; window: OgsWindow }> => {
      const host = await startHost(database);
      putAway.push(() => host.stop());
      const window = await openWindow(browser, host.url, options);
      putAway.push(async () => {
        await window.page.context().close();
        expect(window.complaints).toEqual([]);
      });
      return { host, window };
    };
    const { host, window } = await morning();
    const restart = async () => {
      await window.page.context().close();
      await host.stop();
      return (await morning()).window;
    };
    return { window, database, restart };
  };
}
