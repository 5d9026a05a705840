import { test } from 'vitest';
import { aDeskForEachTest } from './support/one-window.ts';
import { eventually } from './support/eventually.ts';

const desk = aDeskForEachTest({ hasMarks: true });

const DIRECTION = 'Direction ressources humaines';

test('missions are written like lines of a document, by the keys only', async () => {
  const { window } = await desk();
  await window.tree.select(DIRECTION);
  const former = await window.sheet.missions();
  await window.sheet.mission(1).click();
  await window.press('End');
  await window.press('Enter');
  await window.page.keyboard.type('Deuxième');
  await window.press('Enter');
  await window.page.keyboard.type('Détail');
  await window.press('Tab');
  const [first = '', ...others] = former;
  await eventually(() => window.sheet.missions()).toEqual([first, 'Deuxième', '\tDétail', ...others]);
  await window.press('Shift+Tab');
  await window.press('Alt+ArrowUp');
  await eventually(() => window.sheet.missions()).toEqual([first, 'Détail', 'Deuxième', ...others]);
  await window.press('Control+a');
  await window.press('Delete');
  await window.press('Backspace');
  await eventually(() => window.sheet.missions()).toEqual([first, 'Deuxième', ...others]);
  await window.expectJournal(`Missions : « ${DIRECTION} »`);
});

test('several pasted lines become as many missions', async () => {
  const { window } = await desk();
  await window.tree.select(DIRECTION);
  const former = await window.sheet.missions();
  await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await window.page.evaluate(() => navigator.clipboard.writeText('- Une\n- Deux :\n  o Trois\n\n- Quatre'));
  await window.page.getByRole('button', { name: 'Ajouter une mission' }).click();
  await window.press('Control+v');
  await eventually(() => window.sheet.missions())
    .toEqual([...former, 'Une', 'Deux\u00A0:', '\tTrois', 'Quatre']);
  await window.expectJournal(`Missions : « ${DIRECTION} »`);
});

test('chosen missions are transferred to another entity as one gesture', async () => {
  const { window } = await desk();
  const receiver = 'Direction systèmes d’information';
  await window.tree.select(receiver);
  const received = await window.sheet.missions();
  await window.tree.select(DIRECTION);
  const former = await window.sheet.missions();
  await window.sheet.root.getByRole('checkbox', { name: 'Choisir la mission 1' }).check();
  await window.sheet.root.getByRole('checkbox', { name: 'Choisir la mission 3' }).check();
  await window.sheet.root.getByRole('button', { name: 'Transférer vers…' }).click();
  await window.dialogs.pick(receiver);
  await window.expectJournal(`2 missions transférées : « ${DIRECTION} » vers « ${receiver} »`);
  const moved = [former[0], former[2]];
  await eventually(() => window.sheet.missions()).toEqual(former.filter((text) => !moved.includes(text)));
  await window.tree.select(receiver);
  await eventually(() => window.sheet.missions()).toEqual([...received, ...moved]);
  await window.undo();
  await eventually(() => window.sheet.missions()).toEqual(received);

  // Chosen by the keyboard, two missions stand under a volet; its menu takes them out again.
  const { page, sheet } = window;
  await sheet.mission(1).focus();
  await window.press('Control+Space');
  await sheet.mission(2).focus();
  await window.press('Control+Space');
  await sheet.root.getByRole('button', { name: 'Volet : réunir ces missions' }).click();
  const volet = sheet.root.getByRole('textbox', { name: 'Volet', exact: true });
  await eventually(() => volet.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('usages');
  await sheet.name.focus();
  await window.expectJournal(`Missions : « ${receiver} »`);
  await eventually(() => volet.inputValue()).toBe('Sur le volet usages');
  await sheet.root.getByRole('button', { name: 'Actions : mission 1' }).click();
  await page.getByRole('menuitem', { name: 'Retirer du volet' }).click();
  await volet.waitFor({ state: 'detached' });

  // A second supervisor, of another authority, by the same bare lists.
  await sheet.root.getByRole('button', { name: 'Ajouter', exact: true }).click();
  const authority = sheet.root.getByRole('button', { name: /Autorité 2/u });
  await authority.focus();
  await window.press('f');
  await eventually(() => authority.textContent()).toBe('Fonctionnelle');
});

test('Escape gives the former text back, and nothing is written', async () => {
  const { window } = await desk();
  await window.tree.select(DIRECTION);
  const former = await window.sheet.mission(1).inputValue();
  await window.sheet.mission(1).fill('Autre chose');
  await window.press('Escape');
  await eventually(() => window.sheet.mission(1).inputValue()).toBe(former);
  await window.sheet.name.fill('Autre nom');
  await window.press('Escape');
  await window.sheet.expectName(DIRECTION);
  await eventually(() => window.lastJournalLine()).toBe('Aucune modification');
});

test('in a list Escape takes back the line one is in, and no other; the focus stays near', async () => {
  const { window } = await desk();
  await window.tree.select(DIRECTION);
  const former = await window.sheet.missions();
  const [first = '', ...others] = former;
  await window.sheet.mission(1).click();
  await window.press('End');
  await window.press('Enter');
  await window.page.keyboard.type('Deuxième');
  await window.press('Enter');
  await window.page.keyboard.type('Troisième');
  await window.press('Escape');
  await eventually(() => window.sheet.missions()).toEqual([first, 'Deuxième', ...others]);
  await eventually(() => window.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await window.press('Escape');
  await window.expectJournal(`Missions : « ${DIRECTION} »`);
  await eventually(() => window.sheet.missions()).toEqual([first, 'Deuxième', ...others]);
  await window.undo();
  await eventually(() => window.sheet.missions()).toEqual(former);
});

test('an empty name is refused with the reason, and the name comes back', async () => {
  const { window } = await desk();
  await window.tree.select(DIRECTION);
  await window.sheet.write(window.sheet.name, '');
  await eventually(() => window.messages()).toEqual(['Une entité doit avoir un nom.']);
  await window.sheet.expectName(DIRECTION);
});

test('the supervision follows the lists: authority, head of an ancestor, usual title', async () => {
  const { window } = await desk();
  await window.tree.select(DIRECTION);
  await window.sheet.root.getByRole('button', { name: /Encadrant 1/u }).click();
  await window.page.getByRole('option', { name: /Direction générale des services/u }).click();
  await window.expectJournal(`Encadrement : « ${DIRECTION} »`);
  await eventually(() => window.sheet.generated())
    .toContain('hiérarchique du Directeur général des services');
  await window.sheet.root.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await window.sheet.title(2).waitFor();
  await window.undo();
  await window.undo();
  await window.sheet.title(1).waitFor();
});

test('two windows on one organisation show the same', async () => {
  const { window } = await desk();
  const second = await window.page.context().newPage();
  await second.goto(new URL('/', window.page.url()).href);
  await second.getByRole('treegrid', { name: 'Structure de l’organisation' }).waitFor();
  await window.tree.select(DIRECTION);
  await window.sheet.write(window.sheet.name, 'Direction des métiers');
  await second.locator('[role="row"][aria-label="Direction des métiers"]').waitFor();
});
