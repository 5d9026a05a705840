import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { OgsWindow } from './pages/ogs-window.ts';
import { seriousFaults } from './support/axe.ts';
import { eventually } from './support/eventually.ts';
import { runOgs } from './support/host.ts';
import { LIVRET } from './support/livret.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest();

async function review(window: OgsWindow, database: string): Promise<void> {
  const path = join(dirname(database), 'livret.txt');
  writeFileSync(path, LIVRET);
  await window.press('Control+i');
  await window.dialogs.chooseFile(path);
  await window.review.isOpen();
  await eventually(() => window.review.accounted()).toMatch(/ 4 non reconnues$/u);
}

interface Stored {
  readonly organisation: { readonly entities: readonly { readonly id: string; readonly parentId: string | null; readonly name: string; readonly kind: string; readonly missions: readonly { readonly text: string }[]; readonly purpose: readonly string[]; readonly blocks: readonly { readonly text?: string }[] }[] };
}

/** The entities on the disk: kind, name, entity above, texts. */
function stored(database: string): readonly (readonly unknown[])[] {
  const out = join(dirname(database), 'donnees.json');
  runOgs('export', '--db', database, '--out', out);
  const { entities } = (JSON.parse(readFileSync(out, 'utf8')) as Stored).organisation;
  return entities.map(({ kind, name, parentId, purpose, missions, blocks }) => [
    kind, name, entities.find(({ id }) => id === parentId)?.name ?? null,
    [...purpose, ...missions.map(({ text }) => text), ...blocks.map(({ text }) => text)],
  ]);
}

test('by mouse: lines get their place, are taken back, are left out with a reason, and the data hold it', async () => {
  const { window, database } = await desk();
  const { review: pane } = window;
  await review(window, database);

  await pane.source('Visa du contrôle').click();
  await eventually(() => pane.told()).toBe('Ligne 8 : non reconnue');
  await pane.desk.getByRole('button', { name: 'Rattacher à…' }).click();
  await pane.placeAs('Bloc libre', 'Direction des routes');
  await eventually(() => pane.told()).toBe('Ligne 8, votre décision : Bloc libre de « Direction des routes »');
  await pane.desk.getByRole('button', { name: 'Reprendre' }).click();
  await eventually(() => pane.told()).toBe('Ligne 8 : non reconnue');

  await pane.desk.getByRole('button', { name: 'Rattacher à…' }).click();
  await pane.asking.getByRole('button', { name: /Devient/u }).click();
  await window.page.getByRole('option', { name: /^Préambule/u }).click();
  await pane.asking.getByRole('button', { name: 'Rattacher au préambule' }).click();
  await eventually(() => pane.told()).toMatch(/^Ligne 8, votre décision : Préambule/u);
  await pane.desk.getByRole('button', { name: 'Reprendre' }).click();

  await pane.source('Visa du contrôle').click({ button: 'right' });
  await pane.menu('Ignorer…');
  await pane.asking.getByRole('radio', { name: 'Autre motif' }).locator('xpath=ancestor::label').click();
  await pane.asking.getByRole('textbox', { name: 'Autre motif' }).fill('Visa interne');
  await pane.asking.getByRole('button', { name: 'Ignorer' }).click();
  await eventually(() => pane.told()).toBe('Ligne 8, votre décision : Laissé de côté : Visa interne');

  await pane.source('Service des eaux').click();
  await pane.source('Agence du vent').click({ modifiers: ['Shift'] });
  await eventually(() => pane.told()).toBe('Lignes 4 à 6 : non reconnues');
  expect(await window.page.evaluate(() => getSelection()?.toString())).toBe('');
  await pane.desk.getByRole('button', { name: 'Rattacher à…' }).click();
  await pane.placeAs('Nouvelle entité', 'Direction générale');
  await eventually(() => pane.row('Direction des forêts').count()).toBe(1);
  await window.press('Control+z');
  await eventually(() => pane.row('Direction des forêts').count()).toBe(0);
  await eventually(() => pane.told()).toBe('Lignes 4 à 6 : non reconnues');
  await pane.source('Direction des forêts').click({ button: 'right' });
  await pane.menu('Rattacher à…');
  await pane.placeAs('Nouvelle entité', 'Direction générale');
  await eventually(() => pane.accounted()).toMatch(/toutes reconnues, dont 4 réglées par vous$/u);

  const saved = window.page.waitForEvent('download');
  await pane.root.getByRole('button', { name: 'Enregistrer le compte rendu' }).click();
  const report = readFileSync(await (await saved).path(), 'utf8').replaceAll('\u00A0', ' ');
  expect(report).toContain('- Ligne 8. Laissé de côté : Visa interne\n    Visa du contrôle de gestion\n');
  expect(report).toContain('- Lignes 4 à 6. 3 nouvelles entités sous « Direction générale »\n');

  await pane.accept();
  await window.expectJournal('Import : « Département »');
  const kept = window.page.waitForEvent('download');
  await window.page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Enregistrer le compte rendu' }).click();
  expect(readFileSync(await (await kept).path(), 'utf8').replaceAll('\u00A0', ' ')).toBe(report);
  expect(stored(database).slice(0, 4).map((row) => row.slice(0, 3))).toEqual([
    ['direction-generale', 'Direction générale', null],
    ['service', 'Service des eaux', 'Direction générale'],
    ['direction', 'Direction des forêts', 'Direction générale'],
    ['service', 'Agence du vent', 'Direction générale'],
  ]);
});

