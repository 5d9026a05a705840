import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { test } from 'vitest';
import { plainSpaces } from './pages/ogs-window.ts';
import { aDeskForEachTest } from './support/one-window.ts';
import { eventually } from './support/eventually.ts';

const desk = aDeskForEachTest();

/** A table whose headers say nothing that OGS knows. */
const TABLE = [
  'Effectifs au 1er janvier;;;;',
  'Quoi;Genre;Où;Qui;Étage',
  'Direction générale;direction générale;;Directeur général;3',
  'Direction achats;direction;Direction générale;Directeur des achats;2',
  'Service marchés;service;Direction achats;Responsable du service;2',
].join('\n');

async function openTable(text: string) {
  const { window, database } = await desk();
  const path = join(dirname(database), 'effectifs.csv');
  writeFileSync(path, text);
  await window.press('Control+i');
  await window.dialogs.chooseFile(path);
  const screen = window.page.getByRole('dialog', { name: 'Colonnes du tableau' });
  await screen.waitFor();
  const outcome = async () => plainSpaces((await screen.getByRole('status').textContent()) ?? '');
  return { window, screen, outcome };
}

/** Goes on with Tab until the focus is on this element. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    if (await element.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error('Tab never reached it.');
}

test('the columns of a table that nobody knows are matched by mouse, then reviewed and imported', async () => {
  const { window, screen, outcome } = await openTable(TABLE);
  await eventually(outcome).toMatch(/^Indiquez la colonne des noms/u);
  const next = screen.getByRole('button', { name: 'Relire ce qui a été lu' });
  await eventually(() => next.isDisabled()).toBe(true);

  await screen.getByRole('button', { name: /Titres des colonnes/u }).click();
  await window.page.getByRole('option', { name: /^Ligne 2/u }).click();
  for (const [column, field] of [['Quoi', 'Nom'], ['Genre', 'Type d’entité'], ['Où', 'Rattachement'], ['Qui', 'Encadrement']] as const) {
    await screen.getByRole('button', { name: new RegExp(column, 'u') }).click();
    await window.page.getByRole('option', { name: new RegExp(`^${field}`, 'u') }).click();
  }
  await eventually(outcome).toBe('3 entités : 1 direction générale, 1 direction, 1 service.');
  await next.click();
  await window.review.isOpen();
  await eventually(() => window.review.counts()).toMatch(/^3 entités/u);

  await window.review.root.getByRole('button', { name: 'Changer les colonnes' }).click();
  await eventually(outcome).toBe('3 entités : 1 direction générale, 1 direction, 1 service.');
  await next.click();
  await window.review.accept();
  await eventually(() => window.tree.names()).toEqual(['Direction générale', 'Direction achats', 'Service marchés']);
});

test('by keyboard, a column that spoils the table is told by its row, and put right', async () => {
  const { window, screen, outcome } = await openTable(TABLE.replace('Quoi;Genre;Où', 'Nom;Type;Rattachement'));
  await eventually(outcome).toBe('3 entités : 1 direction générale, 1 direction, 1 service.');
  await tabTo(window.page, screen.getByRole('button', { name: /Étage/u }));
  await window.press('Enter');
  await window.page.getByRole('option', { name: /^Ne pas reprendre/u }).waitFor();
  await window.page.keyboard.type('Ratt');
  await window.press('Enter');
  await eventually(outcome).toMatch(/^Ligne 3 : /u);
  await window.press('Enter');
  await window.page.getByRole('option', { name: /^Ne pas reprendre/u }).waitFor();
  await window.press('Home');
  await window.press('Enter');
  await eventually(outcome).toBe('3 entités : 1 direction générale, 1 direction, 1 service.');
  await window.press('Escape');
  await screen.waitFor({ state: 'detached' });
  await eventually(() => window.lastJournalLine()).toBe('Aucune modification');
});
