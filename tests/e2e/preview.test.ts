import { expect, test } from 'vitest';
import { Preview } from './pages/preview.ts';
import { seriousFaults } from './support/axe.ts';
import { aDeskForEachTest } from './support/one-window.ts';
import { eventually } from './support/eventually.ts';

const desk = aDeskForEachTest({ hasMarks: true });

const DIRECTION = 'Direction ressources humaines';
const CAPITALS = 'DIRECTION RESSOURCES HUMAINES';

async function aDocument(options: Parameters<typeof desk>[0] = {}) {
  const { window } = await desk(options);
  const preview = new Preview(window.page);
  await preview.show();
  return { window, preview };
}

test('the pages follow the selection, and a press on a text selects its entity', async () => {
  const { window, preview } = await aDocument();
  await window.tree.select(DIRECTION);
  await preview.heading(CAPITALS).waitFor();
  await eventually(() => preview.heightOf(preview.heading(CAPITALS))).toBeLessThan(200);
  const page = await preview.pageInSight();
  await preview.goTo(page + 1);
  const inner = preview.pages.locator(`[data-page="${page + 1}"] [role="heading"][data-made="free"]`).first();
  const name = (await inner.textContent()) ?? '';
  await inner.click();
  await window.press('Escape');
  await eventually(async () => name.toLowerCase().includes((await window.sheet.name.inputValue()).toLowerCase())).toBe(true);
});

test('every page says its number, and the contents table leads to it', async () => {
  const { preview } = await aDocument();
  await preview.goTo(2);
  const line = preview.pages.locator('[data-goto]').filter({ hasText: DIRECTION }).first();
  const page = Number(await line.getAttribute('data-goto'));
  await line.click();
  await eventually(() => preview.pageInSight()).toBe(page);
  await preview.heading(CAPITALS).waitFor();
  const sheet = preview.pages.locator(`[data-page="${page}"]`);
  await eventually(() => sheet.getAttribute('aria-label')).toMatch(new RegExp(`^Page ${page} sur \\d+$`, 'u'));
  expect((await sheet.textContent())?.replaceAll('\u00A0', ' ')).toMatch(new RegExp(`${page} / \\d+$`, 'u'));
  await preview.goTo(9999, await preview.pageCount());
});

test('a mission is written in the page: Enter begins the next one, Escape gives the text back', async () => {
  const { window, preview } = await aDocument();
  await window.tree.select(DIRECTION);
  const former = await window.sheet.missions();
  const [first = ''] = former;
  await preview.text(first.slice(0, 30)).click();
  await eventually(() => preview.field.inputValue()).toBe(first);
  await window.press('End');
  await window.press('Enter');
  await window.page.keyboard.type('Deuxième mission');
  await window.press('Enter');
  await window.page.keyboard.type('Détail');
  await window.press('Tab');
  await eventually(() => window.sheet.missions()).toEqual([first, 'Deuxième mission', '\tDétail', ...former.slice(1)]);
  await window.press('End');
  await window.page.keyboard.type(' de trop');
  await window.press('Escape');
  await preview.field.waitFor({ state: 'detached' });
  await eventually(() => window.sheet.missions()).toEqual([first, 'Deuxième mission', '\tDétail', ...former.slice(1)]);
  await preview.text('Deuxième mission').waitFor();
});

test('a name is written in its heading, and the rest of the document follows', async () => {
  const { window, preview } = await aDocument();
  await window.tree.select(DIRECTION);
  await preview.heading(CAPITALS).click();
  await preview.field.fill('Direction des métiers');
  await window.press('Enter');
  await window.expectJournal(`« ${DIRECTION} » renommée « Direction des métiers »`);
  await preview.heading('DIRECTION DES MÉTIERS').waitFor();
  await window.tree.row('Direction des métiers').waitFor();
  await eventually(() => preview.focusedText()).toBe('DIRECTION DES MÉTIERS');
});

test('a generated text says why it reads so, is worded otherwise, and goes back', async () => {
  const { window, preview } = await aDocument();
  await window.tree.select(DIRECTION);
  const clause = preview.text('est rattachée au pôle');
  await clause.click();
  const why = await preview.explanation();
  expect(why).toContain('Rattachement : écrit d’après la place de l’entité');
  expect(why).toContain('Pôle transformation de l’action publique et ressources');
  await window.page.getByRole('dialog').getByRole('button', { name: 'Rédiger autrement' }).click();
  await preview.field.fill('Elle dépend du pôle ressources.');
  await window.press('Enter');
  await window.expectJournal(`Rédaction : « ${DIRECTION} »`);
  const own = preview.text('Elle dépend du pôle ressources.');
  await eventually(() => own.getAttribute('data-made')).toBe('free');
  await own.click();
  await window.page.getByRole('region', { name: 'Document', exact: true }).getByRole('button', { name: 'Revenir à la rédaction type' }).click();
  await preview.text('est rattachée au pôle').waitFor();
  await eventually(() => preview.text('est rattachée au pôle').getAttribute('data-made')).toBe('generated');
});

