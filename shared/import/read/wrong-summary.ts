import type { Organisation } from '../../model/organisation.ts';
import type { Reading } from './reading.ts';

/** Counts that the summary announces and that are not those of the entities. */
export function wrongSummary({ front, names, kinds }: Pick<Reading, 'front' | 'names' | 'kinds'>, organisation: Organisation) {
  return front.summary.flatMap(({ count, what, line }) => {
    const kind = kinds.get(names.names.read(what).noun?.kind ?? '');
    if (!kind) return [];
    const { counted } = kind;
    const found = [...organisation.entities.values()].filter((entity) => {
      if (entity.kind !== kind.id) return false;
      const parentKind = entity.parentId === null ? null : (organisation.entities.get(entity.parentId)?.kind ?? null);
      return !Array.isArray(counted) || counted.includes(parentKind);
    }).length;
    return found === count ? [] : [{ kind, written: count, printed: found, line }];
  });
}
