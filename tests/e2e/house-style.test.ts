import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { partsOf } from '../document/docx-reading.ts';
import { plainSpaces } from './pages/ogs-window.ts';
import { seriousFaults } from './support/axe.ts';
import { eventually } from './support/eventually.ts';
import { runOgs } from './support/host.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest();

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80"><rect width="200" height="80" fill="#7a1f1f"/></svg>';

test('the house style is chosen beside its pages, applied as one edit, saved, and taken from a file again', async () => {
  const { window, database } = await desk();
  const { page } = window;
  const folder = dirname(database);
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const open = async () => {
    await page.getByRole('button', { name: 'Exporter' }).click();
    await page.getByRole('menuitem', { name: /^Charte graphique/u }).click();
    await page.getByRole('dialog', { name: 'Charte graphique du document' }).waitFor();
  };
  const choose = async (button: string | RegExp, path: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: button }).click();
    await (await chooser).setFiles(path);
  };
  const alert = async () => plainSpaces((await page.getByRole('alert').first().textContent()) ?? '');

  await open();
  expect(await seriousFaults(window, '[role=dialog]')).toEqual([]);
  const pages = page.getByRole('region', { name: 'Aperçu des pages' });
  await page.getByRole('button', { name: /Police, texte/u }).focus();
  await window.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('[role=listbox]'));
  await page.keyboard.type('Times');
  await window.press('Enter');
  await page.getByRole('button', { name: /Police, texte/u }).filter({ hasText: 'Times New Roman' }).waitFor();
  await page.getByRole('button', { name: 'Titre 1 en capitales' }).focus();
  await window.press('Space');
  await page.getByLabel('Pied, à gauche').fill('Val | {titre}');
  await choose('Choisir une image…', file('faux.png', 'GIF89a'));
  await eventually(alert).toBe('Ce fichier n’est pas une image PNG, JPEG ou SVG.');
  await choose('Choisir une image…', file('logo.svg', LOGO));
  await page.getByLabel('Description, pour les lecteurs d’écran').fill('Blason du Val');
  await eventually(() => pages.textContent()).toContain('Présentation générale');
  await eventually(() => pages.textContent()).toContain('Val | Organisation générale des services');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer dans un fichier' }).click();
  const saved = await download;
  const style = file('charte.json', readFileSync(await saved.path(), 'utf8'));
  expect(saved.suggestedFilename()).toBe('Charte - Département du Val-d’Aure.json');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await window.dialogs.isClosed();

  const out = join(folder, 'x.docx');
  runOgs('export', '--db', database, '--out', out);
  const parts = partsOf(readFileSync(out));
  expect(parts.get('word/styles.xml')).toContain('w:ascii="Times New Roman"');
  expect(parts.get('word/document.xml')).toContain('descr="Blason du Val"');
  expect(parts.get('word/footer1.xml')).toContain('Val | Organisation générale des services');

  await window.undo();
  await open();
  await choose(/^Reprendre un modèle/u, file('modele.docx', 'Un texte'));
  await eventually(alert).toBe('Ce fichier n’est ni un modèle Word (.docx) ni une charte enregistrée par OGS.');
  await choose(/^Reprendre un modèle/u, out);
  await eventually(() => page.getByLabel('Pied, à gauche').inputValue()).toBe('Val | Organisation générale des services');
  await choose(/^Reprendre un modèle/u, style);
  await eventually(() => page.getByLabel('Pied, à gauche').inputValue()).toBe('Val | {titre}');
  await page.getByRole('button', { name: 'Charte d’OGS' }).click();
  await eventually(() => page.getByRole('button', { name: 'Appliquer' }).isDisabled()).toBe(true);
  await window.press('Escape');
  await window.dialogs.isClosed();
});
