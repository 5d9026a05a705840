import type { Entity, EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { childrenOf } from '../model/tree.ts';

/** Where an entity stands. */
export interface Placement {
  readonly id: EntityId;
  readonly parentId: EntityId | null;
  readonly position: number;
}

export function placementOf({ id, parentId, position }: Entity): Placement {
  return { id, parentId, position };
}

/**
 * The organisation with these entities taken out of their places and put, in the given order, each
 * at its placement (a position past the end means last). Sibling positions stay 0, 1, 2…
 * Applying the former placements in ascending position restores the former order exactly.
 */
export function replaceAt(
  organisation: Organisation,
  placements: readonly Placement[],
): Organisation {
  const moving = new Set(placements.map(({ id }) => id));
  const orders = new Map<EntityId | null, Entity[]>();
  const orderOf = (parentId: EntityId | null): Entity[] => {
    let order = orders.get(parentId);
    if (!order) {
      order = childrenOf(organisation, parentId).filter(({ id }) => !moving.has(id));
      orders.set(parentId, order);
    }
    return order;
  };
  for (const { id, parentId, position } of placements) {
    const entity = organisation.entities.get(id);
    if (!entity) continue;
    orderOf(entity.parentId);
    orderOf(parentId).splice(position, 0, { ...entity, parentId });
  }
  return withOrders(organisation, orders);
}

/** The organisation with these sibling orders; untouched entities keep their identity. */
export function withOrders(
  organisation: Organisation,
  orders: ReadonlyMap<EntityId | null, readonly Entity[]>,
): Organisation {
  const entities = new Map(organisation.entities);
  for (const order of orders.values()) {
    for (const [position, entity] of order.entries()) {
      const known = organisation.entities.get(entity.id);
      const isSame = known?.parentId === entity.parentId && known.position === position;
      if (!isSame) entities.set(entity.id, { ...entity, position });
    }
  }
  return { ...organisation, entities };
}
