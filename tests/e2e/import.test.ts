import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { VEZERE } from '../import/vezere.ts';
import { referenceMissing, referencePath } from '../support/reference.ts';
import { plainSpaces } from './pages/ogs-window.ts';
import { aDeskForEachTest } from './support/one-window.ts';
import { eventually } from './support/eventually.ts';

const desk = aDeskForEachTest();

/** A document beside the database. */
function aFile(database: string, name: string, content: string): string {
  const path = join(dirname(database), name);
  writeFileSync(path, content);
  return path;
}

test.skipIf(referencePath === null)(
  `the reference document is reviewed, a doubt is settled, the import is undone${referenceMissing && ` (SKIPPED: ${referenceMissing})`}`,
  async () => {
    const { window } = await desk();
    const { review } = window;
    const before = await window.counts();
    await window.page.getByRole('button', { name: 'Importer votre document…' }).click();
    await window.dialogs.chooseFile(referencePath ?? '');
    await review.isOpen();
    await eventually(() => review.counts()).toMatch(/^141 entités.*3 pôles.*13 directions.*51 services/u);
    await eventually(() => review.accounted()).toBe('5 522 lignes, toutes reconnues');

    await review.choose(/Secteur budget.*ne figure que dans un organigramme/u);
    await eventually(() => review.activeEntity()).toBe('Secteur budget');
    await review.answer(/Ce n’est pas une entité/u);
    await eventually(() => review.progress()).toMatch(/^1 réglé sur/u);
    await eventually(() => review.counts()).toMatch(/^140 entités/u);

    await review.accept();
    await eventually(() => window.counts()).toContain('3 pôles · 13 directions · 2 missions · 51 services');
    await eventually(() => window.page.getByText('Organisation d’exemple.').count()).toBe(0);
    // What was open in the chart of the sample is gone: that of the document opens as at a first start.
    await window.chart.box('Direction ressources humaines').waitFor();
    await window.undo();
    await eventually(() => window.counts()).toBe(before);
  },
);

test('a line shows its entity, an entity its lines, a doubt both', async () => {
  const { window, database } = await desk();
  const { review } = window;
  await window.press('Control+i');
  await window.dialogs.chooseFile(aFile(database, 'vezere.txt', VEZERE));
  await review.isOpen();

  await review.lines.getByRole('option', { name: /DIRECTION DE LA COMMANDE PUBLIQUE/u }).click();
  await eventually(() => review.activeEntity()).toBe('Direction de la commande publique');
  await review.row('Direction générale de l’administration').click();
  await eventually(() => review.activeText()).toBe('DIRECTION GÉNÉRALE DE L’ADMINISTRATION');
  await review.choose(/Secteur surveillance.*ne figure que dans un organigramme/u);
  await eventually(() => review.activeEntity()).toBe('Secteur surveillance');
  await eventually(() => review.activeText()).toMatch(/surveillance/iu);
});

test('answers show at once, are taken back, and are not lost without asking', async () => {
  const { window, database } = await desk();
  const { review } = window;
  await window.press('Control+i');
  await window.dialogs.chooseFile(aFile(database, 'vezere.txt', VEZERE));
  await review.isOpen();
  await review.choose(/Secteur surveillance.*ne figure que dans un organigramme/u);
  await review.answer(/Rattacher à/u);
  await review.pick('Direction de la commande publique');
  await eventually(() => review.rowLevel('Secteur surveillance')).toBe((await review.rowLevel('Direction de la commande publique')) + 1);
  await review.openDoubt.getByRole('button', { name: 'Reprendre' }).click();
  await eventually(() => review.progress()).toBe('0 réglé sur 1');

  await review.answer(/Garder tel quel/u);
  await eventually(() => review.progress()).toBe('1 réglé sur 1');
  await window.press('Escape');
  await window.page.getByRole('alertdialog').getByRole('button', { name: 'Continuer la relecture' }).click();
  await eventually(() => review.progress()).toBe('1 réglé sur 1');
  await window.press('Escape');
  await window.page.getByRole('alertdialog').getByRole('button', { name: 'Abandonner' }).click();
  await review.root.waitFor({ state: 'detached' });
  await eventually(() => window.lastJournalLine()).toBe('Aucune modification');
});

test('by keyboard alone: read, settle a doubt, accept, undo', async () => {
  const { window, database } = await desk();
  const { review } = window;
  const before = await window.counts();
  await window.press('Control+i');
  await window.dialogs.chooseFile(aFile(database, 'vezere.txt', VEZERE));
  await review.isOpen();
  await window.pressAtOnce('F8', '2');
  await eventually(() => review.progress()).toBe('1 réglé sur 1');
  await eventually(() => review.row('Secteur surveillance').count()).toBe(0);

  await window.tabTo('Lignes du document');
  await window.press('End');
  const last = await review.activeLine();
  await window.press('ArrowUp');
  await eventually(() => review.activeLine()).toBeLessThan(last ?? 0);
  await window.press('Home');
  await eventually(() => review.activeText()).toMatch(/^Le Président/u);

  await window.press('Control+z');
  await eventually(() => review.progress()).toBe('0 réglé sur 1');
  await window.tabTo('Importer');
  await window.press('Enter');
  await review.root.waitFor({ state: 'detached' });
  await eventually(() => window.lastJournalLine()).toMatch(/^Import/u);
  await window.press('Control+z');
  await eventually(() => window.counts()).toBe(before);
});

test('filters show the lines that doubts speak of, and those that nobody knows', async () => {
  const { window, database } = await desk();
  const { review } = window;
  await window.press('Control+i');
  await window.dialogs.chooseFile(aFile(database, 'vezere.txt', VEZERE));
  await review.isOpen();
  const all = await review.lines.getByRole('option').count();
  await review.show(/^Doutes/u);
  await eventually(() => review.lines.getByRole('option').count()).toBeLessThan(all);
  await eventually(() => review.lines.getByRole('option', { name: /surveillance/iu }).count()).toBeGreaterThan(0);
  await review.show(/^Non reconnues \(0\)/u);
  await eventually(() => review.lines.getByRole('option').count()).toBe(0);
});

test('a file that is no document is refused in one sentence, and nothing changes', async () => {
  const { window, database } = await desk();
  const noise = join(dirname(database), 'photo.txt');
  writeFileSync(noise, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await window.press('Control+i');
  await window.dialogs.chooseFile(noise);
  const alert = window.dialogs.current.getByRole('alert');
  await alert.waitFor();
  expect(plainSpaces((await alert.textContent()) ?? '')).toMatch(/^[^\n]+\.$/u);
  await window.dialogs.press('Annuler');
  await window.dialogs.isClosed();
  await eventually(() => window.lastJournalLine()).toBe('Aucune modification');
});

test('the data that are exported can be imported again', async () => {
  const { window } = await desk();
  const download = window.page.waitForEvent('download');
  await window.page.getByRole('button', { name: 'Exporter' }).click();
  await window.page.getByRole('menuitem', { name: /Données/u }).click();
  const file = await download;
  const path = join(dirname(await file.path()), 'organisation.json');
  await file.saveAs(path);
  await window.press('Control+i');
  await window.dialogs.chooseFile(path);
  await window.review.isOpen();
  await window.review.accept();
  await eventually(() => window.lastJournalLine()).toMatch(/^Import/u);
});
