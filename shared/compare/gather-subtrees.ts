import { counted } from '../language/lists.ts';
import type { EntityId } from '../model/entity.ts';
import { byPole } from './by-pole.ts';
import type { Change } from './change.ts';
import type { Comparison } from './compare-organisations.ts';

/** A line of a list of changes. */
export interface ListedChange {
  readonly change: Change;
  /** The other changes that the line stands for: what is created, or deleted, with the entity and below it. */
  readonly along: readonly Change[];
}

/** The lines of one pôle. */
export interface ListedGroup {
  /** The pôle; `null` for the organisation itself. */
  readonly id: EntityId | null;
  /** Its name; empty for the organisation itself. */
  readonly name: string;
  readonly lines: readonly ListedChange[];
}

/**
 * The changes as a reader counts them: a branch that comes, or goes, is one line, that of its topmost entity. An entity
 * joins the line of what it stands under (in the new state for a creation, in the former one for a deletion) when both
 * share their fate. Every change is in one line and once; lines come in the order of their changes. Pure; time grows
 * with the changes.
 */
export function gatherSubtrees({ before, after }: Pick<Comparison, 'before' | 'after'>, changes: readonly Change[]): readonly ListedChange[] {
  const came = new Map<EntityId, Change>();
  const gone = new Map<EntityId, Change>();
  for (const change of changes) {
    if (change.id === null) continue;
    if (change.type === 'created') came.set(change.id, change);
    if (change.type === 'deleted') gone.set(change.id, change);
  }
  const heads = new Map<Change, Change>();
  const headOf = (change: Change): Change => {
    const known = heads.get(change);
    if (known) return known;
    const { id, type } = change;
    const [state, fates] = type === 'created' ? [after, came] : [before, gone];
    const parent = type === 'created' || type === 'deleted' ? fates.get(state.entities.get(id ?? '')?.parentId ?? '') : undefined;
    const head = parent ? headOf(parent) : change;
    heads.set(change, head);
    return head;
  };
  const lines = new Map<Change, Change[]>();
  for (const change of changes) if (headOf(change) === change) lines.set(change, []);
  for (const change of changes) {
    const head = headOf(change);
    if (head !== change) lines.get(head)?.push(change);
  }
  return [...lines].map(([change, along]) => ({ change, along }));
}

/** The lines of a comparison pôle by pôle, in the order of {@link byPole}: a branch is told where its topmost entity is. */
export function listedByPole(comparison: Comparison): readonly ListedGroup[] {
  const lines = new Map(gatherSubtrees(comparison, comparison.changes).map((line) => [line.change, line]));
  return byPole(comparison).flatMap(({ id, name, changes }) => {
    const own = changes.flatMap((change) => lines.get(change) ?? []);
    return own.length === 0 ? [] : [{ id, name, lines: own }];
  });
}

/** « et les 12 entités qui en dépendent »; empty when the line stands for one entity only. */
export function alongWords({ along }: ListedChange): string {
  if (along.length === 0) return '';
  return along.length === 1 ? 'et l’entité qui en dépend' : `et les ${counted(along.length, { singular: 'entité', plural: 'entités' })} qui en dépendent`;
}
