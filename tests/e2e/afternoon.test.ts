import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { foldText } from '../../shared/model/find.ts';
import type { OrganisationJson } from '../../shared/model/organisation.ts';
import { referenceMissing, referencePath } from '../support/reference.ts';
import { plainSpaces, type OgsWindow } from './pages/ogs-window.ts';
import { WaitingZone } from './pages/waiting-zone.ts';
import { readDocx } from './support/docx-text.ts';
import { eventually } from './support/eventually.ts';
import { runOgs } from './support/host.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest({ hasMarks: true });

const TOP = 'Direction générale des services';
const POLE = 'Pôle proximité';
const DIRECTIONS = [
  'Direction systèmes d’information',
  'Direction patrimoine immobilier',
  'Direction transition écologique',
  'Direction emploi, mobilité, habitat, logement',
];
const SERVICES = ['Service collèges', 'Service parcours de vie', 'Service aménagement foncier'] as const;
const [COLLEGES, PARCOURS, FONCIER] = SERVICES;
const EMPLOI = 'Service emploi et compétences';
const QUALITE = 'Service qualité de vie au travail';
const MERGED = 'Service parcours et qualité de vie';
const CULTURE = 'Service culture et lecture publique';
const LECTURE = 'Service lecture publique';
const GIVER = 'Service environnement et agriculture';
const RECEIVER = 'Service préservation de l’eau';
const RENAMED = ['Direction enfance famille', 'Direction de l’enfance et de la famille'] as const;
const HEADS = [POLE, ...DIRECTIONS];

/** Goes to an entity by the palette, and to its row. */
async function goTo(window: OgsWindow, name: string): Promise<void> {
  await window.press('Control+k');
  await window.dialogs.current.getByRole('combobox').fill(name);
  await window.dialogs.current.getByRole('option').filter({ hasText: name }).first().click();
  await window.dialogs.isClosed();
  await window.tree.select(name);
}

/** A fourth pôle, with four directions by mouse, and three services: cut and pasted, by dialog, by the zone d’attente. */
async function fillFourthPole(window: OgsWindow): Promise<void> {
  const { tree, dialogs, page } = window;
  await tree.select(TOP);
  await window.press('Alt+n');
  await dialogs.current.getByRole('textbox', { name: 'Nom' }).fill(POLE);
  await dialogs.current.getByRole('button', { name: /Type d’entité/u }).click();
  await page.getByRole('option', { name: 'pôle', exact: true }).click();
  await dialogs.press('Créer');
  await window.expectJournal(`Création : « ${POLE} »`);

  const [first = '', ...others] = DIRECTIONS;
  await tree.select(first);
  for (const name of others) await tree.row(name).click({ modifiers: ['Control'] });
  await tree.dragInto(first, POLE);
  await window.expectJournal(`Rattachement : 4 entités sous « ${POLE} »`);

  await goTo(window, COLLEGES);
  await window.press('Control+x');
  await tree.select(POLE);
  await window.press('Control+v');
  await window.expectJournal(`Rattachement : « ${COLLEGES} » sous « ${POLE} »`);
  await goTo(window, PARCOURS);
  await window.press('Control+m');
  await dialogs.pick(POLE);
  await window.expectJournal(`Rattachement : « ${PARCOURS} » sous « ${POLE} »`);
  await goTo(window, FONCIER);
  await window.press('Alt+a');
  const zone = new WaitingZone(page);
  await zone.row(FONCIER).hover();
  await page.mouse.down();
  await eventually(async () => {
    await tree.moveOver(POLE);
    return tree.row(POLE).and(page.locator('[data-drop-target]')).isVisible();
  }).toBe(true);
  await tree.letGo();
  await window.expectJournal(`Rattachement : « ${FONCIER} » sous « ${POLE} »`);
}

/** Two services become one, one becomes two, six missions change hands, a direction changes its name. */
async function rework(window: OgsWindow): Promise<void> {
  const { tree, dialogs, sheet, page } = window;
  await goTo(window, EMPLOI);
  await tree.row(QUALITE).click({ modifiers: ['Control'] });
  await window.press('Alt+f');
  await dialogs.current.getByRole('textbox', { name: 'Nom de l’entité réunie' }).fill(MERGED);
  await dialogs.press('Fusionner');
  await window.expectJournal(`Fusion : « ${EMPLOI} » et « ${QUALITE} » en « ${MERGED} »`);

  await goTo(window, CULTURE);
  await window.press('Alt+s');
  await dialogs.current.getByRole('textbox', { name: 'Nom de la nouvelle entité' }).fill(LECTURE);
  const going = dialogs.current.getByRole('group', { name: /^Missions qui partent/u }).locator('label');
  for (const rank of [0, 1, 2]) await going.nth(rank).click();
  await dialogs.press('Scinder');
  await window.expectJournal(`Scission : « ${CULTURE} », d’où « ${LECTURE} »`);

  await goTo(window, GIVER);
  const choices = sheet.root.getByRole('checkbox', { name: /^Choisir la mission/u });
  for (let rank = 0; rank < 6; rank++) await choices.nth(rank).check();
  await sheet.root.getByRole('button', { name: 'Transférer vers…' }).click();
  await dialogs.pick(RECEIVER);
  await window.expectJournal(`6 missions transférées : « ${GIVER} » vers « ${RECEIVER} »`);

  await goTo(window, RENAMED[0]);
  await window.press('F2');
  await page.keyboard.type(RENAMED[1]);
  await window.press('Enter');
  await window.expectJournal(`« ${RENAMED[0]} » renommée « ${RENAMED[1]} »`);
}

