import type { Entity } from '../../model/entity.ts';
import type { EntityKind } from '../../model/kind.ts';
import type { Reading } from './reading.ts';
import type { Draft } from './draft.ts';
import { countsIn } from './sentences.ts';

export interface WrongCount {
  readonly kind: EntityKind;
  /** What the sentence says, and what stands below. */
  readonly said: number;
  readonly found: number;
}

/** The counts of an entity's composition sentence that are not those of what stands below it. */
export function wrongCounts(
  { names, kinds }: Pick<Reading, 'names' | 'kinds'>,
  draft: Draft,
  entity: Entity,
  kindIdOf: (child: Draft) => string | undefined,
): readonly WrongCount[] {
  const sentence = entity.sourceClauses.composition;
  if (sentence === undefined || entity.sharedTitle !== undefined) return [];
  const below = [...draft.lower].map(kindIdOf);
  return countsIn(sentence).flatMap(({ count, what }) => {
    const kind = kinds.get(names.names.read(what).noun?.kind ?? '');
    if (!kind) return [];
    const found = below.filter((id) => id === kind.id).length;
    return found === count ? [] : [{ kind, said: count, found }];
  });
}
