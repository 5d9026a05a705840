import { expect, test } from 'vitest';
import { plainSpaces, type OgsWindow } from './pages/ogs-window.ts';
import { readDocx } from './support/docx-text.ts';
import { aDeskForEachTest } from './support/one-window.ts';
import { eventually } from './support/eventually.ts';

const DIRECTION = 'Direction ressources humaines';
const FORMER = 'Pôle transformation de l’action publique et ressources';
const NEW = 'Pôle développement territorial et attractivité';
const NEXT = 'Pôle vie familiale et sociale';
const TOP = 'Direction générale des services';
const MISSION = 'Écrire la feuille de route des métiers';
const TITLE = 'Directrice des métiers et des parcours';

const desk = aDeskForEachTest();

/** In the document: the direction's section under its new pôle, with what was edited in it. */
function expectReorganised(path: string): void {
  const paragraphs = readDocx(path).map(({ style, text }) => ({ style, text: plainSpaces(text) }));
  const titles = paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
  const rank = (name: string) => titles.indexOf(name.toLocaleUpperCase('fr'));
  expect(rank(NEW)).toBeGreaterThan(rank(FORMER));
  expect(rank(DIRECTION)).toBeGreaterThan(rank(NEW));
  expect(rank(DIRECTION)).toBeLessThan(rank(NEXT));
  const texts = paragraphs.map(({ text }) => text);
  expect(texts).toContain(
    'La Direction ressources humaines est rattachée au pôle développement territorial et attractivité.',
  );
  expect(texts).toContain(MISSION);
  expect(texts.some((text) => text.includes(`de la ${TITLE}`))).toBe(true);
}

async function expectNothingLeft(window: OgsWindow): Promise<void> {
  await window.tree.select(DIRECTION);
  await window.sheet.expectUnder(TOP, FORMER);
  await eventually(() => window.sheet.mission(1).inputValue()).not.toBe(MISSION);
  await eventually(() => window.sheet.title(1).inputValue()).not.toBe(TITLE);
}

test('a reorganisation by mouse reaches the document, survives a restart and is undone', async () => {
  const { window: evening, restart } = await desk();
  let window = evening;
  await window.tree.dragInto(DIRECTION, NEW);
  await window.expectJournal(`Rattachement : « ${DIRECTION} » sous « ${NEW} »`);
  await window.sheet.expectUnder(TOP, NEW);

  await window.sheet.write(window.sheet.mission(1), MISSION);
  await window.expectJournal(`Missions : « ${DIRECTION} »`);
  await window.sheet.write(window.sheet.title(1), TITLE);
  await window.expectJournal(`Encadrement : « ${DIRECTION} »`);
  await eventually(() => window.sheet.generated()).toContain(`de la ${TITLE}`);

  expectReorganised(await window.exportWord());

  window = await restart();
  await window.tree.select(DIRECTION);
  await window.sheet.expectUnder(TOP, NEW);
  await window.undo();
  await eventually(() => window.sheet.title(1).inputValue()).not.toBe(TITLE);
  await window.undo();
  await eventually(() => window.sheet.mission(1).inputValue()).not.toBe(MISSION);
  await window.undo();
  await window.sheet.expectUnder(TOP, FORMER);
  await expectNothingLeft(window);
});

test('the same reorganisation by keyboard only', async () => {
  const { window: evening, restart } = await desk();
  let window = evening;
  await window.tabTo('Cabinet du Président');
  await window.tree.typeTo(DIRECTION);
  await window.tree.dragIntoByKeyboard(NEW);
  await window.expectJournal(`Rattachement : « ${DIRECTION} » sous « ${NEW} »`);
  await window.sheet.expectUnder(TOP, NEW);

  await window.tabTo('Fonction 1');
  await window.press('Control+a');
  await window.page.keyboard.type(TITLE);
  await window.tabTo('Mission 1');
  await window.expectJournal(`Encadrement : « ${DIRECTION} »`);
  await window.press('Control+a');
  await window.page.keyboard.type(MISSION);
  await window.press('Escape');
  await eventually(() => window.sheet.mission(1).inputValue()).not.toBe(MISSION);
  await window.press('Control+a');
  await window.page.keyboard.type(MISSION);
  await window.expectJournal(`Missions : « ${DIRECTION} »`);

  expectReorganised(await window.exportWord('keyboard'));

  window = await restart();
  for (const undone of [
    `Missions : « ${DIRECTION} »`,
    `Encadrement : « ${DIRECTION} »`,
    `Rattachement : « ${DIRECTION} » sous « ${NEW} »`,
  ]) {
    await eventually(() => window.whatUndoWouldDo()).toBe(`Annuler : ${undone}`);
    await window.press('Control+z');
  }
  await eventually(() => window.whatUndoWouldDo()).toBe('Annuler');
  await expectNothingLeft(window);
});

test('« Déplacer vers… » moves by keyboard only, and Ctrl+Z takes it back', async () => {
  const { window } = await desk();
  await window.tabTo('Cabinet du Président');
  await window.tree.typeTo(DIRECTION);
  await window.press('Control+m');
  await window.dialogs.pickByKeyboard(NEW);
  await window.expectJournal(`Rattachement : « ${DIRECTION} » sous « ${NEW} »`);
  await window.sheet.expectUnder(TOP, NEW);
  await window.press('Control+z');
  await window.sheet.expectUnder(TOP, FORMER);
  await window.press('Control+y');
  await window.sheet.expectUnder(TOP, NEW);
});
