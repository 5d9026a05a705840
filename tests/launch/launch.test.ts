import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browserCandidates, findBrowser, hasDisplay } from '../../electron/launch/app-window.ts';
import { dataFolder } from '../../electron/launch/data-folder.ts';
import { fetchElectron, installedElectron } from '../../electron/launch/electron-runtime.ts';
import { isStale } from '../../electron/launch/freshness.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ogs-launch-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): string {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, text);
  return full;
}

describe('Electron’s runtime', () => {
  test('is found where its package says it is, and only when the executable is there', () => {
    write('node_modules/electron/path.txt', 'electron');
    expect(installedElectron(folder)).toBeNull();
    const executable = write('node_modules/electron/dist/electron', '');
    expect(installedElectron(folder)).toBe(executable);
  });

  test('is fetched by the package’s own installer', async () => {
    write(
      'node_modules/electron/install.js',
      `const fs = require('node:fs'); const path = require('node:path');
       fs.mkdirSync(path.join(__dirname, 'dist'));
       fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), '');
       fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron');`,
    );
    expect(await fetchElectron(folder, Date.now())).toBe(
      join(folder, 'node_modules/electron/dist/electron'),
    );
  });

  test('that cannot be fetched is not asked for again the same day', async () => {
    const attempts = join(folder, 'attempts');
    write(
      'node_modules/electron/install.js',
      `require('node:fs').appendFileSync(${JSON.stringify(attempts)}, 'x'); process.exit(1);`,
    );
    const day = 24 * 3_600_000;
    for (const later of [0, 1000, day + 60_000]) {
      expect(await fetchElectron(folder, Date.now() + later)).toBeNull();
    }
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(attempts, 'utf8')).toBe('xx');
  });
});

describe('the browser', () => {
  test('is the one that CHROMIUM_PATH names, if it is there', () => {
    const chosen = write('my-chromium', '');
    expect(findBrowser('linux', { CHROMIUM_PATH: chosen, PATH: '' })).toBe(chosen);
  });

  test('is looked for on the PATH on Linux', () => {
    const installed = write('bin/google-chrome', '');
    expect(findBrowser('linux', { PATH: join(folder, 'bin') })).toBe(installed);
    expect(findBrowser('linux', { PATH: join(folder, 'nothing') })).toBeNull();
  });

  test('is Chrome, then Edge, in each of Windows’ program folders', () => {
    expect(browserCandidates('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    ]);
  });

  test('has no window to open on a machine without a display', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });
});

test('the data folder follows each system’s custom, and OGS_DATA above all', () => {
  expect([
    dataFolder('linux', {}, '/home/a'),
    dataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/a'),
    dataFolder('darwin', {}, '/Users/a'),
    dataFolder('linux', { OGS_DATA: '/elsewhere' }, '/home/a'),
  ]).toEqual([
    '/home/a/.local/share/ogs',
    '/data/ogs',
    '/Users/a/Library/Application Support/OGS',
    '/elsewhere',
  ]);
});

test('a build is stale when it is missing or older than a source', () => {
  const source = write('src/deep/a.ts', '');
  const built = join(folder, 'dist/index.html');
  expect(isStale(built, [join(folder, 'src')])).toBe(true);
  write('dist/index.html', '');
  utimesSync(source, 1_000, 1_000);
  expect(isStale(built, [join(folder, 'src')])).toBe(false);
  utimesSync(built, 500, 500);
  expect(isStale(built, [join(folder, 'src')])).toBe(true);
});
