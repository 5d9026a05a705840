import { expect, test } from 'vitest';
import { seriousFaults } from './support/axe.ts';
import { aDeskForEachTest } from './support/one-window.ts';
import { eventually } from './support/eventually.ts';

const desk = aDeskForEachTest();

const TOP = 'Direction générale des services';
const POLE = 'Pôle transformation de l’action publique et ressources';
const OTHER_POLE = 'Pôle développement territorial et attractivité';
const DIRECTION = 'Direction ressources humaines';
const SERVICE = 'Service carrière, paie et budget';
const FINANCE = 'Direction finances et affaires juridiques';
const WIDE = { size: { width: 1920, height: 1080 } } as const;

async function aChart() {
  const { window } = await desk(WIDE);
  await window.chart.show();
  await window.chart.isStill();
  return window;
}

test('one selection: a box chosen is the row and the sheet, and the other way round', async () => {
  const window = await aChart();
  await window.chart.box(DIRECTION).click();
  await window.sheet.expectName(DIRECTION);
  await eventually(() => window.tree.row(DIRECTION).getAttribute('aria-selected')).toBe('true');
  await window.chart.box(FINANCE).click({ modifiers: ['Control'] });
  await eventually(() => window.chart.root.locator('[aria-selected="true"]').count()).toBe(2);
  await window.tree.expand(DIRECTION);
  await window.tree.select(SERVICE);
  await window.chart.box(SERVICE).waitFor();
  await eventually(() => window.chart.activeName()).toBe(SERVICE);
});

test('branches open and close, by box and by level', async () => {
  const window = await aChart();
  const open = window.chart.box(POLE);
  await eventually(() => open.getAttribute('aria-expanded')).toBe('true');
  await open.locator('[data-toggle]').click();
  await eventually(() => open.getAttribute('aria-expanded')).toBe('false');
  await eventually(() => window.chart.box(DIRECTION).count()).toBe(0);
  await window.chart.openLevels('Tout déplier');
  await eventually(() => window.chart.boxes.count()).toBe(141);
  await window.chart.openLevels('Jusqu’aux pôles');
  await eventually(() => window.chart.box(DIRECTION).count()).toBe(0);
  await window.chart.openLevels('Jusqu’aux directions');
  await window.chart.box(DIRECTION).waitFor();
});

test('the chart pans by drag, wheel and keys, and zooms around the pointer', async () => {
  const window = await aChart();
  const at = () => window.chart.point(DIRECTION);
  const before = await at();
  const room = await window.chart.root.boundingBox();
  if (!room) throw new Error('The chart has no room.');
  const corner = { x: room.x + 30, y: room.y + room.height - 30 };
  await window.page.mouse.move(corner.x, corner.y);
  await window.page.mouse.down();
  await window.page.mouse.move(corner.x + 60, corner.y - 40, { steps: 4 });
  await window.page.mouse.up();
  const dragged = await at();
  expect([Math.round(dragged.x - before.x), Math.round(dragged.y - before.y)]).toEqual([60, -40]);
  await window.page.mouse.wheel(-10, 20);
  await eventually(async () => Math.round((await at()).y - dragged.y)).toBe(-20);
  const scale = await window.chart.scale();
  const held = await at();
  await window.page.mouse.move(held.x, held.y);
  await window.page.keyboard.down('Control');
  await window.page.mouse.wheel(0, -120);
  await window.page.keyboard.up('Control');
  await eventually(() => window.chart.scale()).toBeGreaterThan(scale);
  const zoomed = await at();
  expect(Math.abs(zoomed.x - held.x)).toBeLessThan(2);
  await window.chart.root.focus();
  await window.press('1');
  await eventually(() => window.chart.scale()).toBe(100);
  await window.press('-');
  await eventually(() => window.chart.scale()).toBe(80);
  await window.press('0');
  await window.chart.isStill();
  for (const name of [TOP, 'Cabinet du Président', 'Direction patrimoine immobilier']) {
    await eventually(() => window.chart.box(name).isVisible()).toBe(true);
  }
  const left = (await at()).x;
  await window.press('Control+ArrowRight');
  await eventually(async () => Math.round((await at()).x - left)).toBe(-80);
});

test('a drop into another pôle says its impact first, moves, and is undone', async () => {
  const window = await aChart();
  await window.chart.holdOver(DIRECTION, OTHER_POLE);
  await eventually(() => window.chart.hint()).toBe(`Rattacher à « ${OTHER_POLE} »`);
  await eventually(() => window.chart.impact()).toMatch(/phrases? réécrites?/u);
  await window.chart.letGo();
  await window.expectJournal(`Rattachement : « ${DIRECTION} » sous « ${OTHER_POLE} »`);
  await window.sheet.expectUnder(TOP, OTHER_POLE);
  await window.undo();
  await window.sheet.expectUnder(TOP, POLE);

  // A mission of the sheet, too, is let go on a box.
  const carried = await window.sheet.mission(1).inputValue();
  await window.sheet.root.locator('[draggable="true"]').first().hover();
  await window.page.mouse.down();
  for (const down of [0.3, 0.4, 0.5]) {
    const over = await window.chart.point(FINANCE, 0.5, down);
    await window.page.mouse.move(over.x, over.y, { steps: 4 });
  }
  await eventually(() => window.chart.hint()).toBe(`Transférer la mission à « ${FINANCE} »`);
  await window.chart.letGo();
  await eventually(() => window.sheet.missions()).not.toContain(carried);
  await window.chart.box(FINANCE).click();
  await window.sheet.expectName(FINANCE);
  await eventually(() => window.sheet.missions()).toContain(carried);
});

