import { failure, success, type Result } from '../result.ts';
import { WAITING_ZONE, type EntityId } from './entity.ts';
import type { KindId } from './kind.ts';
import type { Organisation } from './organisation.ts';
import { isWithin, kindOf } from './tree.ts';

/**
 * Whether an entity of this kind may stand under `parentId` (`null`: at the top). The rule is the
 * kind's own `parents` list: data, not code. The zone d’attente takes every kind.
 */
export function checkPlacement(
  organisation: Organisation,
  kindId: KindId,
  parentId: EntityId | null,
): Result<null> {
  const kind = kindOf(organisation, kindId);
  if (!kind) return failure('unknown-kind', `Le type d’entité « ${kindId} » n’existe pas.`);
  if (parentId === WAITING_ZONE) return success(null);
  if (parentId === null) {
    if (kind.parents.includes(null)) return success(null);
    return failure(
      'kind-not-allowed',
      `Une entité de type « ${kind.label.singular} » ne peut pas se trouver au sommet de l’organisation.`,
    );
  }
  const parent = organisation.entities.get(parentId);
  if (!parent) return unknownEntity(parentId);
  if (kind.parents.includes(parent.kind)) return success(null);
  const parentKind = kindOf(organisation, parent.kind);
  return failure(
    'kind-not-allowed',
    `Une entité de type « ${kind.label.singular} » ne peut pas être rattachée à « ${parent.name} » ` +
      `(${parentKind?.label.singular ?? parent.kind}).`,
  );
}

/** Whether the entity may be moved under `parentId`: known, not into itself, and allowed by its kind. */
export function checkMove(
  organisation: Organisation,
  id: EntityId,
  parentId: EntityId | null,
): Result<null> {
  const entity = organisation.entities.get(id);
  if (!entity) return unknownEntity(id);
  if (parentId !== null && organisation.entities.has(parentId) && isWithin(organisation, parentId, id)) {
    return failure(
      'cycle',
      `« ${entity.name} » ne peut pas être rattachée à elle-même ni à une entité qui en dépend.`,
    );
  }
  return checkPlacement(organisation, entity.kind, parentId);
}

/** The failure for an id that no entity has. */
export function unknownEntity(id: EntityId): Result<never> {
  return failure('unknown-entity', `L’entité « ${id} » n’existe pas dans cette organisation.`);
}
