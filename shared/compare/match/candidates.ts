import type { EntityId } from '../../model/entity.ts';
import type { Traits } from './traits.ts';

/** A sign that more entities than this show tells nothing of one. */
const MOST_FOR_A_SIGN = 40;

/**
 * Pairs worth comparing: entities that share a word of their name or a line of their texts, or stand under the
 * same one (`newIdOf` gives an entity's counterpart, once it has one).
 */
export function* candidatesOf(
  formers: readonly Traits[],
  news: readonly Traits[],
  newIdOf: (id: EntityId) => EntityId | undefined,
): Generator<readonly [Traits, Traits]> {
  const bySign = new Map<string, Traits[]>();
  for (const one of news) {
    for (const sign of [...signsOf(one), `under ${one.parentId ?? ''}`]) {
      const found = bySign.get(sign);
      if (found) found.push(one);
      else bySign.set(sign, [one]);
    }
  }
  for (const former of formers) {
    const met = new Set<Traits>();
    const parent = former.parentId === null ? '' : newIdOf(former.parentId);
    for (const sign of [...signsOf(former), ...(parent === undefined ? [] : [`under ${parent}`])]) {
      const found = bySign.get(sign) ?? [];
      if (found.length <= MOST_FOR_A_SIGN) for (const one of found) met.add(one);
    }
    for (const one of met) yield [former, one];
  }
}

function signsOf(one: Traits): ReadonlySet<string> {
  return new Set([...one.nameWords.map((word) => `name ${word}`), ...one.textKeys.map((key) => `text ${key}`)]);
}
