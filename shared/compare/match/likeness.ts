import type { EntityId } from '../../model/entity.ts';
import { shareInCommon } from './shares.ts';
import type { Traits } from './traits.ts';

/** How much each sign is worth alone; together they add up as independent signs do. */
const WEIGHT = { name: 0.75, text: 0.85, words: 0.6, children: 0.6, parent: 0.2, kind: 0.1 } as const;

/**
 * How sure it is that two entities are one, from 0 to 1: by the words of their names, their texts, what
 * stands below them, where they stand and of what kind they are.
 */
export function likeness(
  former: Traits,
  one: Traits,
  isSame: (beforeId: EntityId | null, afterId: EntityId | null) => boolean,
): number {
  const sameChildren = former.childIds.filter((id) => one.childIds.some((other) => isSame(id, other))).length;
  const name = shareInCommon(former.nameWords, one.nameWords);
  const signs = [
    WEIGHT.name * name ** 2,
    WEIGHT.text * shareInCommon(former.textKeys, one.textKeys),
    WEIGHT.words * shareInCommon(former.textWords, one.textWords) ** 2,
    WEIGHT.children * ((2 * sameChildren) / Math.max(1, former.childIds.length + one.childIds.length)),
  ];
  const isLike = signs.some((sign) => sign >= 0.2);
  const place = [
    isLike && isSame(former.parentId, one.parentId) ? WEIGHT.parent : 0,
    isLike && former.entity.kind === one.entity.kind ? WEIGHT.kind : 0,
  ];
  return 1 - [...signs, ...place].reduce((doubt, sign) => doubt * (1 - sign), 1);
}