test('a drop between two boxes sets the rank among siblings', async () => {
  const window = await aChart();
  await window.chart.holdOver(DIRECTION, FINANCE, 0.5, 0.08);
  await eventually(() => window.chart.hint()).toBe(`Placer avant « ${FINANCE} », sous « ${POLE} »`);
  await window.chart.letGo();
  await window.expectJournal(`Ordre changé : « ${DIRECTION} »`);
});

test('an illegal target is dimmed and says why; nothing changes', async () => {
  const window = await aChart();
  await window.chart.holdOver(POLE, FINANCE);
  await eventually(() => window.chart.hint()).toMatch(/ne peut pas être/u);
  const opacity = await window.chart.box(FINANCE).evaluate((box) => Number(getComputedStyle(box).opacity));
  expect(opacity).toBeLessThan(0.5);
  await window.chart.letGo();
  await eventually(async () => (await window.messages()).join('')).toMatch(/ne peut pas être/u);
  await eventually(() => window.lastJournalLine()).toBe('Aucune modification');
});

test('Escape gives a drag up', async () => {
  const window = await aChart();
  await window.chart.holdOver(DIRECTION, OTHER_POLE);
  await eventually(() => window.chart.hint()).toContain('Rattacher');
  await window.press('Escape');
  await window.chart.root.locator('[data-drag-hint]').waitFor({ state: 'detached' });
  await window.chart.letGo();
  await eventually(() => window.lastJournalLine()).toBe('Aucune modification');
});

test('several chosen boxes move together', async () => {
  const window = await aChart();
  await window.chart.box(DIRECTION).click();
  await window.chart.box(FINANCE).click({ modifiers: ['Control'] });
  await window.chart.holdOver(DIRECTION, OTHER_POLE);
  await eventually(() => window.chart.hint()).toContain('Rattacher');
  await window.chart.letGo();
  await window.expectJournal(`Rattachement : 2 entités sous « ${OTHER_POLE} »`);
});

test('the arrows walk to parents, children and siblings; the dialog moves by keyboard', async () => {
  const window = await aChart();
  await window.chart.box(TOP).click();
  await window.chart.root.focus();
  const active = () => window.chart.activeName();
  await window.press('ArrowDown');
  await eventually(active).toBe('Mission e-Meuse santé');
  await window.press('ArrowRight');
  await eventually(active).toBe('Secrétariat de direction');
  await window.press('ArrowUp');
  await eventually(active).toBe(TOP);
  await window.press('Home');
  await eventually(active).toBe('Cabinet du Président');
  await window.press('Enter');
  await window.chart.box('Secrétariat des Élus').waitFor();
  await window.chart.box(DIRECTION).click();
  // The second key comes before what the first one opens is drawn.
  await window.pressAtOnce('ArrowRight', 'ArrowRight');
  await eventually(active).not.toBe(DIRECTION);
  await window.press('ArrowLeft');
  await eventually(active).toBe(DIRECTION);
  await window.press('Control+m');
  await window.dialogs.pickByKeyboard(OTHER_POLE);
  await window.expectJournal(`Rattachement : « ${DIRECTION} » sous « ${OTHER_POLE} »`);
});

test('a branch is shown alone, and the path above it leads back', async () => {
  const window = await aChart();
  await window.chart.box(POLE).dblclick();
  await window.chart.box(TOP).waitFor({ state: 'detached' });
  const path = window.page.getByRole('navigation', { name: 'Branche affichée' });
  await eventually(() => path.textContent()).toContain(POLE);
  await path.getByRole('button', { name: 'Toute l’organisation' }).click();
  await window.chart.box(TOP).waitFor();
  await window.chart.box(POLE).click({ button: 'right' });
  await window.page.getByRole('menuitem', { name: /Voir cette branche/u }).click();
  await window.chart.box(TOP).waitFor({ state: 'detached' });
});

test('in a window of another size the panels keep room for the chart, which fills its own until one moves it', async () => {
  const window = await aChart();
  const { page, chart } = window;
  await chart.openLevels('Jusqu’aux pôles');
  await window.press('0');
  await chart.isStill();
  const scale = async () => Number.parseInt((await chart.toolbar.getByRole('button', { name: / %, / }).textContent()) ?? '', 10);
  const large = await scale();
  await page.setViewportSize({ width: 1280, height: 720 });
  const width = async () => (await chart.root.boundingBox())?.width ?? 0;
  await eventually(width).toBeGreaterThan(600);
  const room = await chart.root.boundingBox();
  const ends = await chart.boxes.evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().right));
  expect(Math.max(...ends)).toBeLessThanOrEqual((room?.x ?? 0) + (room?.width ?? 0));
  await page.setViewportSize({ width: 1920, height: 1080 });
  await eventually(scale).toBe(large);

  await chart.root.focus();
  await window.press('-');
  await chart.isStill();
  const moved = await scale();
  expect(moved).toBeLessThan(large);
  await page.setViewportSize({ width: 1280, height: 720 });
  await eventually(width).toBeLessThan(700);
  expect(await scale()).toBe(moved);

  // Panels that were made wide in a large window leave the views their share of a small one.
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const name of ['Largeur de la structure', 'Largeur de la fiche']) await page.getByRole('separator', { name }).press('End');
  await page.setViewportSize({ width: 1280, height: 720 });
  await eventually(width).toBeGreaterThan(440);
});

test('axe finds nothing serious in the chart, light or dark', async () => {
  const { window } = await desk(WIDE);
  await window.chart.show();
  await window.chart.openLevels('Tout déplier');
  await window.chart.box(DIRECTION).click();
  await window.press('1');
  await window.chart.isStill();
  expect(await seriousFaults(window, 'section[aria-label="Organigramme"]')).toEqual([]);
});
