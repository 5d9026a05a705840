import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { largeOrganisation } from './support/large-organisation.ts';
import { aDeskForEachTest } from './support/one-window.ts';
import { eventually } from './support/eventually.ts';

const desk = aDeskForEachTest();

let folder: string;
let large: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ogs-large-'));
  large = join(folder, 'large.json');
  writeFileSync(large, largeOrganisation());
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('10,000 entities stay usable: only the rows in sight exist, and a move is seen at once', async () => {
  const { window } = await desk({ imported: large });
  await eventually(() => window.counts()).toMatch(/9 pôles · 99 directions · 990 services.*10 009 entités/u);
  await window.page.getByRole('button', { name: 'Tout déplier' }).click();
  await window.tree.row('Secteur 1-1-1-1').waitFor();
  await eventually(() => window.tree.rows.count()).toBeLessThan(120);

  await window.tree.select('Service 1-1-1');
  const from = performance.now();
  for (let step = 0; step < 20; step++) await window.press('ArrowDown');
  const perKey = (performance.now() - from) / 20;
  await window.sheet.expectName('Service 1-1-3');

  await window.press('Control+m');
  await window.dialogs.pickByKeyboard('Direction 9-11');
  await window.expectJournal('Rattachement : « Service 1-1-3 » sous « Direction 9-11 »');
  await window.tree.row('Service 1-1-3').waitFor();
  console.log(`10,009 entities: ${perKey.toFixed(0)} ms an arrow key, the sheet and the preview included`);
}, 180_000);
