import type { Browser, Page } from 'playwright-core';
import type { OgsWindow } from '../pages/ogs-window.ts';
import { openWindow, shapeOf, type WindowOptions } from './browser.ts';
import { startHost } from './host.ts';

/** One host with one window on it, where one organisation after the other is opened. */
export interface Room {
  readonly window: OgsWindow;
  /** Whether it is for one test, which may leave it in any state. */
  readonly isAlone: boolean;
  /** Opens a file in the place of the one that is open, in a window that remembers nothing. */
  show(database: string, options: WindowOptions): Promise<void>;
  /** What the page complained of since the last call. */
  takeComplaints(): readonly string[];
  /** Leaves the organisation, so that what is still to be written is written now. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a host on a file and opens the window on it. */
export async function openRoom(browser: Browser, database: string, { isAlone, ...options }: WindowOptions & { readonly isAlone: boolean }): Promise<Room> {
  const host = await startHost(database);
  const window = await openWindow(browser, host.url, options);
  const { page } = window;
  const { origin } = new URL(page.url());
  // An address of the window's own origin that shows no organisation.
  const icon = (await page.locator('link[rel="icon"]').getAttribute('href')) ?? '';
  const anteroom = new URL(icon, origin).href;
  return {
    window,
    isAlone,
    async show(path, given) {
      await forget(page);
      const answer = await page.request.post(new URL('/api/files.open', origin).href, { headers: { origin }, data: { path } });
      const { ok } = (await answer.json()) as { ok: boolean };
      if (!ok) throw new Error(`The host does not open ${path}: ${await answer.text()}`);
      const { viewport, ...media } = shapeOf(given);
      await page.setViewportSize(viewport);
      await page.emulateMedia(media);
      window.complaints.length = 0;
      await page.goto(origin);
      await window.isReady();
    },
    takeComplaints: () => window.complaints.splice(0),
    async tidy() {
      for (const other of page.context().pages()) if (other !== page) await other.close();
      await page.context().clearPermissions();
      await page.goto(anteroom);
    },
    async close() {
      await page.context().close();
      await host.stop();
    },
  };
}

async function forget(page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}
