import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { OgsWindow } from './pages/ogs-window.ts';
import { seriousFaults } from './support/axe.ts';
import { eventually } from './support/eventually.ts';
import { aDataFolder } from './support/host.ts';
import { LIVRET } from './support/livret.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest();

const DIRECTION = 'Direction ressources humaines';
const SERVICE = 'Service achats et services';

const folder = aDataFolder();
const livret = join(folder.path, 'livret.txt');
writeFileSync(livret, LIVRET);
afterAll(() => {
  folder.remove();
});

const DIALOGS = '[role$="dialog"]';
const MENU = '[role="menu"]';
const LIST = '[role="listbox"]';

interface Step {
  readonly part?: string;
  readonly arrive: (window: OgsWindow) => Promise<unknown>;
  /** Whether the next step begins in the dialog under this one. */
  readonly isWithin?: boolean;
}

const button = ({ page }: OgsWindow, name: string | RegExp) => page.getByRole('button', { name }).last();

/** A step after the other, each as the one before has left the window. */
const STEPS: Readonly<Record<string, Step>> = {
  'a new kind': {
    arrive: async (window) => {
      await window.press('Alt+t');
      await button(window, 'Nouveau type…').click();
    },
  },
  'a kind in use deleted': {
    arrive: async (window) => {
      await window.press('Alt+t');
      await window.page.getByRole('grid', { name: 'Types d’entités' }).getByRole('row', { name: /^secteur/u }).click();
      await button(window, 'Supprimer ce type…').click();
    },
  },
  'a new organisation': {
    arrive: async (window) => {
      await window.press('Control+o');
      await button(window, /^Nouvelle organisation/u).click();
    },
  },
  'the menu of a recent organisation': {
    part: MENU,
    arrive: async (window) => {
      await window.press('Control+o');
      await button(window, /^Actions sur «/u).click();
    },
  },
  'its safety copies': {
    arrive: async (window) => {
      await window.press('Control+o');
      await button(window, /^Actions sur «/u).click();
      await window.page.getByRole('menuitem', { name: 'Sauvegardes…' }).click();
      await window.page.getByRole('heading', { name: /Sauvegardes/u }).waitFor();
    },
  },
  'a new version': {
    arrive: async (window) => {
      await window.press('Alt+v');
      await button(window, 'Nouvelle version…').click();
    },
  },
  'a version deleted': {
    arrive: async (window) => {
      await window.press('Alt+v');
      await window.page.getByRole('option', { name: /^Projet 2027/u }).click();
      await button(window, 'Supprimer…').click();
    },
  },
  'the menu of the organisation': {
    part: MENU,
    arrive: (window) => window.page.getByRole('button', { name: /^Département du Val/u }).click(),
  },
  'missions transferred': {
    arrive: async (window) => {
      await window.tree.select(SERVICE);
      await window.sheet.root.getByRole('checkbox', { name: 'Choisir la mission 1' }).check();
      await button(window, 'Transférer vers…').click();
    },
  },
  'a choice of the sheet': {
    part: LIST,
    arrive: async (window) => {
      await window.tree.select(DIRECTION);
      await window.sheet.root.getByRole('button', { name: /Type d’entité$/u }).click();
    },
  },
  'the levels of the chart': {
    part: MENU,
    arrive: (window) => button(window, 'Niveaux').click(),
  },
  'the colours of the chart': {
    part: MENU,
    arrive: (window) => button(window, 'Couleurs de l’organigramme').click(),
  },
  'the empty comparison': { arrive: (window) => button(window, /^Comparer/u).click() },
  'the choice of a copy to merge': { arrive: (window) => window.press('Alt+Shift+f') },
  'lines left out of an import': {
    isWithin: true,
    arrive: async (window) => {
      await window.press('Control+i');
      await window.dialogs.chooseFile(livret);
      await window.review.isOpen();
      await window.review.source('Visa du contrôle').click();
      await window.press('Delete');
    },
  },
  'lines given their place': { isWithin: true, arrive: (window) => window.press('Enter') },
  'the menu of lines': {
    part: MENU,
    isWithin: true,
    arrive: (window) => window.review.source('Visa du contrôle').click({ button: 'right' }),
  },
  'what marks beside lines mean': { isWithin: true, arrive: (window) => button(window, 'Légende').click() },
  'an import abandoned': {
    isWithin: true,
    arrive: async ({ review, page }) => {
      await review.source('Visa du contrôle').click();
      await page.keyboard.press('Enter');
      await review.placeAs('Bloc libre', 'Direction générale');
      await page.keyboard.press('Escape');
      await page.getByRole('alertdialog').waitFor();
    },
  },
};

/** Escape, until nothing lies over the window. */
async function leaveAll(window: OgsWindow): Promise<void> {
  await eventually(async () => {
    const count = await window.page.locator(`section${DIALOGS}, ${MENU}`).count();
    if (count > 0) await window.press('Escape');
    return count;
  }).toBe(0);
}

test('axe finds nothing serious in dialogs over dialogs, in menus and in lists, light or dark', async () => {
  const { window } = await desk();
  for (const [step, { part = DIALOGS, arrive, isWithin = false }] of Object.entries(STEPS)) {
    await arrive(window);
    expect(await seriousFaults(window, part), step).toEqual([]);
    await window.press('Escape');
    if (!isWithin) await leaveAll(window);
  }
}, 120_000);

test('what a menu opens gives the focus back to where the menu was asked for, and a row that is deleted hands it to the next', async () => {
  const { window } = await desk();
  const { page, tree, sheet } = window;
  await tree.select(SERVICE);
  await tree.row(SERVICE).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Déplacer vers…' }).click();
  await page.getByRole('combobox', { name: 'Rechercher une destination' }).waitFor();
  await window.press('Escape');
  await window.dialogs.isClosed();
  await eventually(() => window.focusedName()).toMatch(new RegExp(`^${SERVICE}`, 'u'));

  const actions = sheet.root.getByRole('button', { name: /^Actions : mission/u });
  await sheet.missions();
  for (let left = await actions.count(); left > 0; left--) {
    await actions.first().click();
    await page.getByRole('menuitem', { name: 'Supprimer' }).click();
    await eventually(() => actions.count()).toBe(left - 1);
  }
  await eventually(() => window.focusedName()).toBe('Ajouter une mission');

  await window.press('Control+o');
  await button(window, /^Actions sur «/u).click();
  await page.getByRole('menuitem', { name: 'Sauvegardes…' }).click();
  await page.getByRole('heading', { name: 'Sauvegardes' }).waitFor();
  await window.press('Escape');
  await eventually(() => window.focusedName()).toMatch(/^Actions sur «/u);
  await window.press('Escape');
  await window.dialogs.isClosed();
});
