import { groupedFigures } from '../../../shared/language/figures.ts';
import type { EntityKind } from '../../../shared/model/kind.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';

/**
 * The counts of the document's summary, in words: « 3 pôles », « 13 directions ». A kind is counted
 * as it says itself: always, never, or only directly under some kinds.
 */
export function summaryCounts(organisation: Organisation): readonly string[] {
  return organisation.kinds.flatMap((kind) => {
    const count = countOf(organisation, kind);
    if (kind.counted === false || count === 0) return [];
    return [`${groupedFigures(count)} ${count === 1 ? kind.label.singular : kind.label.plural}`];
  });
}

function countOf(organisation: Organisation, { id, counted }: EntityKind): number {
  let count = 0;
  for (const entity of organisation.entities.values()) {
    if (entity.kind !== id) continue;
    const parent = entity.parentId === null ? null : organisation.entities.get(entity.parentId);
    if (!Array.isArray(counted) || counted.includes(parent?.kind ?? null)) count += 1;
  }
  return count;
}
