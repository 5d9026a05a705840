import type { Draft } from './draft.ts';

/**
 * The order of siblings: that of their sections in the document, the members of a group where its
 * section stands. One without a section comes after the sibling that its list, else its chart, puts
 * before it.
 */
export function orderSiblings(siblings: readonly Draft[], sectionLineOf: (draft: Draft) => number | undefined): readonly Draft[] {
  const asCharted = [...siblings].sort(byListOrChart);
  const ordered = asCharted
    .filter((draft) => sectionLineOf(draft) !== undefined)
    .sort((a, b) => (sectionLineOf(a) ?? 0) - (sectionLineOf(b) ?? 0));
  for (const [index, draft] of asCharted.entries()) {
    if (sectionLineOf(draft) !== undefined) continue;
    const before = asCharted[index - 1];
    ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, draft);
  }
  return ordered;
}

function byListOrChart(a: Draft, b: Draft): number {
  for (const rank of ['listRank', 'chartRank'] as const) {
    const [left, right] = [a[rank], b[rank]];
    if (left !== null && right !== null && left !== right) return left - right;
  }
  return a.order - b.order;
}