const headOf = (rank: number) => `Directrice déléguée n° ${rank + 1}`;

/** Five supervision roles, then three steps back. */
async function renameHeads(window: OgsWindow): Promise<void> {
  const { sheet } = window;
  for (const [rank, name] of HEADS.entries()) {
    await goTo(window, name);
    if ((await sheet.title(1).count()) === 0) await sheet.root.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await sheet.write(sheet.title(1), headOf(rank));
    await window.expectJournal(`Encadrement : « ${name} »`);
    await eventually(() => sheet.generated()).toContain(headOf(rank).replace('Directrice', 'la Directrice'));
  }
  await goTo(window, POLE);
  for (const rank of [4, 3, 2]) {
    await eventually(() => window.whatUndoWouldDo()).toBe(`Annuler : Encadrement : « ${HEADS[rank] ?? ''} »`);
    await window.press('Control+z');
  }
  await eventually(() => window.whatUndoWouldDo()).toBe(`Annuler : Encadrement : « ${HEADS[1] ?? ''} »`);
}

/** What the file holds, by the names of entities. */
function storedIn(database: string) {
  const out = join(dirname(database), 'organisation.json');
  runOgs('export', '--db', database, '--out', out);
  const { organisation } = JSON.parse(readFileSync(out, 'utf8')) as { organisation: OrganisationJson };
  const byId = new Map(organisation.entities.map((entity) => [entity.id, entity]));
  const named = (name: string) => organisation.entities.filter((entity) => entity.name === name);
  return {
    parentOf: (name: string) => named(name).map(({ parentId }) => byId.get(parentId ?? '')?.name),
    missionsOf: (name: string) => named(name).map(({ missions }) => missions.length),
    headOf: (name: string) => named(name)[0]?.supervision[0]?.title,
  };
}

test.skipIf(referencePath === null)(
  `an afternoon: the reference is restructured by gestures alone, and its document says so${referenceMissing && ` (SKIPPED: ${referenceMissing})`}`,
  async () => {
    const { window, database } = await desk({ size: { width: 1600, height: 1700 } });
    await window.page.getByRole('button', { name: 'Importer votre document…' }).click();
    await window.dialogs.chooseFile(referencePath ?? '');
    await window.review.isOpen();
    await window.review.accept();
    await eventually(() => window.counts()).toContain('3 pôles · 13 directions · 2 missions · 51 services');

    await fillFourthPole(window);
    await rework(window);
    await renameHeads(window);
    await eventually(() => window.counts()).toContain('4 pôles · 13 directions · 2 missions · 51 services');
    const paragraphs = readDocx(await window.exportWord('keyboard')).map(({ style, text }) => ({ style, text: plainSpaces(text) }));

    const { parentOf, missionsOf, headOf: storedHead } = storedIn(database);
    expect([...DIRECTIONS, ...SERVICES].map(parentOf)).toEqual(Array.from({ length: 7 }, () => [POLE]));
    expect([MERGED, EMPLOI, QUALITE, LECTURE].map((name) => parentOf(name).length)).toEqual([1, 0, 0, 1]);
    expect([MERGED, CULTURE, LECTURE, GIVER, RECEIVER].map(missionsOf)).toEqual([[22], [7], [3], [5], [10]]);
    expect(HEADS.map((name, rank) => storedHead(name) === headOf(rank))).toEqual([true, true, false, false, false]);

    // Headings keep the capitals of the reference, with or without accents.
    const titles = paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => foldText(text));
    const from = titles.indexOf(foldText(POLE));
    expect(titles.slice(from, from + 8)).toEqual([POLE, ...DIRECTIONS, ...SERVICES].map(foldText));
    const headings = paragraphs.filter(({ style }) => style.startsWith('Heading')).map(({ text }) => foldText(text));
    const mentioned = (name: string) => headings.some((text) => text.includes(foldText(name)));
    expect([MERGED, LECTURE, RENAMED[1], EMPLOI, QUALITE, RENAMED[0]].map(mentioned)).toEqual([true, true, true, false, false, false]);
    const all = paragraphs.map(({ text }) => text).join('\n');
    expect(all).toMatch(/La Direction transition écologique est rattachée au pôle proximité/iu);
    expect([headOf(0), headOf(1), headOf(2)].map((head) => all.includes(head))).toEqual([true, true, false]);
  },
  // Some hundred gestures: minutes where several browsers share a core.
  400_000,
);
