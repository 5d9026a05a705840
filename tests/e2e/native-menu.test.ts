import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { HostMenu } from '../../shared/api/menu-messages.ts';
import { eventually } from './support/eventually.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest();

/** The window over a host that has a menu bar: what it shows there, and how the user chooses in it. */
async function withMenuBar(page: Page) {
  const shown: (readonly HostMenu[])[] = [];
  await page.route('**/api/menu.show', async (route) => {
    shown.push((route.request().postDataJSON() as { menus: HostMenu[] }).menus);
    await route.fulfill({ json: { ok: true, value: { isShown: true } } });
  });
  await page.addInitScript(() => {
    globalThis.EventSource = class extends EventSource {
      constructor(url: string | URL) {
        super(url);
        document.addEventListener('choose', (event) => {
          this.dispatchEvent(new MessageEvent('menu.chosen', { data: JSON.stringify({ id: (event as CustomEvent<string>).detail }) }));
        });
      }
    };
  });
  await page.reload();
  return {
    last: () => shown.at(-1) ?? [],
    choose: (id: string) => page.evaluate((detail) => document.dispatchEvent(new CustomEvent('choose', { detail })), id),
  };
}

const actionsOf = (menus: readonly HostMenu[]) => menus.flatMap(({ items }) => items.filter((item) => item.type === 'action'));

test('the system’s menu bar holds every command once, follows what may be done, and does it', async () => {
  const { window } = await desk({ isAlone: true });
  const { page } = window;
  const bar = await withMenuBar(page);
  await window.isReady();
  await eventually(() => bar.last().length).toBe(6);
  const state = (id: string) => actionsOf(bar.last()).find((item) => item.id === id)?.isEnabled;
  expect(bar.last().map(({ label }) => label)).toEqual(['Fichier', 'Édition', 'Affichage', 'Entité', 'Organisation', 'Aide']);
  // No line at an end of a menu, nor beside another.
  const kinds = bar.last().map(({ items }) => items.map(({ type }) => (type === 'line' ? '|' : '.')).join(''));
  expect(kinds.filter((text) => /^\||\|\||\|$/u.test(text))).toEqual([]);

  await window.tree.select('Service achats et services');
  await eventually(() => [state('structure.rename'), state('history.undo')]).toEqual([true, false]);
  await bar.choose('structure.down');
  await window.expectJournal('Ordre changé : « Service achats et services »');
  await eventually(() => state('history.undo')).toBe(true);

  await bar.choose('palette.open');
  const commands = window.dialogs.current.getByRole('option').filter({ hasNot: page.locator('[data-kind]') });
  await commands.first().waitFor();
  const names = await commands.allTextContents();
  const labels = actionsOf(bar.last()).map(({ label }) => label);
  expect(labels.filter((label) => !names.some((name) => name.startsWith(label)))).toEqual(['Toutes les commandes et toutes les entités']);
  expect(names.filter((name) => !labels.some((label) => name.startsWith(label)))).toEqual([]);
  expect(new Set(labels).size).toBe(labels.length);
  await eventually(() => actionsOf(bar.last()).filter(({ isEnabled }) => isEnabled).length).toBe(0);
  await bar.choose('structure.up');
  await window.press('Escape');
  expect(await window.lastJournalLine()).toBe('Ordre changé : « Service achats et services »');
});
