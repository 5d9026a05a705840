import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { VEZERE } from '../import/vezere.ts';
import type { OgsWindow } from './pages/ogs-window.ts';
import { seriousFaults } from './support/axe.ts';
import { aDataFolder } from './support/host.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest({ hasMarks: true });

const DIRECTION = 'Direction ressources humaines';

/** Files for the states of an import. */
const folder = aDataFolder();
const files = { document: join(folder.path, 'vezere.txt'), table: join(folder.path, 'effectifs.csv') };
writeFileSync(files.document, `${VEZERE}\nUne ligne que rien ne rattache.\n`);
writeFileSync(files.table, 'Nom;Type;Bureau\nDirection achats;direction;B2\nService marchés;service;B3\n');
afterAll(() => {
  folder.remove();
});

interface State {
  /** What there is to look at: what else is on the page was looked at in the first state. */
  readonly part: string;
  readonly arrive: (window: OgsWindow) => Promise<unknown>;
}

const DIALOG = 'section[role$="dialog"]';

const STATES: Readonly<Record<string, State>> = {
  'an entity selected': { part: 'body', arrive: (window) => window.tree.select(DIRECTION) },
  'missions chosen': {
    part: 'section[aria-label="Fiche de l’entité"]',
    arrive: (window) => window.sheet.root.getByRole('checkbox', { name: 'Choisir la mission 1' }).check(),
  },
  'several entities selected': {
    part: 'main',
    arrive: async (window) => {
      await window.tree.select(DIRECTION);
      await window.tree.row('Service achats et services').click({ modifiers: ['Control'] });
    },
  },
  'a search': {
    part: 'section[data-scope="structure"]',
    arrive: (window) => window.tree.search('achats'),
  },
  'an empty search': {
    part: 'section[data-scope="structure"]',
    arrive: (window) => window.tree.search('zzzz'),
  },
  'the dialog « Déplacer vers… »': { part: DIALOG, arrive: (window) => window.press('Control+m') },
  'the dialog of creation': { part: DIALOG, arrive: (window) => window.press('Alt+n') },
  'the dialog of deletion': {
    part: DIALOG,
    arrive: async (window) => {
      await window.tree.select(DIRECTION);
      await window.press('Delete');
    },
  },
  'the check of spelling': {
    part: DIALOG,
    arrive: async (window) => {
      await window.press('F7');
      await window.spelling.check.getByRole('option').first().waitFor();
    },
  },
  'the settings of spelling': {
    part: DIALOG,
    arrive: async (window) => {
      await window.press('F7');
      await window.spelling.check.getByRole('button', { name: 'Réglages et dictionnaire…' }).click();
      await window.spelling.settings.waitFor();
    },
  },
  'the dialog of import': { part: DIALOG, arrive: (window) => window.press('Control+i') },
  'the review of an import': {
    part: DIALOG,
    arrive: async (window) => {
      await window.press('Control+i');
      await window.dialogs.chooseFile(files.document);
      await window.review.isOpen();
      await window.press('F8');
    },
  },
  'the changes that a document brings': {
    part: DIALOG,
    arrive: async (window) => {
      // An organisation of one's own: the sample would be replaced.
      await window.tree.select(DIRECTION);
      await window.press('Alt+ArrowUp');
      await window.press('Control+i');
      await window.dialogs.chooseFile(files.document);
      await window.review.isOpen();
      await window.review.root.getByRole('button', { name: 'Prendre les changements…' }).click();
      await window.changes.isOpen();
      await window.changes.focusAll();
      await window.press('Space');
    },
  },
  'the columns of a table': {
    part: DIALOG,
    arrive: async (window) => {
      await window.press('Control+i');
      await window.dialogs.chooseFile(files.table);
      await window.page.getByRole('heading', { name: 'Colonnes du tableau' }).waitFor();
    },
  },
  'the help': { part: DIALOG, arrive: (window) => window.press('F1') },
  'the shortcuts': { part: DIALOG, arrive: (window) => window.press('Control+F1') },
  'the accessibility statement': {
    part: DIALOG,
    arrive: async (window) => {
      await window.press('F1');
      await window.page.getByRole('tab', { name: 'Accessibilité' }).click();
    },
  },
  'the table of kinds': { part: DIALOG, arrive: (window) => window.press('Alt+t') },
  'the start page': {
    part: DIALOG,
    arrive: async (window) => {
      await window.press('Control+o');
      await window.page.getByRole('listitem').filter({ hasText: 'ouverte' }).waitFor();
    },
  },
  'a step of the tour': {
    part: 'section[aria-label="Visite guidée"]',
    arrive: async (window) => {
      await window.press('F1');
      await window.page.getByRole('button', { name: 'Visite guidée' }).click();
    },
  },
  'the context menu': {
    part: '[role="menu"]',
    arrive: (window) => window.tree.row('Service achats et services').click({ button: 'right' }),
  },
  'the menu of exports': {
    part: '[role="menu"]',
    arrive: (window) => window.page.getByRole('button', { name: 'Exporter' }).click(),
  },
  'the history': {
    part: 'section[aria-label="Historique"]',
    arrive: (window) => window.page.getByRole('button', { name: /^Journal/u }).click(),
  },
};

test('axe finds nothing serious in any state of the window, light or dark', async () => {
  const { window } = await desk();
  for (const [state, { part, arrive }] of Object.entries(STATES)) {
    await arrive(window);
    expect(await seriousFaults(window, part), state).toEqual([]);
    if (part === DIALOG || part.startsWith('[') || state === 'the history' || state === 'a step of the tour') await window.press('Escape');
    else await window.tree.search('');
  }
});
