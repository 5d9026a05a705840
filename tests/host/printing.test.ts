import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { desktopPrinter, guardPrinting, type PrintingWindow } from '../../electron/host/desktop/desktop-printer.ts';
import { printingWindowOptions } from '../../electron/host/desktop/window-options.ts';

/** A window that notes what it is asked, and prints when it is told to. */
function aWindow(print: (options: unknown) => Promise<Uint8Array>) {
  const shown: string[] = [];
  const pages: string[] = [];
  let isDestroyed = false;
  const window: PrintingWindow = {
    loadFile: (path) => {
      pages.push(path);
      shown.push(readFileSync(path, 'utf8'));
      return Promise.resolve();
    },
    webContents: { printToPDF: (options) => print(options) as Promise<Buffer> },
    isDestroyed: () => isDestroyed,
    destroy: () => {
      isDestroyed = true;
    },
  };
  return { window, shown, pages, isGone: () => isDestroyed && pages.every((page) => !existsSync(dirname(page))) };
}

test('a page is printed on its own paper, tagged and with an outline, and leaves nothing behind', async () => {
  const { window, shown, isGone } = aWindow((options) => {
    expect(options).toEqual({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true });
    return Promise.resolve(new Uint8Array([37]));
  });
  expect(await desktopPrinter(() => window)('<p>Été</p>')).toEqual(new Uint8Array([37]));
  expect([shown, isGone()]).toEqual([['<p>Été</p>'], true]);
});

test('a page that cannot be printed is told in one sentence, and leaves nothing behind', async () => {
  const { window, isGone } = aWindow(() => Promise.reject(new Error('Printing failed')));
  await expect(desktopPrinter(() => window)('<p>')).rejects.toThrow(
    'OGS n’a pas pu construire ce PDF\u00A0: réessayez, ou exportez en .docx ou en .html.',
  );
  expect(isGone()).toBe(true);
});

test('a printing that is given up closes its window at once', async () => {
  const { promise: neverPrinted, reject } = Promise.withResolvers<Uint8Array>();
  const stop = new AbortController();
  const { window, isGone } = aWindow(() => {
    stop.abort();
    expect(window.isDestroyed()).toBe(true);
    reject(new Error('destroyed'));
    return neverPrinted;
  });
  await expect(desktopPrinter(() => window)('<p>', stop.signal)).rejects.toThrow('OGS n’a pas pu construire ce PDF');
  expect(isGone()).toBe(true);
});

test('a printing window runs no script, and loads itself and what it holds alone', () => {
  expect(printingWindowOptions('impression')).toMatchObject({ show: false, webPreferences: { javascript: false, sandbox: true, partition: 'impression' } });
  const cancelled = (url: string, resourceType: string): boolean | undefined => {
    let answer: boolean | undefined;
    guardPrinting({
      webRequest: {
        onBeforeRequest: (...given: unknown[]) => {
          const listener = given.at(-1) as (details: unknown, decide: (how: { cancel?: boolean }) => void) => void;
          listener({ url, resourceType }, ({ cancel }) => {
            answer = cancel;
          });
        },
      },
    });
    return answer;
  };
  expect([
    cancelled('file:///tmp/ogs-1/page.html', 'mainFrame'),
    cancelled('data:image/png;base64,AA', 'image'),
    cancelled('file:///etc/passwd', 'image'),
    cancelled('https://exemple.fr/', 'mainFrame'),
  ]).toEqual([false, false, true, true]);
});
