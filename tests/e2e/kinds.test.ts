import { test } from 'vitest';
import { plainSpaces } from './pages/ogs-window.ts';
import { eventually } from './support/eventually.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest();

test('a kind gets another name and colour by the keyboard, and everything follows; a rule that entities break is refused', async () => {
  const { window } = await desk();
  const { page } = window;
  await window.press('Alt+t');
  const table = page.getByRole('grid', { name: 'Types d’entités' });
  await table.waitFor();
  await table.getByRole('row', { name: /^cabinet/u }).focus();
  for (let step = 0; step < 5; step++) await window.press('ArrowDown');
  const form = page.getByRole('region', { name: /^Règles du type/u });
  await eventually(async () => plainSpaces((await form.getAttribute('aria-label')) ?? '')).toBe('Règles du type « service »');
  await form.getByLabel('Nom au singulier').focus();
  await window.press('Control+a');
  await page.keyboard.type('bureau');
  await window.press('Enter');
  await eventually(() => form.getByLabel('Au pluriel').inputValue()).toBe('bureaux');
  await form.getByRole('radio', { name: 'rouge' }).focus();
  await window.press('Space');
  await eventually(() => table.getByRole('row', { name: /^bureau/u }).locator('[data-hue]').getAttribute('data-hue')).toBe('8');

  const places = form.getByRole('group', { name: 'Peut dépendre de', exact: true });
  await places.getByRole('checkbox', { name: 'direction', exact: true }).focus();
  await window.press('Space');
  await eventually(async () => plainSpaces((await form.getByRole('alert').textContent()) ?? '')).toMatch(
    /^« .+ » \(bureau\) est rattachée à « .+ » \(direction\), et \d+ autres entités sont dans ce cas : gardez cette place permise, ou déplacez d’abord cette entité\.$/u,
  );
  await eventually(() => places.getByRole('checkbox', { name: 'direction', exact: true }).isChecked()).toBe(true);

  await table.getByRole('row', { name: /^bureau/u }).focus();
  await window.press('Escape');
  await window.dialogs.isClosed();
  await eventually(() => window.counts()).toContain('51 bureaux');
  await window.tree.select('Service achats et services');
  await eventually(() => window.sheet.root.locator('[data-hue]').first().getAttribute('data-hue')).toBe('8');
  await window.undo();
  await window.undo();
  await eventually(() => window.counts()).toContain('51 services');
});

test('a kind in use is replaced by mouse, a new one is made and moved, and one undo brings each back', async () => {
  const { window } = await desk();
  const { page } = window;
  await page.getByRole('button', { name: /^Département du Val/u }).click();
  await page.getByRole('menuitem', { name: /^Types d’entités/u }).click();
  const table = page.getByRole('grid', { name: 'Types d’entités' });
  const kinds = () => table.getByRole('rowheader').allTextContents();
  await table.getByRole('row', { name: /^secteur/u }).click();
  await page.getByRole('button', { name: 'Supprimer ce type…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: /Leur nouveau type/u }).click();
  await page.getByRole('option', { name: 'cellule' }).click();
  await page.getByRole('button', { name: 'Remplacer et supprimer' }).click();
  await eventually(async () => (await kinds()).some((name) => name.includes('secteur'))).toBe(false);
  await eventually(() => table.getByRole('row', { name: /^cellule/u }).textContent()).toMatch(/38$/u);

  await page.getByRole('button', { name: 'Nouveau type…' }).click();
  await page.keyboard.type('agence locale');
  await window.press('Enter');
  await table.getByRole('row', { name: /^agence locale/u }).waitFor();
  const before = (await kinds()).findIndex((name) => name.includes('agence'));
  await page.getByRole('button', { name: 'Monter ce type' }).click();
  await eventually(async () => (await kinds()).findIndex((name) => name.includes('agence'))).toBe(before - 1);

  // The same by drag, to the very top.
  const [from, to] = [await table.getByRole('row', { name: /^agence/u }).boundingBox(), await table.getByRole('row', { name: /^cabinet/u }).boundingBox()];
  if (!from || !to) throw new Error('The rows are not in sight.');
  await page.mouse.move(from.x + 60, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 12, { steps: 8 });
  await page.mouse.move(to.x + 60, to.y + 3, { steps: 3 });
  await page.mouse.up();
  await eventually(async () => (await kinds()).findIndex((name) => name.includes('agence'))).toBe(0);

  const undo = page.getByRole('button', { name: /^Annuler/u }).last();
  for (const label of ['Ordre des types d’entités', 'Ordre des types d’entités', 'Nouveau type d’entité : « agence locale »', 'Type d’entité supprimé : « secteur d’activités »']) {
    await eventually(async () => plainSpaces((await undo.getAttribute('aria-label')) ?? '')).toBe(`Annuler : ${label}`);
    await undo.click();
  }
  await table.getByRole('row', { name: /^secteur/u }).waitFor();
});
