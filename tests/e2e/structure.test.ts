import { expect, test } from 'vitest';
import { plainSpaces } from './pages/ogs-window.ts';
import { aDeskForEachTest } from './support/one-window.ts';
import { eventually } from './support/eventually.ts';

const desk = aDeskForEachTest();

const DIRECTION = 'Direction ressources humaines';
const POLE = 'Pôle développement territorial et attractivité';
const TOP = 'Direction générale des services';

test('a drop where the rules forbid it is refused with the reason, and changes nothing', async () => {
  const { window } = await desk();
  await window.tree.holdOver(POLE, 'Secrétariat des Élus');
  const reason = 'Une entité de type « pôle » ne peut pas être rattachée à « Secrétariat des Élus » (équipe).';
  await eventually(() => window.tree.dragHint()).toBe(reason);
  await window.tree.letGo();
  await eventually(() => window.messages()).toEqual([reason]);
  await eventually(() => window.lastJournalLine()).toBe('Aucune modification');
});

test('the keyboard is only offered places that the rules allow', async () => {
  const { window } = await desk();
  await window.tree.select(DIRECTION);
  await window.press('Enter');
  const aimed = () => window.focusedName();
  await eventually(aimed).toMatch(/^(?:Insérer|Déposer)/u);
  const offered: string[] = [];
  for (let step = 0; step < 60; step++) {
    offered.push(await aimed());
    await window.press('ArrowDown');
  }
  const into = new Set(offered.filter((name) => name.startsWith('Déposer sur')));
  expect([...into].map((name) => name.replace('Déposer sur ', '')).toSorted()).toEqual(
    [
      TOP,
      POLE,
      'Pôle transformation de l’action publique et ressources',
      'Pôle vie familiale et sociale',
    ].toSorted(),
  );
  await window.press('Escape');
  await eventually(() => window.lastJournalLine()).toBe('Aucune modification');
});

test('several entities move together, and one undo takes them all back', async () => {
  const { window } = await desk();
  const others = 'Direction systèmes d’information';
  await window.tree.select(DIRECTION);
  await window.tree.row(others).click({ modifiers: ['Control'] });
  await window.tree.dragInto(DIRECTION, POLE);
  await window.expectJournal(`Rattachement : 2 entités sous « ${POLE} »`);
  await window.tree.select(others);
  await window.sheet.expectUnder(TOP, POLE);
  await window.undo();
  await window.sheet.expectUnder(TOP, 'Pôle transformation de l’action publique et ressources');
  await window.tree.select(DIRECTION);
  await window.sheet.expectUnder(TOP, 'Pôle transformation de l’action publique et ressources');
});

test('F2 renames in place, Escape leaves the name as it was', async () => {
  const { window } = await desk();
  await window.tree.select(DIRECTION);
  await window.press('F2');
  await window.page.keyboard.type('Direction des métiers');
  await window.press('Escape');
  await window.tree.row(DIRECTION).waitFor();
  await window.press('F2');
  await window.page.keyboard.type('Direction des métiers');
  await window.press('Enter');
  await window.expectJournal(`« ${DIRECTION} » renommée « Direction des métiers »`);
  await window.tree.row('Direction des métiers').waitFor();
  await window.sheet.expectName('Direction des métiers');
});

test('a new entity is created where it is asked for, with a kind that may stand there', async () => {
  const { window } = await desk();
  await window.tree.select(DIRECTION);
  await window.press('Alt+n');
  await window.dialogs.current.getByRole('textbox', { name: 'Nom' }).fill('Service des parcours');
  await window.dialogs.current.getByRole('button', { name: /Type d’entité/u }).click();
  await eventually(() => window.page.getByRole('option').allTextContents()).toContain('service');
  const kinds = await window.page.getByRole('option').allTextContents();
  expect(kinds).not.toContain('pôle');
  await window.press('Escape');
  await window.dialogs.press('Créer');
  await window.expectJournal('Création : « Service des parcours »');
  await window.sheet.expectName('Service des parcours');
  await window.sheet.expectUnder(TOP, 'Pôle transformation de l’action publique et ressources', DIRECTION);
  await eventually(() => window.counts()).toContain('52 services');
});

