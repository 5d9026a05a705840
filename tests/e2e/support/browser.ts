import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { OgsWindow } from '../pages/ogs-window.ts';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium without the browser's own windows around a page: the same engine in half the time. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/** The installed Chromium, with an empty profile. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: ARGUMENTS });
}

function browserPath(): string {
  if (existsSync(HEADLESS_SHELL)) return HEADLESS_SHELL;
  const path = process.env['CHROMIUM_PATH'];
  return path === undefined || path === '' ? '/usr/bin/chromium' : path;
}

export interface WindowOptions {
  readonly theme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
  /** As at the very first start, which begins with the guided tour. */
  readonly isFirstStart?: boolean;
}

/** Size and theme, as a browser's context takes them. */
export function shapeOf({ theme = 'light', size = { width: 1280, height: 900 } }: WindowOptions) {
  return { viewport: size, colorScheme: theme };
}

/** Opens the window as a user has it; what the page complains of makes the test fail. */
export async function openWindow(
  browser: Browser,
  url: string,
  options: WindowOptions = {},
): Promise<OgsWindow> {
  const context = await browser.newContext({ ...shapeOf(options), locale: 'fr-FR', acceptDownloads: true });
  if (options.isFirstStart !== true) {
    await context.addInitScript(() => {
      localStorage.setItem('ogs.tour', 'seen');
    });
  }
  const page = await context.newPage();
  const complaints = listenToComplaints(page);
  await page.goto(url);
  const window = new OgsWindow(page, complaints);
  await window.isReady();
  return window;
}

function listenToComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return complaints;
}
