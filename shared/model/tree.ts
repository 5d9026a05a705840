import { WAITING_ZONE, type Entity, type EntityId } from './entity.ts';
import type { EntityKind, KindId } from './kind.ts';
import type { Organisation } from './organisation.ts';

type Entities = ReadonlyMap<EntityId, Entity>;
type ChildIndex = ReadonlyMap<EntityId | null, readonly Entity[]>;

/** One index for each state of the entities; states are immutable, so an index never goes stale. */
const indexes = new WeakMap<Entities, ChildIndex>();

function childIndex(entities: Entities): ChildIndex {
  const known = indexes.get(entities);
  if (known) return known;
  const index = new Map<EntityId | null, Entity[]>();
  for (const entity of entities.values()) {
    const siblings = index.get(entity.parentId);
    if (siblings) siblings.push(entity);
    else index.set(entity.parentId, [entity]);
  }
  for (const siblings of index.values()) siblings.sort((a, b) => a.position - b.position);
  indexes.set(entities, index);
  return index;
}

/** The entities directly under `parentId` (`null`: the top ones), in order. */
export function childrenOf(
  organisation: Organisation,
  parentId: EntityId | null,
): readonly Entity[] {
  return childIndex(organisation.entities).get(parentId) ?? [];
}

/** From the parent up to the top; empty for a top entity. Stops at a cycle instead of turning in it. */
export function ancestorsOf(organisation: Organisation, id: EntityId): readonly Entity[] {
  const ancestors: Entity[] = [];
  const seen = new Set<EntityId>([id]);
  let parentId = organisation.entities.get(id)?.parentId ?? null;
  while (parentId !== null && !seen.has(parentId)) {
    const parent = organisation.entities.get(parentId);
    if (!parent) break;
    ancestors.push(parent);
    seen.add(parentId);
    parentId = parent.parentId;
  }
  return ancestors;
}

/** Whether `id` is `ancestorId` or stands somewhere below it. */
export function isWithin(
  organisation: Organisation,
  id: EntityId,
  ancestorId: EntityId,
): boolean {
  return id === ancestorId || ancestorsOf(organisation, id).some((one) => one.id === ancestorId);
}

/** The entity and everything below it, in the order of the document. Iterative: depth is not bounded. */
export function subtreeOf(organisation: Organisation, id: EntityId): readonly Entity[] {
  const root = organisation.entities.get(id);
  return root ? walk(organisation, [root]) : [];
}

/** Every entity that hangs from the top, parents first, siblings in order: the order of the document. */
export function inDocumentOrder(organisation: Organisation): readonly Entity[] {
  return walk(organisation, childrenOf(organisation, null));
}

/** Every entity of the zone d’attente, given an organisation whose entities hold it (`wholeOf`). */
export function inWaitingOrder(organisation: Organisation): readonly Entity[] {
  return walk(organisation, childrenOf(organisation, WAITING_ZONE));
}

function walk(organisation: Organisation, roots: readonly Entity[]): readonly Entity[] {
  const order: Entity[] = [];
  const stack = [...roots].reverse();
  for (let entity = stack.pop(); entity; entity = stack.pop()) {
    order.push(entity);
    const children = childrenOf(organisation, entity.id);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as Entity);
  }
  return order;
}

/** The names from the top down to the entity itself. */
export function pathOf(organisation: Organisation, id: EntityId): readonly string[] {
  const entity = organisation.entities.get(id);
  if (!entity) return [];
  return [...ancestorsOf(organisation, id)].reverse().map((one) => one.name).concat(entity.name);
}

/** The kind with this id, if the organisation has it. */
export function kindOf(organisation: Organisation, kindId: KindId): EntityKind | undefined {
  return organisation.kinds.find((kind) => kind.id === kindId);
}

/**
 * Of these entities, those that do not stand below another one of them, in the order of the document;
 * those that wait come last.
 */
export function topmost(
  organisation: Organisation,
  ids: readonly EntityId[],
): readonly EntityId[] {
  const chosen = new Set(ids);
  return [...inDocumentOrder(organisation), ...inWaitingOrder(organisation)]
    .filter(
      ({ id }) =>
        chosen.has(id) && !ancestorsOf(organisation, id).some((ancestor) => chosen.has(ancestor.id)),
    )
    .map(({ id }) => id);
}
