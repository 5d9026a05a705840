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

/** A window that lives for one test ends before it has earned back what optimising its code costs: a third of the time. */
const SHORT_LIVED = '--js-flags=--always-sparkplug --no-maglev --no-turbofan --liftoff-only';

/** Debian's Chromium without the browser's own windows around a page: the same engine in half the time. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

let shared: Promise<Browser> | null = null;

/**
 * The browser of all files of tests that this process runs, one after the other; it ends with the process. Each file has
 * a context of its own in it, which is an empty profile.
 */
export async function theBrowser(): Promise<Browser> {
  shared ??= launchBrowser(SHORT_LIVED);
  const browser = await shared;
  if (browser.isConnected()) return browser;
  shared = launchBrowser(SHORT_LIVED);
  return shared;
}

/** The installed Chromium, with an empty profile. */
export function launchBrowser(...others: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: [...ARGUMENTS, ...others] });
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
  /** With likely slips underlined, as at first; a window without reads no dictionary, which is a third of its work. */
  readonly hasMarks?: boolean;
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
  const { isFirstStart = false, hasMarks = true } = options;
  const preferences = { ...(isFirstStart ? {} : { tour: 'seen' }), ...(hasMarks ? {} : { spelling: 'false' }) };
  await context.addInitScript((given) => {
    for (const [name, value] of Object.entries(given)) localStorage.setItem(`ogs.${name}`, value);
  }, preferences);
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
