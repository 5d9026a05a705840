import { expect, test } from 'vitest';
import { eventually } from './support/eventually.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest();

const SERVICE = 'Service parcours de vie';
const RECEIVER = 'Direction ressources humaines';
const KEY_RECEIVER = 'Secteur paie, budget et retraite';
const LOW = 'Direction routes et aménagement';
const CHOOSE = 'Choisir «\u00A0Sur le volet prévention\u00A0»';

test('a whole volet is carried to another entity by mouse, with its title, and the hint leaves the head of the structure in sight', async () => {
  const { window } = await desk();
  const { page, sheet, tree } = window;
  await tree.search(SERVICE);
  await tree.select(SERVICE);
  await tree.search('');
  const former = await sheet.missions();
  const handle = sheet.root.getByRole('checkbox', { name: CHOOSE });
  await handle.scrollIntoViewIfNeeded();
  await handle.hover();
  await page.mouse.down();
  const search = await page.getByRole('searchbox', { name: 'Rechercher une entité' }).boundingBox();
  const holdOver = async (target: string) => {
    await eventually(async () => {
      await tree.moveOver(target);
      return tree.dragHint();
    }).toBe(`Transférer 2 missions à « ${target} »`);
    const hint = await page.locator('[data-drag-hint]').locator('..').boundingBox();
    const row = await tree.row(target).boundingBox();
    const top = hint?.y ?? 0;
    const bottom = top + (hint?.height ?? 0);
    const isClearOfRow = row !== null && (bottom <= row.y || top >= row.y + row.height);
    return { isBelowHead: top >= (search?.y ?? 0) + (search?.height ?? 0), isClearOfRow };
  };
  // One in the upper half of the tree, one in the lower half.
  expect([await holdOver('Cabinet du Président'), await holdOver(LOW), await holdOver(RECEIVER)]).toEqual(
    Array.from({ length: 3 }, () => ({ isBelowHead: true, isClearOfRow: true })),
  );
  await tree.letGo();
  await window.expectJournal(`2 missions transférées : « ${SERVICE} » vers « ${RECEIVER} »`);
  await eventually(() => sheet.missions()).toEqual(former.filter((_, index) => index < 2));
  await tree.select(RECEIVER);
  await eventually(() => sheet.root.getByRole('textbox', { name: 'Volet', exact: true }).inputValue()).toBe('Sur le volet prévention');
});

test('a whole volet is chosen and handed over by the keys alone', async () => {
  const { window } = await desk();
  const { sheet, tree, dialogs, page } = window;
  await tree.search(SERVICE);
  await tree.select(SERVICE);
  const former = await sheet.missions();
  await sheet.root.getByRole('textbox', { name: 'Volet', exact: true }).last().focus();
  await window.press('Control+Space');
  await eventually(() => sheet.root.getByRole('checkbox', { name: CHOOSE }).isChecked()).toBe(true);
  await eventually(() => page.getByRole('toolbar', { name: 'Missions choisies' }).textContent()).toContain('2 missions choisies');
  await window.press('Escape');
  await window.tabTo('Transférer vers…', 5);
  await window.press('Enter');
  await dialogs.pickByKeyboard(KEY_RECEIVER);
  await window.expectJournal(`2 missions transférées : « ${SERVICE} » vers « ${KEY_RECEIVER} »`);
  await eventually(() => sheet.missions()).toEqual(former.slice(0, 2));
});

test('what can be done with chosen missions is in sight, however far the end of their list is', async () => {
  const { window } = await desk({ size: { width: 1280, height: 600 } });
  const { sheet, tree, page } = window;
  await tree.select(RECEIVER);
  await sheet.root.getByRole('checkbox', { name: 'Choisir la mission 1', exact: true }).check();
  await sheet.root.getByText('Missions', { exact: false }).first().evaluate((title) => {
    title.scrollIntoView({ block: 'center' });
  });
  const bar = await page.getByRole('toolbar', { name: 'Missions choisies' }).boundingBox();
  const sheetBox = await sheet.root.boundingBox();
  if (!bar || !sheetBox) throw new Error('The sheet has no such bar.');
  expect(bar.y + bar.height).toBeLessThanOrEqual(sheetBox.y + sheetBox.height);
});
