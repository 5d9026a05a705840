import { copyFileSync, closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { OgsWindow } from './pages/ogs-window.ts';
import { eventually } from './support/eventually.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest();

const SAMPLE = 'Département du Val-d’Aure';

const recent = (window: OgsWindow, name: string) => window.page.getByRole('listitem').filter({ hasText: name });
const title = (window: OgsWindow) => window.page.getByRole('heading', { level: 1 });

/** The window has started again with this file. */
async function isOpen(window: OgsWindow, fileName: string): Promise<void> {
  await eventually(() => window.page.locator('footer').last().textContent()).toContain(fileName);
}

async function openStartPage(window: OgsWindow): Promise<void> {
  await window.press('Control+o');
  await window.page.getByRole('heading', { name: 'Récentes' }).waitFor();
}

/** Spoils a file behind the program’s back. */
function spoil(path: string): void {
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, Buffer.alloc(8192, 0x5a), 0, 8192, 4096);
  closeSync(descriptor);
}

test('a new organisation begins empty, by the keyboard, and one comes back to the former one as it was', async () => {
  const { window } = await desk({ isAlone: true });
  const { page } = window;
  await window.tree.select('Service achats et services');
  await window.press('Alt+ArrowDown');
  await window.expectJournal('Ordre changé : « Service achats et services »');
  await openStartPage(window);
  await window.tabTo(/^Nouvelle organisation/u);
  await window.press('Enter');
  await page.getByRole('textbox', { name: 'Nom de l’organisation' }).waitFor();
  await page.keyboard.type('Département des Causses');
  await window.press('Enter');
  await title(window).filter({ hasText: 'Département des Causses' }).waitFor();
  await page.getByRole('heading', { name: 'Cette organisation est vide' }).waitFor();

  await page.getByRole('main').getByRole('button', { name: 'Nouvelle entité rattachée…' }).last().click();
  await page.keyboard.type('Direction générale des services');
  await window.press('Enter');
  await window.tree.row('Direction générale des services').waitFor();
  await window.expectJournal('Création : « Direction générale des services »');

  await openStartPage(window);
  await recent(window, 'Département des Causses').filter({ hasText: 'ouverte' }).filter({ hasText: '1 entité' }).waitFor();
  await recent(window, SAMPLE).getByRole('button', { name: SAMPLE }).first().click();
  await title(window).filter({ hasText: SAMPLE }).waitFor();
  await window.expectJournal('Ordre changé : « Service achats et services »');
});

test('files from elsewhere: a copy, a path, one that is missing, one that is damaged and comes back from its copy', async () => {
  const { window, database } = await desk({ isAlone: true });
  const { page } = window;
  const folder = dirname(database);
  await openStartPage(window);
  const download = page.waitForEvent('download');
  await window.press('Escape');
  await window.press('Control+Shift+S');
  const copy = join(folder, 'copie.bin');
  await (await download).saveAs(copy);
  expect(readFileSync(copy).toString('latin1', 0, 15)).toBe('SQLite format 3');

  await openStartPage(window);
  await page.locator('input[type="file"]').setInputFiles({ name: 'lettre.ogs', mimeType: '', buffer: Buffer.from('Bonjour') });
  await page.getByRole('alert').filter({ hasText: 'n’est pas une organisation OGS' }).waitFor();
  await page.locator('input[type="file"]').setInputFiles({ name: 'Reçu.ogs', mimeType: '', buffer: readFileSync(copy) });
  await isOpen(window, 'Reçu.ogs');

  const elsewhere = join(folder, 'Ailleurs.ogs');
  copyFileSync(copy, elsewhere);
  await openStartPage(window);
  await page.getByRole('textbox', { name: /par son chemin/u }).fill(elsewhere);
  await window.press('Enter');
  await isOpen(window, 'Ailleurs.ogs');
  await window.tree.select('Service achats et services');
  await window.press('F2');
  await page.keyboard.type('Service commande publique');
  await window.press('Enter');
  await window.expectJournal('« Service achats et services » renommée « Service commande publique »');

  await openStartPage(window);
  await recent(window, 'Reçu.ogs').getByRole('button', { name: SAMPLE }).first().click();
  await isOpen(window, 'Reçu.ogs');
  spoil(elsewhere);
  rmSync(database);
  await openStartPage(window);
  await recent(window, 'organisation.ogs').filter({ hasText: 'Fichier introuvable' }).waitFor();
  await recent(window, 'organisation.ogs').getByRole('button', { name: /^Actions/u }).click();
  await page.getByRole('menuitem', { name: 'Retirer de la liste' }).click();
  await recent(window, 'organisation.ogs').waitFor({ state: 'detached' });

  await recent(window, 'Ailleurs.ogs').getByRole('button', { name: SAMPLE }).first().click();
  const alert = page.getByRole('alert').filter({ hasText: 'est endommagé' });
  await alert.getByRole('button', { name: 'Restaurer une sauvegarde…' }).click();
  await page.getByRole('button', { name: /^Restaurer la copie/u }).click();
  await isOpen(window, 'Ailleurs.ogs');
  await window.tree.row('Service commande publique').waitFor();
});

test('the first start begins with a tour that one walks by the keyboard, leaves, and takes again from the help', async () => {
  const { window } = await desk({ isFirstStart: true });
  const { page } = window;
  const tour = page.getByRole('region', { name: 'Visite guidée' });
  await tour.getByText('Étape 1 sur 5').waitFor();
  for (const step of [2, 3, 4, 5]) {
    await window.tabTo('Suivant', 6);
    await window.press('Enter');
    await tour.getByText(`Étape ${step} sur 5`).waitFor();
    await eventually(() => window.focusedName()).toBe(await tour.getByRole('heading').textContent());
  }
  await window.press('Escape');
  await tour.waitFor({ state: 'detached' });
  await page.reload();
  await window.isReady();
  await eventually(() => tour.count()).toBe(0);

  await window.press('F1');
  await page.getByRole('tab', { name: 'Raccourcis clavier' }).click();
  await page.getByRole('tabpanel').getByText('Historique des modifications').waitFor();
  await page.getByRole('tab', { name: 'Accessibilité' }).click();
  await page.getByRole('heading', { name: 'Déclaration d’accessibilité' }).waitFor();
  await page.getByRole('button', { name: 'Visite guidée' }).click();
  await tour.getByText('Étape 1 sur 5').waitFor();
  // The window stays usable: no press is caught.
  await window.tree.select('Service achats et services');
  await tour.getByRole('button', { name: 'Passer la visite' }).click();
  await tour.waitFor({ state: 'detached' });
});
