import type { EntityId } from '../model/entity.ts';
import { ancestorsOf, inDocumentOrder } from '../model/tree.ts';
import type { Change } from './change.ts';
import type { Comparison } from './compare-organisations.ts';

/** The changes of one pôle, in the order in which they were found. */
export interface ChangeGroup {
  /** The pôle, or what stands like one under the top; `null` for the organisation itself. */
  readonly id: EntityId | null;
  /** Its name; empty for the organisation itself. */
  readonly name: string;
  readonly changes: readonly Change[];
}

/** The changes pôle by pôle, in the order of the new document, then those that are gone; the organisation itself last. */
export function byPole(comparison: Comparison): readonly ChangeGroup[] {
  const groups = new Map<EntityId | null, { id: EntityId | null; name: string; changes: Change[] }>();
  for (const change of comparison.changes) {
    const pole = poleOf(comparison, change.id);
    const group = groups.get(pole?.id ?? null);
    if (group) group.changes.push(change);
    else groups.set(pole?.id ?? null, { id: pole?.id ?? null, name: pole?.name ?? '', changes: [change] });
  }
  const { before, after } = comparison;
  const ranks = new Map([...inDocumentOrder(after), ...inDocumentOrder(before)].toReversed().map(({ id }, rank, { length }) => [id, length - rank]));
  const rankOf = ({ id }: ChangeGroup) => (id === null ? Number.POSITIVE_INFINITY : (ranks.get(id) ?? 0));
  return [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

/** The entity just below the top that this one (by an id of either state) stands under, or is: where it stands now, or stood. */
export function poleOf({ before, after }: Comparison, id: EntityId | null): { readonly id: EntityId; readonly name: string } | null {
  if (id === null) return null;
  const organisation = after.entities.has(id) ? after : before;
  const own = organisation.entities.get(id);
  if (!own) return null;
  const way = [own, ...ancestorsOf(organisation, id)];
  const pole = way.at(-2) ?? own;
  return after.entities.get(pole.id) ?? pole;
}
