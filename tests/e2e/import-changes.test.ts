import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { VEZERE } from '../import/vezere.ts';
import { aDataFolder } from './support/host.ts';
import { eventually } from './support/eventually.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest();

const folder = aDataFolder();
afterAll(() => {
  folder.remove();
});

/** The document that the organisation was made of, and the same one a year later. */
const first = aFile('livret.txt', VEZERE);
const second = aFile(
  'livret-2027.txt',
  VEZERE.replace('- Recenser les besoins,', '- Recenser les besoins,\n- Tenir le calendrier des achats,').replaceAll(
    'Secteur surveillance',
    'Secteur veille',
  ),
);

function aFile(name: string, text: string): string {
  const path = join(folder.path, name);
  writeFileSync(path, text);
  return path;
}

async function openChanges() {
  const { window } = await desk({ imported: first });
  await window.press('Control+i');
  await window.dialogs.chooseFile(second);
  await window.review.isOpen();
  return window;
}

test('one of several changes is taken by mouse, and one undo brings the organisation back', async () => {
  const window = await openChanges();
  await window.review.root.getByRole('button', { name: 'Prendre les changements…' }).click();
  const { changes } = window;
  await changes.isOpen();
  const told = await changes.sentences();
  expect(told.length).toBeGreaterThan(1);
  await changes.toggle(/mission ajoutée/u);
  await eventually(() => changes.count()).toMatch(/^1 changement choisi sur \d+\.$/u);
  await changes.root.getByRole('button', { name: 'Prendre le changement choisi' }).click();
  await changes.root.waitFor({ state: 'detached' });
  await window.expectJournal('Import : 1 changement pris de « livret-2027.txt »');

  await window.tree.search('commande publique');
  await window.tree.select('Direction de la commande publique');
  await eventually(() => window.sheet.missions()).toEqual(['Recenser les besoins,', 'Tenir le calendrier des achats,', 'Passer les marchés.']);
  await window.undo();
  await eventually(() => window.sheet.missions()).toEqual(['Recenser les besoins,', 'Passer les marchés.']);
  await window.tree.search('surveillance');
  await window.tree.row('Secteur surveillance').waitFor();
});

test('by keyboard, all changes are taken, back in the review none is lost', async () => {
  const window = await openChanges();
  const { changes } = window;
  await window.tabTo('Prendre les changements…');
  await window.press('Enter');
  await changes.isOpen();
  await window.tabTo('Revenir à la relecture');
  await window.press('Enter');
  await window.review.isOpen();
  await window.tabTo('Prendre les changements…');
  await window.press('Enter');
  await changes.isOpen();
  await changes.focusAll();
  await window.press('Space');
  await eventually(() => changes.count()).toMatch(/^(\d+) changements choisis sur \1\.$/u);
  await window.tabTo(/^Prendre le/u);
  await window.press('Enter');
  await changes.root.waitFor({ state: 'detached' });
  await eventually(() => window.lastJournalLine()).toMatch(/^Import : \d+ changements pris de « livret-2027\.txt »$/u);

  await window.press('Control+i');
  await window.dialogs.chooseFile(second);
  await window.review.isOpen();
  await window.tabTo('Prendre les changements…');
  await window.press('Enter');
  await changes.isOpen();
  await changes.root.getByText('Le document dit la même chose que l’organisation').waitFor();
});
