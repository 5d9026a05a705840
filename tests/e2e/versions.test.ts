import { expect, test } from 'vitest';
import { plainSpaces, type OgsWindow } from './pages/ogs-window.ts';
import { seriousFaults } from './support/axe.ts';
import { eventually } from './support/eventually.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest();

/** What the header says of the version one works on, its status aside. */
async function working(window: OgsWindow): Promise<string> {
  const label = await window.page.getByRole('button', { name: /^Versions/u }).getAttribute('aria-label');
  return plainSpaces(label ?? '').replace(/ : (?:Brouillon|Projet|Avis du CST|Arrêté|En vigueur|Remplacée) /u, ' : ');
}

test('a project is begun beside what is in force, worked on and saved', async () => {
  const { window } = await desk();
  const { page, dialogs } = window;
  await eventually(() => working(window)).toBe('Versions : Organisation au 1er janvier 2026');

  await window.press('Alt+v');
  const versions = page.getByRole('dialog', { name: 'Versions' });
  await versions.getByRole('article', { name: 'Organisation au 1er janvier 2026' }).waitFor();
  await versions.getByText('Verrouillée').waitFor();
  expect(await seriousFaults(window, 'section[role="dialog"]')).toEqual([]);
  await versions.getByRole('button', { name: 'Dupliquer en projet…' }).click();
  await page.keyboard.type('Mobilités 2027');
  await window.press('Enter');
  await versions.getByRole('article', { name: 'Mobilités 2027' }).waitFor();
  await versions.getByRole('textbox', { name: /^Note/u }).fill('À présenter en mars.');
  await versions.getByRole('button', { name: 'Travailler sur cette version' }).click();
  await dialogs.isClosed();
  await eventually(() => working(window)).toBe('Versions : Mobilités 2027');

  await window.tree.search('Service collèges');
  await window.tree.select('Service collèges');
  await window.press('F2');
  await page.keyboard.type('Service des collèges');
  await window.press('Enter');
  await eventually(() => working(window)).toBe('Versions : Mobilités 2027, modifiée');
  await window.press('Control+s');
  await eventually(() => working(window)).toBe('Versions : Mobilités 2027');
  await window.press('Alt+v');
  await eventually(() => versions.getByRole('textbox', { name: /^Note/u }).inputValue()).toBe('À présenter en mars.');

  // Its document says which version it is: as a file, and on the cover of the pages.
  const download = page.waitForEvent('download');
  await versions.getByRole('button', { name: 'Exporter…' }).click();
  await page.getByRole('menuitem', { name: /^Document Word/u }).click();
  expect((await download).suggestedFilename()).toMatch(/ - Mobilités 2027\.docx$/u);
  await dialogs.leave();
  await window.press('Alt+p');
  const cover = page.locator('[data-page="1"]');
  await eventually(async () => plainSpaces((await cover.textContent()) ?? '')).toMatch(/^PROJET.*Version « Mobilités 2027 » : projet$/u);
});

test('a project goes through its legal life, each step asking what it needs; what was in force is found by its day', async () => {
  const { window } = await desk();
  const { page, dialogs } = window;
  await window.press('Alt+v');
  const versions = page.getByRole('dialog', { name: 'Versions' });
  await versions.getByRole('option', { name: /^Projet 2027/u }).click();
  const sheet = versions.getByRole('article', { name: 'Projet 2027' });
  await sheet.getByRole('button', { name: 'Noter l’avis du CST…' }).click();
  await page.keyboard.type('3 mars 2026');
  await dialogs.current.getByRole('textbox', { name: 'représentants du personnel, pour' }).fill('5');
  expect(await seriousFaults(window, 'section[role="dialog"]')).toEqual([]);
  await window.press('Enter');
  await sheet.getByText('le 3 mars 2026 (représentants du personnel').waitFor();
  await sheet.getByRole('button', { name: 'Noter l’arrêté…' }).click();
  await page.keyboard.type('2026-14');
  await window.press('Tab');
  await page.keyboard.type('1/3/2026');
  await window.press('Enter');
  await eventually(() => window.messages()).toContain('L’arrêté ne peut pas précéder l’avis du CST, rendu le 3 mars 2026.');
  await window.press('Control+a');
  await page.keyboard.type('20/3/2026');
  await window.press('Enter');
  await sheet.getByRole('button', { name: 'Mettre en vigueur…' }).click();
  await page.keyboard.type('1/1/2027');
  await window.press('Enter');
  await sheet.getByText('à partir du 1er janvier 2027').waitFor();
  await versions.getByRole('textbox', { name: 'L’organisation au' }).fill('31/12/2026');
  await versions.getByRole('button', { name: 'Voir' }).click();
  await versions.getByRole('article', { name: 'Organisation au 1er janvier 2026' }).getByText('par « Projet 2027 » le 1er janvier 2027').waitFor();
});

test('a version is created, renamed, restored and deleted with the keys only', async () => {
  const { window } = await desk({ theme: 'dark' });
  const { page, dialogs } = window;
  await window.press('Alt+v');
  const versions = page.getByRole('dialog', { name: 'Versions' });
  await window.tabTo('Nouvelle version…');
  await window.press('Enter');
  await page.keyboard.type('Essai');
  await window.press('Enter');
  await versions.getByRole('article', { name: 'Essai' }).waitFor();
  await versions.getByRole('listbox', { name: 'Versions' }).getByRole('option', { name: /^Essai/u }).focus();
  await window.press('F2');
  await page.keyboard.type('Essai de mars');
  await window.press('Enter');
  await versions.getByRole('article', { name: 'Essai de mars' }).waitFor();
  expect(await seriousFaults(window, 'section[role="dialog"]')).toEqual([]);

  await versions.getByRole('option', { name: /^Projet 2027/u }).focus();
  await window.press('Space');
  await versions.getByRole('article', { name: 'Projet 2027' }).waitFor();
  await window.tabTo('Rétablir cet état');
  await window.press('Enter');
  await dialogs.isClosed();
  await window.expectJournal('Version « Projet 2027 » rétablie');
  await window.press('Control+z');
  await window.expectJournal('Annulation : Version « Projet 2027 » rétablie');
  await eventually(() => working(window)).toBe('Versions : Essai de mars');

  await window.press('Alt+v');
  await versions.getByRole('option', { name: /^Essai de mars/u }).focus();
  await window.press('Delete');
  await dialogs.current.getByText('cette suppression ne s’annule pas').waitFor();
  await window.tabTo('Supprimer la version');
  await window.press('Enter');
  await versions.getByRole('option', { name: /^Essai de mars/u }).waitFor({ state: 'detached' });
});
