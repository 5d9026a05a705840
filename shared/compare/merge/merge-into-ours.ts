import type { Organisation } from '../../model/organisation.ts';
import { matchEntities } from '../match/match-entities.ts';
import { freeId, withIds } from '../match/rebase.ts';
import type { Choices } from './conflict.ts';
import { mergeOrganisations, type Merge } from './merge-organisations.ts';

/**
 * `mergeOrganisations` with the result under our ids, whatever those of the common state: what it says of our
 * entities holds in our file. Conflicts are the same.
 */
export function mergeIntoOurs(base: Organisation, ours: Organisation, theirs: Organisation, choices: Choices = new Map()): Merge {
  const merge = mergeOrganisations(base, ours, theirs, choices);
  const ownOf = new Map(matchEntities(base, ours).map(({ beforeId, afterId }) => [beforeId, afterId]));
  if ([...ownOf].every(([baseId, ownId]) => baseId === ownId)) return merge;
  const taken = new Set(ownOf.values());
  const idOf = new Map<string, string>();
  for (const id of merge.organisation.entities.keys()) {
    const own = ownOf.get(id) ?? freeId(id, taken);
    taken.add(own);
    idOf.set(id, own);
  }
  return { ...merge, organisation: withIds(merge.organisation, idOf) };
}
