import { mayBeSameKind } from '../names/name-reader.ts';
import { upperOf, type Draft } from './draft.ts';
import { likeness, type NameContext } from './subjects.ts';

/** More pairs than this are not compared: no chart of a real document comes near. */
const MOST_PAIRS = 40_000;

/**
 * Pairs the names that nothing matched exactly with the entities left over, most alike first: the
 * shorter, older or mistyped writing of a name is the same entity.
 */
export function matchRemaining(
  open: readonly { readonly index: number; readonly text: string }[],
  free: readonly Draft[],
  owner: Draft,
  context: NameContext,
): ReadonlyMap<number, Draft> {
  const pairs: { index: number; draft: Draft; score: number }[] = [];
  if (open.length * free.length > MOST_PAIRS) return new Map();
  for (const { index, text } of open) {
    const { noun, words } = context.names.read(text);
    for (const draft of free) {
      if (!mayBeSameKind(noun, draft.noun)) continue;
      if (!noun && draft.noun && draft.noun.rank < 5) continue;
      const score = likeness(words, draft, context);
      const isNear = upperOf(draft) === owner || draft.attachedTo === owner;
      if (score >= (isNear ? 0.5 : 0.65)) pairs.push({ index, draft, score: score + (isNear ? 0.1 : 0) });
    }
  }
  pairs.sort((a, b) => b.score - a.score);
  const matched = new Map<number, Draft>();
  const taken = new Set<Draft>();
  for (const { index, draft } of pairs) {
    if (matched.has(index) || taken.has(draft)) continue;
    matched.set(index, draft);
    taken.add(draft);
  }
  return matched;
}
