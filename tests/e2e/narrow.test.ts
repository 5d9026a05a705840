import { expect, test } from 'vitest';
import type { OgsWindow } from './pages/ogs-window.ts';
import { eventually } from './support/eventually.ts';
import { aDeskForEachTest } from './support/one-window.ts';

const desk = aDeskForEachTest({ hasMarks: true });

const DIRECTION = 'Direction ressources humaines';

/** A window of 1280 × 720 that is looked at with a zoom of 200 %. */
const ZOOMED = { width: 640, height: 360 };

const DIALOG = 'section[role$="dialog"]';

interface Place {
  /** What is looked at: what else is on the page lies behind it. */
  readonly part: string;
  readonly arrive: (window: OgsWindow) => Promise<unknown>;
}

const onDirection = (keys: string) => async (window: OgsWindow) => {
  await window.tree.row(DIRECTION).click();
  await window.press(keys);
};

const byPalette = (words: string) => async (window: OgsWindow) => {
  await window.press('Control+k');
  await window.dialogs.current.getByRole('combobox').fill(words);
  await window.dialogs.current.getByRole('option', { name: new RegExp(words, 'u') }).click();
};

const PLACES: Readonly<Record<string, Place>> = {
  'the window': { part: 'body', arrive: (window) => window.tree.select(DIRECTION) },
  'the document': { part: 'body', arrive: onDirection('Alt+p') },
  'the chart': { part: 'body', arrive: onDirection('Alt+o') },
  'the history': { part: 'section[aria-label="Historique"]', arrive: (window) => window.press('Alt+h') },
  'the filters': { part: DIALOG, arrive: (window) => window.page.getByRole('button', { name: 'Filtrer la structure' }).click() },
  'the palette': { part: DIALOG, arrive: (window) => window.press('Control+k') },
  'moving': { part: DIALOG, arrive: onDirection('Control+m') },
  'creating': { part: DIALOG, arrive: onDirection('Alt+n') },
  'deleting': { part: DIALOG, arrive: onDirection('Delete') },
  'splitting': { part: DIALOG, arrive: onDirection('Alt+s') },
  'merging': {
    part: DIALOG,
    arrive: async (window) => {
      await window.tree.row(DIRECTION).click();
      await window.tree.row('Direction systèmes d’information').click({ modifiers: ['Control'] });
      await window.press('Alt+f');
    },
  },
  'kinds': { part: DIALOG, arrive: (window) => window.press('Alt+t') },
  'house style': { part: DIALOG, arrive: byPalette('Charte graphique') },
  'versions': { part: DIALOG, arrive: (window) => window.press('Alt+v') },
  'comparison': { part: DIALOG, arrive: (window) => window.press('Alt+c') },
  'a copy merged': { part: DIALOG, arrive: (window) => window.press('Alt+Shift+f') },
  'spelling': { part: DIALOG, arrive: (window) => window.press('F7') },
  'the dictionary': { part: DIALOG, arrive: byPalette('typographie et dictionnaire') },
  'the help': { part: DIALOG, arrive: (window) => window.press('F1') },
  'the shortcuts': { part: DIALOG, arrive: (window) => window.press('Control+F1') },
  'organisations': { part: DIALOG, arrive: (window) => window.press('Control+o') },
  'importing': { part: DIALOG, arrive: (window) => window.press('Control+i') },
  'the exports': { part: '[role="menu"]', arrive: (window) => window.page.getByRole('button', { name: 'Exporter' }).click() },
};

/** What stays out of sight when it has the focus, or when it is scrolled to; and whether the page goes sideways. */
function outOfReach({ page }: OgsWindow, part: string): Promise<readonly string[]> {
  return page.evaluate(async (selector) => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const root = [...document.querySelectorAll(selector)].at(-1);
    if (!root) return [`nothing is ${selector}`];
    const faults: string[] = [];
    for (const control of root.querySelectorAll<HTMLElement>('button, input, textarea, a[href], [role="tab"], [role="menuitem"]')) {
      const isOffered = control.checkVisibility({ visibilityProperty: true }) && !control.closest('[aria-hidden="true"], [inert], [hidden]') && !control.matches('[data-react-aria-prevent-focus], [tabindex="-1"]');
      if (!isOffered) continue;
      control.scrollIntoView({ block: 'center', inline: 'nearest' });
      control.focus();
      // A box to tick is as large as its label.
      const { left, right, top, bottom } = (control.closest('label') ?? control).getBoundingClientRect();
      const isInSight = left >= -1 && right <= innerWidth + 1 && bottom > 0 && top < innerHeight && (bottom - top > innerHeight || (top >= -1 && bottom <= innerHeight + 1));
      if (!isInSight) faults.push(`${control.tagName} ${control.getAttribute('aria-label') ?? control.textContent} at ${Math.round(left)}, ${Math.round(top)}`);
    }
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth ? [...faults, `the page is ${scrollWidth} wide`] : faults;
  }, part);
}

test('at 200 % everything is reached by scrolling down, and nothing makes the page go sideways', async () => {
  const { window } = await desk({ size: ZOOMED });
  for (const [name, { part, arrive }] of Object.entries(PLACES)) {
    await arrive(window);
    await window.page.locator(part).last().waitFor();
    await eventually(async () => [name, ...(await outOfReach(window, part))]).toEqual([name]);
    if (part !== 'body') await window.press('Escape');
    if (part === DIALOG) await window.dialogs.leave();
    expect(window.complaints, name).toEqual([]);
  }
});
