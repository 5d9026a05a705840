import type { EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { success, type Result } from '../../result.ts';
import type { Comparison } from '../compare-organisations.ts';
import { freeId, withIds } from '../match/rebase.ts';
import { leave } from './choice.ts';
import { takeChanges } from './take-changes.ts';

export interface Undone {
  /** Under the ids of the new organisation; what comes back has its former id. */
  readonly organisation: Organisation;
  /** The changes that are undone: those asked for and those that need them. */
  readonly keys: ReadonlySet<string>;
}

/**
 * The new organisation without some of the changes that led to it: those asked for go back, and those that
 * cannot stand without them. The rest stays as it is. `after` is the organisation that was compared, under its own
 * ids. @returns `not-alone` in a French sentence where the rest cannot stand
 */
export function undoChanges(comparison: Comparison, after: Organisation, undone: readonly string[]): Result<Undone> {
  const every = new Set(comparison.changes.map(({ key }) => key));
  const { chosen } = leave(comparison, every, undone.filter((key) => every.has(key)));
  const taken = takeChanges(comparison, chosen, { isSourceNew: true });
  if (!taken.ok) return taken;
  const keys = new Set([...every].filter((key) => !taken.value.keys.has(key)));
  return success({ organisation: underOwnIds(comparison, after, taken.value.organisation), keys });
}

/** A state of the comparison under the ids that the new organisation came with. */
function underOwnIds({ after: compared }: Comparison, after: Organisation, state: Organisation): Organisation {
  if (compared === after) return state;
  // A comparison renames entities and keeps their order.
  const idsOf = ({ entities, waiting }: Organisation) => [...entities.keys(), ...waiting.keys()];
  const own = idsOf(after);
  const idOf = new Map(idsOf(compared).map((id, rank) => [id, own[rank] ?? id]));
  const taken = new Set<EntityId>(own);
  for (const id of state.entities.keys()) {
    if (idOf.has(id)) continue;
    const free = freeId(id, taken);
    taken.add(free);
    idOf.set(id, free);
  }
  return withIds(state, idOf);
}
