import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { eventually } from './support/eventually.ts';
import { aDataFolder } from './support/host.ts';
import { largeOrganisation } from './support/large-organisation.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest();
const folder = aDataFolder();
const large = join(folder.path, 'large.json');
writeFileSync(large, largeOrganisation(16));
afterAll(() => {
  folder.remove();
});

test('a long export shows how far it has come, lets one work, and is given up without a trace', async () => {
  const { window } = await desk({ imported: large });
  let downloads = 0;
  window.page.on('download', () => {
    downloads += 1;
  });
  await window.press('Control+e');
  const status = window.page.getByRole('status', { name: 'Export en cours' });
  await status.getByRole('progressbar').waitFor();
  await window.press('Alt+n');
  await window.dialogs.current.waitFor();
  await window.press('Escape');
  await window.dialogs.current.waitFor({ state: 'detached' });
  await status.getByRole('button', { name: 'Annuler' }).click();
  await status.waitFor({ state: 'detached' });
  await window.page.getByRole('button', { name: 'Exporter' }).waitFor();
  expect({ downloads, messages: await window.messages(), journal: await window.lastJournalLine() }).toEqual({
    downloads: 0,
    messages: [],
    journal: 'Aucune modification',
  });
  await window.page.getByRole('button', { name: 'Exporter' }).click();
  await window.page.getByRole('menuitem', { name: /^Texte/u }).click();
  await eventually(() => downloads).toBe(1);
});
