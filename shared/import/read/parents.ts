import type { Doubts } from './doubts.ts';
import { uppersOf, type Draft } from './draft.ts';
import type { KindBook } from './kinds.ts';

/**
 * Gives a parent to every entity that lists and charts left without one: what the numbering says,
 * then what its own sentence says, then the nearest entity before it that may stand above it.
 */
export function settleParents(drafts: readonly Draft[], kinds: KindBook, doubts: Doubts): void {
  const ordered = [...drafts].sort((a, b) => lineOf(a) - lineOf(b));
  for (const [index, draft] of ordered.entries()) {
    if (draft.parent) {
      noteContradiction(draft, doubts);
      continue;
    }
    const candidates = [draft.numberParent, draft.attachedTo].filter((one) => one !== null);
    const chosen = candidates.find((one) => one !== draft && !uppersOf(one).includes(draft));
    draft.parent = chosen ?? (draft.numberParent ? null : nearestAbove(draft, ordered.slice(0, index), kinds));
  }
  for (const draft of ordered) if (uppersOf(draft).includes(draft)) draft.parent = null;
  for (const draft of ordered) {
    while (draft.parent?.isGroup) draft.parent = draft.parent.members[0] ?? draft.parent.parent;
  }
}

/** The last entity before, of a kind that may be above: « mission » after a pôle stands under it. */
function nearestAbove(draft: Draft, before: readonly Draft[], kinds: KindBook): Draft | null {
  const kind = kinds.get(kinds.kindOf(draft));
  const rank = draft.noun?.rank ?? 5;
  if (!kind || rank <= 0) return null;
  const isAllowed = (one: Draft) => kind.parents.length === 0 || kind.parents.includes(kinds.kindOf(one));
  const above = before.filter((one) => !one.isGroup && (one.noun?.rank ?? 5) < rank && one.number.length === 0 && one.heading);
  return above.findLast(isAllowed) ?? (kind.parents.includes(null) ? null : (above.at(-1) ?? null));
}

function noteContradiction(draft: Draft, doubts: Doubts): void {
  const { attachedTo, parent } = draft;
  if (!attachedTo || !parent || attachedTo === parent || attachedTo === draft) return;
  if (uppersOf(draft).includes(attachedTo)) return;
  doubts.add(
    'two-parents',
    (name) => `« ${name(draft)} » figure sous « ${name(parent)} », mais son texte dit qu’elle est rattachée à « ${name(attachedTo)} ».`,
    draft.heading?.line,
    [draft, parent, attachedTo],
    (idOf) => ({
      answers: [{ type: 'accept' }, { type: 'childOf', id: idOf(draft), parentId: idOf(attachedTo) }],
      openAnswers: [{ type: 'childOf', id: idOf(draft) }],
    }),
  );
}

function lineOf(draft: Draft): number {
  return draft.heading?.line ?? draft.forms[0]?.line ?? 0;
}
