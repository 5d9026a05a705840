import { expect, test } from 'vitest';
import { eventually } from './support/eventually.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest({ hasMarks: true });

const DIRECTION = 'Direction ressources humaines';

test('what is typed is set as French printing wants it, and what may be wrong is underlined and put right by the keys', async () => {
  const { window, restart } = await desk({ isAlone: true });
  const { spelling, page } = window;
  await window.tree.select(DIRECTION);
  const field = window.sheet.mission(1);
  await field.fill('');
  await page.keyboard.type('L\'organisaton des  des servces: "oui"... SDIS et Stenay, A31 ');
  await eventually(() => field.inputValue()).toBe('L’organisaton des des servces\u00A0: «\u00A0oui\u00A0»… SDIS et Stenay, A31 ');
  await spelling.expectFaults(field, 'organisaton, des, servces');

  await page.keyboard.type('?');
  await window.press('Backspace');
  expect((await field.inputValue()).slice(-5)).toBe('A31 ?');
  await window.press('Control+Home');
  expect((await spelling.nextFault())[0]).toBe('organisation');
  await window.pressAtOnce('Enter', 'F7');
  expect((await spelling.proposals())[0]).toBe('Supprimer la répétition');
  await window.press('ArrowDown');
  await window.press('Enter');
  expect(await spelling.proposals()).toContain('services');
  expect((await spelling.nextFault())[0]).toBe('Supprimer la répétition');
  await window.pressAtOnce('Enter', 'F7');
  expect(await spelling.proposals()).toContain('services');
  await window.pressAtOnce('Escape', 'F7');
  expect((await spelling.proposals())[0]).toContain('services');
  await window.press('Escape');
  await spelling.expectFaults(field, 'servces');
  const { x, y } = await spelling.pointOf(field, 'servces');
  await page.mouse.click(x, y, { button: 'right' });
  await spelling.proposals();
  await spelling.menu.getByRole('menuitem', { name: 'Ajouter au dictionnaire' }).click();
  await spelling.expectFaults(field, '');
  await field.blur();
  await window.expectJournal(`Missions : « ${DIRECTION} »`);

  const morning = await restart();
  await morning.tree.select(DIRECTION);
  await eventually(() => morning.sheet.mission(1).inputValue()).toMatch(/^L’organisation des servces\u00A0: /u);
  await morning.sheet.mission(1).fill('servces servcies ');
  await morning.spelling.expectFaults(morning.sheet.mission(1), 'servcies');
});

test('the whole organisation is checked, fault by fault, everywhere at once, with a dictionary of one’s own', async () => {
  const { window } = await desk({ isAlone: true });
  const { spelling, page } = window;
  await window.tree.select(DIRECTION);
  await window.sheet.write(window.sheet.mission(1), 'Suivre les efectifs, tous les efectifs');
  await window.sheet.write(window.sheet.mission(2), 'Les efectifs de l’Etat');
  await window.tree.rows.first().click();
  await window.press('F7');
  await eventually(() => spelling.summary()).toBe('6 fautes possibles dans 3 entités.');
  await eventually(() => spelling.current()).toContain('cofinanceurs');
  await spelling.check.getByRole('button', { name: 'Ignorer' }).click();
  await eventually(() => spelling.summary()).toBe('5 fautes possibles dans 2 entités.');
  await eventually(() => spelling.current()).toBe('Suivre les efectifs, tous les efectifs | Mission 1');
  await spelling.check.getByRole('button', { name: 'Remplacer partout (3)' }).click();
  await eventually(() => spelling.summary()).toBe('2 fautes possibles dans 2 entités.');
  await eventually(() => spelling.current()).toBe('Les effectifs de l’Etat | Mission 2');
  await window.press('F7');
  await eventually(() => spelling.current()).toContain('Montclair');
  await spelling.check.getByRole('button', { name: 'Ajouter au dictionnaire' }).click();
  await eventually(() => spelling.current()).toContain('Etat');
  await spelling.check.getByRole('button', { name: 'Ouvrir la fiche' }).click();
  await window.sheet.expectName(DIRECTION);
  const second = window.sheet.mission(2);
  await eventually(() => second.evaluate((field) => field === document.activeElement)).toBe(true);
  await eventually(() => second.evaluate((field) => (field as HTMLTextAreaElement).selectionStart)).toBe('Les effectifs de l’'.length);
  await window.undo();
  await eventually(() => window.sheet.mission(1).inputValue()).toBe('Suivre les efectifs, tous les efectifs');
  await eventually(() => second.inputValue()).toBe('Les efectifs de l’Etat');

  await window.press('Escape');
  await window.press('F7');
  await spelling.check.getByRole('button', { name: 'Réglages et dictionnaire…' }).click();
  await spelling.settings.getByText('Montclair').waitFor();
  await spelling.settings.getByRole('button', { name: /^Retirer/u }).click();
  await spelling.settings.getByText('0 mot').waitFor();
  await spelling.settings.getByText('Souligner les fautes possibles').click();
  await spelling.settings.getByText('Corriger la typographie').click();
  await window.press('Escape');
  await window.dialogs.isClosed();
  await spelling.expectFaults(second, '');
  await second.fill('');
  await page.keyboard.type('oui: "non"');
  await eventually(() => second.inputValue()).toBe('oui: "non"');
});