test('by keyboard: a range of lines, the menu, a reason, and a text that was read for the wrong entity', async () => {
  const { window, database } = await desk();
  const { review: pane } = window;
  await review(window, database);
  await window.tabTo('Lignes du document');
  for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown']) await window.press(key);
  await eventually(() => pane.told()).toBe('Lignes 4 à 6 : non reconnues');
  await window.press('Enter');
  await pane.placeByKeys('Direction générale');
  await eventually(() => pane.told()).toBe('Lignes 4 à 6, votre décision : 3 nouvelles entités sous « Direction générale »');
  await window.press('Shift+F10');
  await eventually(() => window.focusedName()).toMatch(/Reprendre la décision/u);
  await window.press('Enter');
  await eventually(() => pane.told()).toBe('Lignes 4 à 6 : non reconnues');
  await window.press('Enter');
  await pane.placeByKeys('Direction générale');
  await eventually(() => pane.accounted()).toMatch(/ 1 non reconnue$/u);

  await window.press('ArrowDown');
  await eventually(() => pane.told()).toBe('Ligne 8 : non reconnue');
  await window.press('Delete');
  await eventually(() => window.focusedName()).toBe('Mise en page du document d’origine');
  await window.press('ArrowDown');
  await window.press('Enter');
  await eventually(() => pane.told()).toBe('Ligne 8, votre décision : Laissé de côté : Répétition d’un texte déjà lu');

  await pane.asking.waitFor({ state: 'detached' });
  await eventually(() => window.focusedName()).toBe('Lignes du document');
  await window.press('End');
  await eventually(() => pane.told()).toBe('Ligne 30 : Missions de « Direction des routes »');
  await window.press('Enter');
  await pane.placeByKeys('Direction générale');
  await eventually(() => pane.told()).toBe('Ligne 30, votre décision : Mission de « Direction générale »');
  await window.press('Control+z');
  await eventually(() => pane.told()).toBe('Ligne 30 : Missions de « Direction des routes »');
  await window.press('Enter');
  await pane.placeByKeys('Service des eaux');
  await eventually(() => pane.told()).toBe('Ligne 30, votre décision : Mission de « Service des eaux »');

  await window.tabTo('Importer');
  await window.press('Enter');
  await pane.root.waitFor({ state: 'detached' });
  await window.expectJournal('Import : « Département »');
  const texts = new Map(stored(database).map(([, name, , own]) => [name, own]));
  expect([texts.get('Service des eaux'), texts.get('Direction des routes')]).toEqual([
    ['Entretenir les ouvrages.'],
    ['La Direction des routes a pour vocation d’entretenir les routes.', 'Surveiller les chaussées,'],
  ]);
});

test('at a zoom of 200 %, the dialog of a place keeps its title, its fields and two choices in sight; axe finds nothing serious', async () => {
  const size = { width: 640, height: 360 };
  const { window, database } = await desk({ size });
  const { review: pane } = window;
  await review(window, database);
  await pane.source('Service des eaux').click();
  await pane.source('Agence du vent').click({ modifiers: ['Shift'] });
  await window.press('Enter');
  const { asking } = pane;
  const seen = [
    asking.getByRole('heading'), asking.getByRole('button', { name: 'Fermer' }), asking.getByRole('list', { name: 'Ce qui sera rattaché' }), asking.getByRole('button', { name: /Devient/u }),
    asking.getByRole('button', { name: /Type des autres/u }), asking.getByRole('radiogroup'), asking.getByRole('combobox'), asking.getByRole('option').nth(1),
  ];
  await seen.at(-1)?.waitFor();
  for (const part of seen) {
    const box = await part.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= size.height ? '' : `${String(part)} ${JSON.stringify(box)}`).toBe('');
  }
  expect(await seriousFaults(window, 'section[role="dialog"]')).toEqual([]);
  await window.press('Escape');
  await asking.waitFor({ state: 'detached' });
  expect(await seriousFaults(window, 'section[role="dialog"]')).toEqual([]);
});
