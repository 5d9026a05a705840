import type { Entity, EntityId, WAITING_ZONE } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { ancestorsOf, childrenOf, inDocumentOrder, inWaitingOrder } from '../../../shared/model/tree.ts';
import { fold } from '../../ui/fold.ts';

/** A row of the tree with those below it. */
export interface TreeNode {
  readonly id: EntityId;
  readonly entity: Entity;
  readonly children: readonly TreeNode[];
  /** How many entities stand directly under it, shown or not. */
  readonly count: number;
}

export type NodeCache = Map<EntityId, TreeNode>;

/**
 * The rows of the tree. A node that did not change since the last time is the same object, so that
 * the tree only renders what an edit touched.
 * @param shown the entities to show, `null` for all of them
 * @param root what the rows stand under: the top, or the zone d’attente (of a whole organisation)
 */
export function buildTree(
  organisation: Organisation,
  shown: ReadonlySet<EntityId> | null,
  cache: NodeCache,
  root: typeof WAITING_ZONE | null = null,
): readonly TreeNode[] {
  const order = root === null ? inDocumentOrder(organisation) : inWaitingOrder(organisation);
  const childrenByParent = new Map<EntityId | null, TreeNode[]>();
  // Backwards, so that children are ready before their parent, without recursion.
  for (const entity of [...order].reverse()) {
    if (shown && !shown.has(entity.id)) continue;
    const children = (childrenByParent.get(entity.id) ?? []).reverse();
    const known = cache.get(entity.id);
    const count = childrenOf(organisation, entity.id).length;
    const isSame =
      known?.entity === entity && known.count === count && sameItems(known.children, children);
    const node = isSame ? known : { id: entity.id, entity, children, count };
    cache.set(entity.id, node);
    const siblings = childrenByParent.get(entity.parentId);
    if (siblings) siblings.push(node);
    else childrenByParent.set(entity.parentId, [node]);
  }
  return (childrenByParent.get(root) ?? []).reverse();
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** What a search found: the entities, and with them those above, which lead to them. */
export interface SearchResult {
  readonly found: readonly EntityId[];
  readonly shown: ReadonlySet<EntityId>;
  /** Those to open for every find to be in sight. */
  readonly opened: ReadonlySet<EntityId>;
}

const foldedNames = new WeakMap<Entity, string>();

function foldedName(entity: Entity): string {
  let folded = foldedNames.get(entity);
  if (folded === undefined) {
    folded = fold([entity.name, ...entity.aliases].join('\n'));
    foldedNames.set(entity, folded);
  }
  return folded;
}

/**
 * The entities whose name, or another form of it, holds the text; accents and capitals do not count.
 * @param isShown what else the tree is narrowed by
 */
export function searchEntities(
  organisation: Organisation,
  query: string,
  isShown: (entity: Entity) => boolean = () => true,
): SearchResult {
  const needle = fold(query.trim());
  const found = inDocumentOrder(organisation)
    .filter((entity) => foldedName(entity).includes(needle) && isShown(entity))
    .map(({ id }) => id);
  const opened = new Set(
    found.flatMap((id) => ancestorsOf(organisation, id).map((ancestor) => ancestor.id)),
  );
  return { found, opened, shown: new Set([...opened, ...found]) };
}

/** The ids of the rows in sight, from top to bottom. */
export function visibleIds(
  nodes: readonly TreeNode[],
  expanded: ReadonlySet<EntityId>,
): readonly EntityId[] {
  const ids: EntityId[] = [];
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    ids.push(node.id);
    if (expanded.has(node.id)) stack.push(...[...node.children].reverse());
  }
  return ids;
}