test('all of it by the keys: from text to text, into one, and out again', async () => {
  const { window, preview } = await aDocument();
  await window.tree.select(DIRECTION);
  await eventually(() => preview.heading(CAPITALS).isVisible()).toBe(true);
  await window.tabTo(/^Pages du document/u);
  await window.press('ArrowDown');
  await eventually(() => preview.focusedText()).toBe(CAPITALS);
  await window.press('ArrowDown');
  const next = await preview.focusedText();
  expect(next).not.toBe(CAPITALS);
  await window.press('ArrowUp');
  await eventually(() => preview.focusedText()).toBe(CAPITALS);
  await window.press('Enter');
  await eventually(() => preview.field.inputValue()).toBe(DIRECTION);
  await window.press('Escape');
  await eventually(() => preview.focusedText()).toBe(CAPITALS);
  await window.press('Control+End');
  await eventually(() => preview.pageInSight()).toBeGreaterThan(30);
  await window.press('Control+Home');
  await eventually(() => preview.pageInSight()).toBe(1);
});

test('what is in sight stays there while pages are added before it', async () => {
  const { window, preview } = await aDocument();
  await window.tree.select('Direction routes et aménagement');
  const heading = preview.heading('DIRECTION ROUTES ET AMÉNAGEMENT');
  await heading.waitFor();
  await eventually(() => preview.heightOf(heading)).toBeLessThan(200);
  const before = { height: await preview.heightOf(heading), page: await preview.pageInSight() };
  const purpose = Array.from({ length: 60 }, (_, index) => `Paragraphe ${index} de la vocation.`);
  const entity = await window.page.evaluate(async (texts) => {
    const call = async (channel: string, body: unknown) => (await fetch(`/api/${channel}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json();
    const session = (await call('session.start', {})) as { value: { organisation: { entities: { id: string; name: string }[] } } };
    const { id } = session.value.organisation.entities.find(({ name }) => name === 'Direction ressources humaines') ?? { id: '' };
    await call('edit.apply', { commands: [{ type: 'setPurpose', payload: { id, purpose: texts } }] });
    return id;
  }, purpose);
  expect(entity).not.toBe('');
  await eventually(() => preview.pageInSight()).toBeGreaterThan(before.page);
  expect(Math.abs((await preview.heightOf(heading)) - before.height)).toBeLessThanOrEqual(1);
});

test('the zoom keeps the place, from the keys and from the menu', async () => {
  const { window, preview } = await aDocument();
  await window.tree.select(DIRECTION);
  await preview.heading(CAPITALS).waitFor();
  const page = await preview.pageInSight();
  await window.page.getByRole('button', { name: /^Taille des pages/u }).click();
  await window.page.getByRole('menuitem', { name: '150 %' }).click();
  await eventually(async () => (await preview.pages.locator(`[data-page="${page}"]`).boundingBox())?.width).toBeGreaterThan(1100);
  await eventually(() => preview.pageInSight()).toBe(page);
  await preview.pages.focus();
  await window.press('0');
  await eventually(async () => (await preview.pages.locator(`[data-page="${page}"]`).boundingBox())?.width).toBeLessThan(700);
  await eventually(() => preview.pageInSight()).toBe(page);
});

test('axe finds nothing serious in the document, light or dark', async () => {
  const { window, preview } = await aDocument({ size: { width: 1920, height: 1080 } });
  const faults = (part: string) => seriousFaults(window, part);
  const root = 'section[aria-label="Document"]';
  expect(await faults(root), 'cover').toEqual([]);
  await preview.goTo(2);
  expect(await faults(root), 'contents').toEqual([]);
  await window.tree.select(DIRECTION);
  await preview.heading(CAPITALS).click();
  await preview.field.waitFor();
  expect(await faults(root), 'editing').toEqual([]);
  await window.press('Escape');
  await preview.text('est rattachée au pôle').click();
  await preview.explanation();
  expect(await faults('[role="dialog"]'), 'explanation').toEqual([]);
}, 120_000);
