import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { desktopFiles } from '../../electron/host/desktop/desktop-files.ts';
import { fileArgument } from '../../electron/host/desktop/file-argument.ts';
import { beOnlyInstance, type InstanceApp } from '../../electron/host/desktop/only-instance.ts';

test.each<readonly [readonly string[], string | null]>([
  [['ogs'], null],
  [['ogs', 'Organisation.ogs'], join('/home/a', 'Organisation.ogs')],
  [['electron', '.', '--user-data-dir=/x.ogs', resolve('/data/B.OGS')], resolve('/data/B.OGS')],
  [['ogs', 'lettre.docx'], null],
  [['program.ogs'], null],
])('the file that the program is started with: %j', (given, expected) => {
  expect(fileArgument(given, '/home/a')).toBe(expected);
});

/** An app that has the lock or not, and whose listeners one can call. */
function anApp(isFirst: boolean) {
  const listeners = new Map<string, (...given: never[]) => void>();
  const done: string[] = [];
  const app: InstanceApp = {
    requestSingleInstanceLock: () => isFirst,
    quit: () => done.push('quit'),
    on: (event: string, listener: (...given: never[]) => void) => listeners.set(event, listener),
  };
  const isOnly = beOnlyInstance(app, { show: () => done.push('show'), open: (path) => done.push(`open ${path}`) });
  return { isOnly, done, hear: (event: string, ...given: unknown[]) => listeners.get(event)?.(...(given as never[])) };
}

describe('one OGS for one user', () => {
  test('a second one ends, and does nothing else', () => {
    expect(anApp(false)).toMatchObject({ isOnly: false, done: ['quit'] });
  });

  test('the first one comes to the front, with the file that the second one was started with', () => {
    const { isOnly, done, hear } = anApp(true);
    hear('second-instance', {}, ['ogs'], '/home/a');
    hear('second-instance', {}, ['ogs', 'B.ogs'], '/home/a');
    expect({ isOnly, done }).toEqual({ isOnly: true, done: ['show', 'show', `open ${join('/home/a', 'B.ogs')}`] });
  });

  test('a double click on macOS opens the file, and nothing else of the system does', () => {
    const { done, hear } = anApp(true);
    hear('open-file', { preventDefault: () => done.push('prevented') }, '/data/C.ogs');
    expect(done).toEqual(['prevented', 'show', 'open /data/C.ogs']);
  });
});

test('the system’s dialog gives the chosen file, or nothing; the file manager shows it', async () => {
  const answers = [
    { canceled: true, filePaths: [] },
    { canceled: false, filePaths: ['/data/A.ogs'] },
  ];
  const asked: unknown[] = [];
  const shown: string[] = [];
  const files = desktopFiles(
    {
      showOpenDialog: (options) => {
        asked.push(options.defaultPath, options.filters);
        return Promise.resolve(answers.shift() ?? { canceled: true, filePaths: [] });
      },
    },
    { showItemInFolder: (path) => shown.push(path) },
    '/home/a',
  );
  expect([await files.choose(), await files.choose()]).toEqual([null, '/data/A.ogs']);
  files.reveal('/data/A.ogs');
  expect([asked.slice(0, 2), shown]).toEqual([['/home/a', [{ name: 'Organisation OGS', extensions: ['ogs'] }]], ['/data/A.ogs']]);
});