test('a deletion says what goes with it, and undo brings all of it back', async () => {
  const { window } = await desk();
  const before = await window.counts();
  await window.tree.select(DIRECTION);
  await window.press('Delete');
  const dialog = plainSpaces((await window.dialogs.current.textContent()) ?? '');
  expect(dialog).toContain(`Supprimer « ${DIRECTION} » ?`);
  expect(dialog).toContain('Supprimer aussi les 6 entités qui en dépendent');
  await window.dialogs.press('Supprimer 7 entités');
  await window.tree.row(DIRECTION).waitFor({ state: 'detached' });
  await eventually(() => window.counts()).toContain('134 entités');
  await window.undo();
  await window.tree.row(DIRECTION).waitFor();
  await eventually(() => window.counts()).toBe(before);
});

test('a row that gets another place keeps the focus: no key goes elsewhere on the way', async () => {
  const { window } = await desk();
  const { page, tree } = window;
  const order = async () => (await tree.names()).filter((name) => /^Direction (?:ressources|finances)/u.test(name));
  await tree.select(DIRECTION);
  await page.evaluate(() => {
    document.addEventListener('focusout', () => (document.body.dataset['lost'] = 'once'));
  });
  await window.press('Alt+ArrowUp');
  await eventually(order).toEqual([DIRECTION, 'Direction finances et affaires juridiques']);
  await window.press('Alt+ArrowDown');
  await eventually(order).toEqual(['Direction finances et affaires juridiques', DIRECTION]);
  await window.press('Alt+ArrowLeft');
  await eventually(() => tree.row(DIRECTION).getAttribute('aria-level')).toBe('2');
  expect(await window.focusedName()).toContain(DIRECTION);
  expect(await page.evaluate(() => document.body.dataset['lost'] ?? 'never')).toBe('never');
});

test('Alt and the arrows change rank and level; the menu sorts, the sheet changes the kind, a deletion may keep what depends on it', async () => {
  const { window } = await desk();
  const order = async () => {
    const names = await window.tree.names();
    return names.filter((name) => /^Direction (?:ressources|finances)/u.test(name));
  };
  await window.tree.select(DIRECTION);
  await eventually(() => order()).toEqual(['Direction finances et affaires juridiques', DIRECTION]);
  await window.press('Alt+ArrowUp');
  await window.expectJournal(`Ordre changé : « ${DIRECTION} »`);
  await eventually(order).toEqual([DIRECTION, 'Direction finances et affaires juridiques']);

  const pole = 'Pôle transformation de l’action publique et ressources';
  await window.press('Alt+ArrowLeft');
  await window.expectJournal(`Rattachement : « ${DIRECTION} » sous « ${TOP} »`);
  await window.sheet.expectUnder(TOP);
  await window.press('Alt+ArrowRight');
  await window.expectJournal(`Rattachement : « ${DIRECTION} » sous « ${pole} »`);
  await window.sheet.expectUnder(TOP, pole);

  const { page, sheet, tree } = window;
  for (const [entry, by] of [['Trier ce qui en dépend par nom', 'nom'], ['Trier ce qui en dépend par type', 'type']] as const) {
    await tree.row(pole).click({ button: 'right' });
    await page.getByRole('menuitem', { name: entry }).click();
    await window.expectJournal(`Tri : « ${pole} », par ${by}`);
  }

  const service = 'Service achats et services';
  await tree.select(service);
  await sheet.root.getByRole('button', { name: /Type d’entité/u }).focus();
  await window.press('ArrowDown');
  await page.getByRole('option', { name: 'direction', exact: true }).click();
  await window.expectJournal(`Type d’entité : « ${service} »`);

  await tree.select(DIRECTION);
  await window.press('Delete');
  await window.dialogs.current.getByText('Garder ce qui en dépend, remonté à sa place').click();
  await window.dialogs.current.getByRole('button', { name: /^Supprimer/u }).click();
  await window.expectJournal(`Suppression : « ${DIRECTION} », dont dépendait ce qui a pris sa place`);
  await tree.row('Service carrière, paie et budget').waitFor();
});

test('a search ignores accents, marks what it finds and says when there is nothing', async () => {
  const { window } = await desk();
  await window.tree.search('SECURITE INFORM');
  await window.tree.row('Sécurité informatique').waitFor();
  await eventually(() => window.tree.root.locator('mark').allTextContents()).toEqual(['Sécurité inform']);
  await eventually(() => window.tree.rows.count()).toBe(4);
  await window.tree.search('zzzz');
  await window.page.getByText('Aucune entité trouvée').waitFor();
});
