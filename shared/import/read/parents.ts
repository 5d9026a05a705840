import type { Doubts } from './doubts.ts';
import { uppersOf, type Draft } from './draft.ts';
import type { KindBook } from './kinds.ts';

/**
 * Gives a parent to every entity that lists and charts left without one: what the numbering says,
 * then what its own sentence says, then the nearest entity before it that may stand above it.
 */
export function settleParents(drafts: readonly Draft[], kinds: KindBook, doubts: Doubts): void {
  const ordered = [...drafts].sort((a, b) => lineOf(a) - lineOf(b));
  const sections = new LastSections(kinds);
  for (const draft of ordered) {
    if (draft.parent) {
      noteContradiction(draft, doubts);
      sections.pass(draft);
      continue;
    }
    const candidates = [draft.numberParent, draft.attachedTo].filter((one) => one !== null);
    const chosen = candidates.find((one) => one !== draft && !uppersOf(one).includes(draft));
    draft.parent = chosen ?? (draft.numberParent ? null : sections.nearestAbove(draft));
    sections.pass(draft);
  }
  for (const draft of ordered) if (uppersOf(draft).includes(draft)) draft.parent = null;
  for (const draft of ordered) {
    while (draft.parent?.isGroup) draft.parent = draft.parent.members[0] ?? draft.parent.parent;
  }
}

/** The titled sections gone past, the last one of each kind: a document may have thousands. */
class LastSections {
  readonly #kinds: KindBook;
  readonly #last = new Map<string, { draft: Draft; rank: number; order: number }>();
  #order = 0;

  constructor(kinds: KindBook) {
    this.#kinds = kinds;
  }

  pass(draft: Draft): void {
    if (draft.isGroup || draft.number.length > 0 || !draft.heading) return;
    const rank = rankOf(draft);
    this.#last.set(`${this.#kinds.kindOf(draft)} ${rank}`, { draft, rank, order: this.#order++ });
  }

  /** The last section before, of a kind that may be above: « mission » after a pôle stands under it. */
  nearestAbove(draft: Draft): Draft | null {
    const kind = this.#kinds.get(this.#kinds.kindOf(draft));
    const rank = rankOf(draft);
    if (!kind || rank <= 0) return null;
    const above = [...this.#last.values()].filter((one) => one.rank < rank).sort((a, b) => b.order - a.order);
    const isAllowed = (one: Draft) => kind.parents.length === 0 || kind.parents.includes(this.#kinds.kindOf(one));
    const allowed = above.find((one) => isAllowed(one.draft));
    return allowed?.draft ?? (kind.parents.includes(null) ? null : (above[0]?.draft ?? null));
  }
}

/** How far from the top its noun usually stands; without a noun, low. */
function rankOf(draft: Draft): number {
  return draft.noun?.rank ?? 5;
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
