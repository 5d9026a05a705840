import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { OgsWindow } from './pages/ogs-window.ts';
import { runOgs } from './support/host.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest();

/** Each form of the menu, with how its file begins. */
const FORMS: readonly (readonly [entry: RegExp, extension: string, start: string])[] = [
  [/^Document Word/u, 'docx', 'PK'],
  [/^Projet de document/u, 'docx', 'PK'],
  [/^Word avec l’organigramme A3/u, 'docx', 'PK'],
  [/^PDF/u, 'pdf', '%PDF'],
  [/^Page web/u, 'html', '<!DOCTYPE html>'],
  [/^Classeur Excel/u, 'xlsx', 'PK'],
  [/^Organigramme/u, 'svg', '<svg '],
  [/^Image de l’organigramme/u, 'png', '\u0089PNG'],
  [/^Texte/u, 'txt', 'Département'],
  [/^Données/u, 'json', '{'],
];

async function exported(window: OgsWindow, entry: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const download = window.page.waitForEvent('download');
  await window.page.getByRole('button', { name: 'Exporter' }).click();
  await window.page.getByRole('menuitem', { name: entry }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('the menu gives each form that it names, with what it is good for', async () => {
  const { window } = await desk();
  const made: unknown[] = [];
  for (const [entry, , start] of FORMS) {
    const { name, bytes } = await exported(window, entry);
    made.push([name.replace(/^.*\./u, ''), bytes.subarray(0, Buffer.byteLength(start, 'utf8')).toString(start.startsWith('\u0089') ? 'latin1' : 'utf8').startsWith(start)]);
  }
  expect(made).toEqual(FORMS.map(([, extension]) => [extension, true]));
  await window.page.getByRole('button', { name: 'Exporter' }).click();
  const entries = await window.page.getByRole('menuitem').all();
  const explained = await Promise.all(entries.map(async (entry) => (await entry.locator('span > span').count()) === 1));
  // The forms, then the house style.
  expect(explained).toEqual([...FORMS, 'charte'].map(() => true));
  await window.press('Escape');
});

test('the picture of the window is that of the whole chart, twice as sharp', async () => {
  const { window } = await desk();
  const { bytes: svg } = await exported(window, /^Organigramme/u);
  const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/u.exec(svg.toString('utf8')) ?? [];
  const { bytes: png } = await exported(window, /^Image/u);
  // The first chunk of a PNG says its size.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
});

test('the command line prints with the installed browser', async () => {
  const { database } = await desk();
  const folder = dirname(database);
  for (const name of ['x.pdf', 'x.png']) runOgs('export', '--db', database, '--out', join(folder, name));
  const png = readFileSync(join(folder, 'x.png'));
  expect([readFileSync(join(folder, 'x.pdf')).subarray(0, 5).toString(), png.subarray(1, 4).toString(), png.readUInt32BE(16) > 4000]).toEqual(['%PDF-', 'PNG', true]);
});
