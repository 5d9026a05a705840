import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import type { OgsWindow } from './pages/ogs-window.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest();

/** What axe finds serious or critical: the rule, and where. */
async function seriousFaults(window: OgsWindow): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: window.page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

const STATES: Readonly<Record<string, (window: OgsWindow) => Promise<unknown>>> = {
  'an entity selected': (window) => window.tree.select('Direction ressources humaines'),
  'a search': (window) => window.tree.search('achats'),
  'an empty search': (window) => window.tree.search('zzzz'),
  'several entities selected': async (window) => {
    await window.tree.select('Direction ressources humaines');
    await window.tree.row('Service achats et services').click({ modifiers: ['Control'] });
  },
  'missions chosen': async (window) => {
    await window.tree.select('Direction ressources humaines');
    await window.sheet.root.getByRole('checkbox', { name: 'Choisir la mission 1' }).check();
  },
  'the dialog « Déplacer vers… »': (window) => window.press('Control+m'),
  'the dialog of creation': async (window) => {
    await window.tree.select('Direction ressources humaines');
    await window.press('Alt+n');
  },
  'the dialog of deletion': async (window) => {
    await window.tree.select('Direction ressources humaines');
    await window.press('Delete');
  },
  'the dialog of import': (window) => window.press('Control+i'),
  'the shortcuts': (window) => window.press('F1'),
  'the context menu': (window) => window.tree.row('Service achats et services').click({ button: 'right' }),
  'the menu of exports': (window) => window.page.getByRole('button', { name: 'Exporter' }).click(),
  'the journal': (window) => window.page.getByRole('button', { name: /^Journal/u }).click(),
};

test.each(['light', 'dark'] as const)('axe finds nothing serious in the %s theme', async (theme) => {
  const { window } = await desk({ theme });
  for (const [state, arrive] of Object.entries(STATES)) {
    await window.page.reload();
    await window.isReady();
    await arrive(window);
    await window.page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    expect(await seriousFaults(window), state).toEqual([]);
  }
}, 180_000);
