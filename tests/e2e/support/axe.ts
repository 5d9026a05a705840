import { AxeBuilder } from '@axe-core/playwright';
import type { OgsWindow } from '../pages/ogs-window.ts';

/** What axe finds serious or critical in a part of the page: the rule, and where. */
export async function seriousFaults(window: OgsWindow, part: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page: window.page }).include(part).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}
