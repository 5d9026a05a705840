import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { referenceMissing, referencePath } from '../support/reference.ts';
import { plainSpaces } from './pages/ogs-window.ts';
import { aDeskForEachTest } from './support/one-window.ts';
import { eventually } from './support/eventually.ts';

const desk = aDeskForEachTest();

test.skipIf(referencePath === null)(
  `the reference document is imported by the dialog, then undone${referenceMissing && ` (SKIPPED: ${referenceMissing})`}`,
  async () => {
    const { window } = await desk();
    const before = await window.counts();
    await window.page.getByRole('button', { name: 'Importer votre document…' }).click();
    await window.dialogs.chooseFile(referencePath ?? '');
    await window.dialogs.current.getByRole('button', { name: 'Remplacer l’organisation affichée' }).waitFor();
    const found = await window.dialogs.current.getByRole('list', { name: 'Entités trouvées' }).textContent();
    expect(plainSpaces(found ?? '')).toMatch(/3 pôles.*13 directions.*51 services/u);
    await window.dialogs.press('Remplacer l’organisation affichée');
    await window.dialogs.isClosed();
    await eventually(() => window.counts()).toContain('3 pôles · 13 directions · 2 missions · 51 services');
    expect(await window.page.getByText('Organisation d’exemple.').count()).toBe(0);
    await window.undo();
    await eventually(() => window.counts()).toBe(before);
  },
);

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
  expect(await window.lastJournalLine()).toBe('Aucune modification');
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
  await window.dialogs.press('Remplacer l’organisation affichée');
  await window.dialogs.isClosed();
  await eventually(() => window.lastJournalLine()).toMatch(/^Import/u);
});
