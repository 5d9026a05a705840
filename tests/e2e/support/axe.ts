import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { OgsWindow } from '../pages/ogs-window.ts';
import { takeLooks } from './looks.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules whose answer hangs on the colours: all others say the same of both themes. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds serious or critical in a part of the page, first in the theme it has, then with the colours of the
 * other one: the rule, and where.
 */
export async function seriousFaults(window: OgsWindow, part: string): Promise<readonly string[]> {
  const { page } = window;
  await page.locator(part).first().waitFor();
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const faults = await run(window, part);
  await page.emulateMedia({ colorScheme: isDark ? 'light' : 'dark' });
  const otherFaults = await run(window, part, RULES_OF_COLOUR);
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
  await takeLooks(window);
  return [...faults, ...otherFaults.map((fault) => `${isDark ? 'light' : 'dark'}: ${fault}`)];
}

async function run({ page }: OgsWindow, part: string, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(
    async ([selector, only]): Promise<AxeResults> => {
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      const { axe: engine } = globalThis as unknown as { readonly axe: typeof axe };
      const runOnly = only ? { runOnly: { type: 'rule' as const, values: [...only] } } : {};
      return engine.run(selector, { resultTypes: ['violations'], ...runOnly });
    },
    [part, rules] as const,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}
