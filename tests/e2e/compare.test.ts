import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { rawDatabase } from '../db/support.ts';
import { VEZERE } from '../import/vezere.ts';
import { CompareScreen } from './pages/compare-screen.ts';
import { seriousFaults } from './support/axe.ts';
import { eventually } from './support/eventually.ts';
import { aDataFolder, runOgs } from './support/host.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest();

const folder = aDataFolder();
afterAll(() => {
  folder.remove();
});

function aFile(name: string, text: string): string {
  const path = join(folder.path, name);
  writeFileSync(path, text);
  return path;
}

test('the sample’s project is compared with what is in force, from change to change, in every view', async () => {
  const { window } = await desk();
  const compare = new CompareScreen(window.page);
  await compare.open();
  expect((await compare.sentences()).length).toBe(18);
  await window.press('F8');
  await window.press('F8');
  await window.press('Shift+F8');
  await eventually(() => compare.current()).toBe('« Mission relation aux usagers » est créée sous « Pôle transformation de l’action publique et ressources »');
  await compare.root.getByRole('row', { name: /^Service de la prospective financière/u }).waitFor();
  expect(await seriousFaults(window, 'section[role="dialog"]')).toEqual([]);
  await compare.show('Organigrammes');
  await compare.root.locator('[data-side="after"][data-state="created"]').first().waitFor();
  expect(await seriousFaults(window, 'section[role="dialog"]')).toEqual([]);
  await compare.show('Textes');
  await compare.root.getByRole('region', { name: 'Service entretien et travaux' }).locator('ins').filter({ hasText: 'prévision' }).waitFor();
  expect(await seriousFaults(window, 'section[role="dialog"]')).toEqual([]);
  await compare.show('Correspondances');
  await compare.root.getByRole('button', { name: 'Associer « Mission relation aux usagers »…' }).waitFor();
});

test('of the project that is worked on, one change is taken back and given again; a state compared with itself has none', async () => {
  const { window } = await desk();
  const compare = new CompareScreen(window.page);
  await window.press('Alt+v');
  await window.page.getByRole('option', { name: /^Projet 2027/u }).click();
  await window.page.getByRole('button', { name: 'Travailler sur cette version' }).click();
  await window.dialogs.isClosed();
  await compare.open();
  await compare.root.getByRole('button', { name: /^Rattachement/u }).first().click();
  await eventually(() => compare.sentences()).toHaveLength(2);
  const [first, second] = await compare.sentences();
  expect(first).toMatch(/^« Mission mobilité » passe de/u);
  await window.pressAtOnce('F8', 'Delete');
  await eventually(() => compare.sentences()).toEqual([second]);
  await compare.root.getByRole('button', { name: 'Tout montrer' }).click();
  // Its supervision by the head of the direction went with it.
  await eventually(() => compare.sentences()).toHaveLength(16);
  await window.press('Control+z');
  await eventually(() => compare.sentences()).toHaveLength(18);
  await compare.choose('Après', 'Organisation au 1er janvier 2026');
  await compare.root.getByText('Les deux côtés sont le même état').waitFor();
  await compare.close();
  await eventually(() => window.lastJournalLine()).toMatch(/^Annulation : 2 changements annulés, par rapport à « Organisation au 1er janvier 2026 »$/u);
});

test('two documents without ids in common: what was paired is shown and corrected, strangers are said to be', async () => {
  const { window } = await desk({ imported: aFile('livret.txt', VEZERE), theme: 'dark' });
  const compare = new CompareScreen(window.page);
  await window.press('Alt+c');
  await compare.root.waitFor();
  await compare.openFile('left', aFile('ancien.txt', VEZERE.replaceAll('Secteur surveillance', 'Secteur veille')));
  await compare.isOpen();
  await compare.show('Correspondances');
  await compare.root.getByRole('button', { name: 'Associer « Secteur veille »…' }).click();
  await window.page.getByRole('dialog', { name: /est la même entité que/u }).getByRole('combobox').fill('surveillance');
  await window.page.getByRole('option', { name: /^Secteur surveillance/u }).click();
  const separate = compare.root.getByRole('button', { name: 'Séparer « Secteur veille » et « Secteur surveillance »' });
  await separate.waitFor();
  expect(await seriousFaults(window, 'section[role="dialog"]')).toEqual([]);
  await eventually(() => compare.sentences()).toContain('« Secteur veille » devient « Secteur surveillance »');
  await compare.openFile('left', aFile('autre.json', '{"format":"ogs/1","organisation":{"name":"Ville","kinds":[],"entities":[]}}'));
  await eventually(() => compare.root.getByRole('alert').or(compare.root.getByText('presque rien de commun')).count()).toBe(1);
  await compare.openFile('left', aFile('vide.docx', ''));
  await compare.root.getByRole('alert').filter({ hasText: 'est vide' }).waitFor();
});

test('two copies of one file are merged: clean changes are taken, a conflict is settled, one undo brings all back', async () => {
  const { window, database } = await desk();
  const copy = join(folder.path, 'copie.ogs');
  rawDatabase(database).prepare('VACUUM INTO ?').run(copy);
  const rename = (id: string, name: string) => ({ type: 'renameEntity', payload: { id, name } });
  runOgs('apply', '--db', copy, aFile('eux.json', JSON.stringify([rename('service-colleges', 'Service collèges publics'), rename('direction-autonomie', 'Direction de l’autonomie')])));
  runOgs('apply', '--db', database, aFile('nous.json', JSON.stringify([rename('service-colleges', 'Service collèges et jeunesse')])));
  await window.expectJournal('« Service collèges » renommée « Service collèges et jeunesse »');

  await window.press('Alt+Shift+f');
  const merge = window.page.getByRole('dialog', { name: 'Fusionner une copie' });
  await merge.waitFor();
  await window.dialogs.chooseFile(copy);
  await merge.getByText('Un point à trancher').waitFor();
  expect(await seriousFaults(window, 'section[role="dialog"]')).toEqual([]);
  await merge.getByText('« Direction autonomie » devient « Direction de l’autonomie »').waitFor();
  await window.press('F8');
  await window.press('ArrowRight');
  await merge.getByText('Tout est tranché.').waitFor();
  await window.tabTo('Fusionner');
  await window.press('Enter');
  await merge.waitFor({ state: 'detached' });
  await window.expectJournal('Fusion avec « copie.ogs »');
  await window.tree.search('collèges publics');
  await window.tree.row('Service collèges publics').waitFor();
  await window.undo();
  await window.tree.search('collèges et jeunesse');
  await window.tree.row('Service collèges et jeunesse').waitFor();
});
