import { expect, test } from 'vitest';
import { plainSpaces } from './pages/ogs-window.ts';
import { WaitingZone } from './pages/waiting-zone.ts';
import { eventually } from './support/eventually.ts';
import { seriousFaults } from './support/axe.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest();

const TOP = 'Direction générale des services';
const POLE = 'Pôle transformation de l’action publique et ressources';
const DIRECTION = 'Direction finances et affaires juridiques';
const BUDGET = 'Service du budget et de l’exécution budgétaire';
const PROSPECTIVE = 'Service de la prospective financière';
const ACHATS = 'Service achats et services';

test('two services become one by mouse, one becomes two by keyboard, and undo takes both back', async () => {
  const { window } = await desk();
  const { tree, dialogs, sheet, page } = window;
  await tree.expand(DIRECTION);
  await tree.select(BUDGET);
  await tree.row(PROSPECTIVE).click({ modifiers: ['Control'] });
  await tree.row(PROSPECTIVE).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Fusionner/u }).click();
  await dialogs.current.getByRole('textbox', { name: 'Nom de l’entité réunie' }).fill('Service des finances');
  await dialogs.current.locator('label').filter({ hasText: 'Négocier les emprunts' }).click();
  expect(await seriousFaults(window, '[role="dialog"]')).toEqual([]);
  await dialogs.press('Fusionner');
  await window.expectJournal(`Fusion : « ${BUDGET} » et « ${PROSPECTIVE} » en « Service des finances »`);
  await sheet.expectName('Service des finances');
  expect((await sheet.missions()).length).toBe(4);
  await eventually(() => tree.row(PROSPECTIVE).count()).toBe(0);

  await tree.row('Service des finances').focus();
  await window.press('Alt+s');
  await eventually(() => dialogs.current.getByRole('textbox').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('Service prospective');
  await window.tabTo(/scénarios/u);
  await window.press('Space');
  expect(await seriousFaults(window, '[role="dialog"]')).toEqual([]);
  await window.press('Enter');
  if ((await dialogs.current.count()) > 0) await dialogs.press('Scinder');
  await window.expectJournal('Scission : « Service des finances », d’où « Service prospective »');
  await sheet.expectName('Service prospective');
  expect((await sheet.missions()).length).toBe(1);
  await sheet.expectUnder(TOP, POLE, DIRECTION);
  await eventually(() => sheet.title(1).inputValue()).toBe('Responsable du service prospective');

  await window.undo();
  await window.undo();
  await tree.row(PROSPECTIVE).waitFor();
  await tree.select(BUDGET);
  expect((await sheet.missions()).length).toBe(2);
});

test('entities wait out of the document, by mouse and by keyboard, over a night, and are placed again', async () => {
  const { window: evening, restart } = await desk();
  let window = evening;
  let zone = new WaitingZone(window.page);
  await window.tree.row(ACHATS).hover();
  await window.page.mouse.down();
  await zone.moveOver();
  await eventually(() => window.tree.dragHint()).toBe('Mettre dans la zone d’attente');
  await window.tree.letGo();
  await window.expectJournal(`Mise en attente : « ${ACHATS} »`);
  await eventually(() => zone.names()).toEqual([ACHATS]);
  await window.tree.expand(DIRECTION);
  await window.tree.select(PROSPECTIVE);
  await window.press('Alt+a');
  await eventually(() => zone.names()).toEqual([ACHATS, PROSPECTIVE]);
  await eventually(() => window.counts()).toContain('5 en attente');
  expect(await seriousFaults(window, 'main')).toEqual([]);

  window = await restart();
  zone = new WaitingZone(window.page);
  await eventually(() => zone.names()).toEqual([ACHATS, PROSPECTIVE]);
  await zone.row(ACHATS).hover();
  await window.page.mouse.down();
  await window.tree.moveOver(DIRECTION);
  const isTarget = async () => {
    await window.tree.moveOver(DIRECTION);
    return window.tree.row(DIRECTION).and(window.page.locator('[data-drop-target]')).isVisible();
  };
  await eventually(isTarget).toBe(true);
  await window.tree.letGo();
  await window.expectJournal(`Rattachement : « ${ACHATS} » sous « ${DIRECTION} »`);
  await window.sheet.expectUnder(TOP, POLE, DIRECTION);

  await zone.row(PROSPECTIVE).click();
  await window.press('Control+x');
  await window.tree.select(POLE);
  const aim = window.page.getByRole('group', { name: 'Entités coupées' });
  await eventually(async () => plainSpaces((await aim.textContent()) ?? '')).toContain(`Rattacher à « ${POLE} »`);
  await window.tree.row(POLE).focus();
  await window.press('Control+v');
  await window.expectJournal(`Rattachement : « ${PROSPECTIVE} » sous « ${POLE} »`);
  await eventually(() => zone.names()).toEqual([]);
  await window.press('Control+z');
  await eventually(() => zone.names()).toEqual([PROSPECTIVE]);
});

