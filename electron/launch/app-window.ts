import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a window can be shown at all: always on Windows and macOS, with a display elsewhere. */
export function hasDisplay(platform: NodeJS.Platform, environment: Environment): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY']);
}

/** Where Chromium, Chrome or Edge may be on this machine, the likeliest first. */
export function browserCandidates(
  platform: NodeJS.Platform,
  environment: Environment,
): readonly string[] {
  const chosen = environment['CHROMIUM_PATH'];
  const first = chosen ? [chosen] : [];
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => environment[name] ?? [],
    );
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return [...first, ...programs.flatMap((program) => folders.map((folder) => `${folder}\\${program}`))];
  }
  if (platform === 'darwin') {
    return [
      ...first,
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (environment['PATH'] ?? '/usr/bin').split(delimiter).filter(Boolean);
  return [...first, ...names.flatMap((name) => folders.map((folder) => join(folder, name)))];
}

/** The first of the candidates that is there, or `null`. */
export function findBrowser(platform: NodeJS.Platform, environment: Environment): string | null {
  return browserCandidates(platform, environment).find((path) => existsSync(path)) ?? null;
}

/**
 * Opens the application in a window of its own of the installed browser: no tabs, no address bar,
 * a profile of its own, nothing that reaches for the network.
 * @returns the browser's process
 */
export function openAppWindow(browser: string, url: string, profileFolder: string) {
  const flags = [
    `--app=${url}`,
    `--user-data-dir=${profileFolder}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
    '--window-size=1440,900',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  return spawn(browser, flags, { stdio: 'ignore' });
}
