import type { Entity, EntityId } from '../../model/entity.ts';
import { childrenOf } from '../../model/tree.ts';
import type { Change } from '../change.ts';
import type { Comparison } from '../compare-organisations.ts';

/** How an entity stands in the tree of both states. */
export type MergedState = 'same' | 'changed' | 'created' | 'deleted' | 'moved' | 'left';

/** An entity of either state in one tree; one that moved stands where it is now, and where it left from. */
export interface MergedNode {
  /** Unique in the tree: the id, or `left <id>` for the place that an entity left. */
  readonly key: string;
  readonly entity: Entity;
  /** `left`: the place that it stood at before. */
  readonly state: MergedState;
  /** Its own changes; those of what stands below are not among them. */
  readonly changes: readonly Change[];
  readonly children: readonly MergedNode[];
  /** Whether it, or something below it, changed. */
  readonly hasChanges: boolean;
}

/** Both states in one tree: the new one, with what is gone and what left where it stood. */
export function mergedTree(comparison: Comparison): readonly MergedNode[] {
  const { before, after } = comparison;
  const changesOf = byEntity(comparison.changes);
  const nodeOf = (entity: Entity): MergedNode => {
    const changes = changesOf.get(entity.id) ?? [];
    const children = childrenIn(entity.id);
    return {
      key: entity.id,
      entity,
      state: stateOf(entity.id, changes),
      changes,
      children,
      hasChanges: changes.length > 0 || children.some((child) => child.hasChanges),
    };
  };
  const stateOf = (id: EntityId, changes: readonly Change[]): MergedState => {
    if (!before.entities.has(id)) return 'created';
    if (!after.entities.has(id)) return 'deleted';
    if (changes.some(({ type }) => type === 'moved')) return 'moved';
    return changes.length > 0 ? 'changed' : 'same';
  };
  const leftPlace = (entity: Entity): MergedNode => ({
    key: `left ${entity.id}`,
    entity,
    state: 'left',
    changes: (changesOf.get(entity.id) ?? []).filter(({ type }) => type === 'moved'),
    children: [],
    hasChanges: true,
  });
  /** Those that stand there now, in their order; each that is gone or left, after the one it stood after. */
  const childrenIn = (parentId: EntityId | null): readonly MergedNode[] => {
    const nodes = childrenOf(after, parentId).map(nodeOf);
    let at = 0;
    for (const former of childrenOf(before, parentId)) {
      const now = after.entities.get(former.id);
      if (now && now.parentId === parentId) {
        at = nodes.findIndex(({ key }) => key === former.id) + 1;
        continue;
      }
      nodes.splice(at, 0, now ? leftPlace(former) : nodeOf(former));
      at += 1;
    }
    return nodes;
  };
  return childrenIn(null);
}

/** The changes of each entity: a transfer is one of the giver and of the receiver. */
function byEntity(changes: readonly Change[]): ReadonlyMap<EntityId, readonly Change[]> {
  const found = new Map<EntityId, Change[]>();
  const note = (id: EntityId | null | undefined, change: Change) => {
    if (id === null || id === undefined) return;
    const known = found.get(id);
    if (known) known.push(change);
    else found.set(id, [change]);
  };
  for (const change of changes) {
    note(change.id, change);
    if (change.type === 'missionsTransferred' || change.type === 'merged') note(change.toId, change);
    if (change.type === 'split') note(change.fromId, change);
  }
  return found;
}

/** Only what changed, and what stands above it. */
export function onlyChanged(nodes: readonly MergedNode[]): readonly MergedNode[] {
  return nodes.filter(({ hasChanges }) => hasChanges).map((node) => ({ ...node, children: onlyChanged(node.children) }));
}