test('the palette finds commands and entities; the structure shows one kind, or what changed', async () => {
  const { window } = await desk();
  const { page, dialogs, tree, sheet } = window;
  await window.press('Control+k');
  await dialogs.pickByKeyboard('paie, budget');
  await sheet.expectName('Secteur paie, budget et retraite');
  await window.press('Control+k');
  await dialogs.current.getByRole('combobox').fill('dupliquer');
  expect(await seriousFaults(window, '[role="dialog"]')).toEqual([]);
  await window.press('Escape');
  await window.press('Escape');
  await dialogs.isClosed();
  await window.press('Control+k');
  await dialogs.pickByKeyboard('Dupliquer');
  await window.expectJournal('Copie : « Secteur paie, budget et retraite »');
  await sheet.expectName('Secteur paie, budget et retraite (copie)');

  await page.getByRole('button', { name: 'Filtrer la structure' }).click();
  const filter = page.getByRole('dialog', { name: 'Filtrer la structure' });
  await filter.locator('label').filter({ hasText: 'pôles' }).click();
  await eventually(() => tree.names()).toEqual([TOP, POLE, 'Pôle développement territorial et attractivité', 'Pôle vie familiale et sociale']);
  expect(await seriousFaults(window, '[role="dialog"]')).toEqual([]);
  await filter.locator('label').filter({ hasText: 'pôles' }).click();
  await filter.locator('label').filter({ hasText: 'Modifiées depuis' }).click();
  await eventually(() => tree.names()).toContain('Secteur paie, budget et retraite (copie)');
  await eventually(() => tree.names()).not.toContain('Cabinet du Président');
  await filter.getByRole('button', { name: 'Tout montrer' }).click();
  await window.press('Escape');
  await eventually(() => tree.names()).toContain('Cabinet du Président');
});

test('missions are carried to another entity, pasted from Word, and what is written by hand stays as written', async () => {
  const { window } = await desk();
  const { page, sheet, tree } = window;
  await tree.select(ACHATS);
  const [first = ''] = await sheet.missions();
  await sheet.mission(1).hover();
  await sheet.root.getByRole('checkbox', { name: 'Choisir la mission 1' }).hover();
  await page.mouse.down();
  await tree.moveOver(DIRECTION);
  await eventually(async () => {
    await tree.moveOver(DIRECTION);
    return tree.dragHint();
  }).toBe(`Transférer la mission à « ${DIRECTION} »`);
  await tree.letGo();
  await window.expectJournal(`1 mission transférée : « ${ACHATS} » vers « ${DIRECTION} »`);
  await tree.select(DIRECTION);
  expect((await sheet.missions()).at(-1)).toBe(first);

  await sheet.mission(1).focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/html', '<p style="mso-list:l0 level1 lfo1">·  Un</p><p style="mso-list:l0 level2 lfo1">o  Deux</p><table><tr><td>Trois</td><td>Quatre</td></tr></table>');
    data.setData('text/plain', 'Un\nDeux\nTrois\tQuatre');
    const field = document.activeElement as HTMLTextAreaElement;
    field.setSelectionRange(0, field.value.length);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await eventually(async () => (await sheet.missions()).slice(0, 4)).toEqual(['Un', '\tDeux', 'Trois', '\tQuatre']);

  await sheet.root.getByRole('button', { name: /^Ajouter un paragraphe, une liste/u }).click();
  await page.getByRole('menuitem', { name: 'Tableau' }).click();
  await sheet.root.getByRole('textbox', { name: 'Tableau 1, ligne 1, colonne 1' }).fill('Site');
  await sheet.root.getByRole('textbox', { name: 'Tableau 1, ligne 2, colonne 1' }).fill('Verdun');
  await sheet.name.focus();
  await window.expectJournal(`Autres éléments : « ${DIRECTION} »`);

  const rewrite = sheet.root.getByRole('button', { name: 'Rédiger autrement' }).first();
  await rewrite.click();
  const own = sheet.root.getByRole('textbox', { name: 'Rédaction propre à cette entité' });
  await own.fill('La direction dépend du pôle.');
  await own.press('Enter');
  await window.expectJournal(`Rédaction : « ${DIRECTION} »`);
  await eventually(() => sheet.generated()).toContain('La direction dépend du pôle.');
  expect(await seriousFaults(window, 'main')).toEqual([]);
  await sheet.root.getByRole('button', { name: 'Revenir à la rédaction type' }).click();
  await eventually(() => sheet.generated()).not.toContain('La direction dépend du pôle.');
});
