import type { Entity, EntityId } from '../../shared/model/entity.ts';
import type { EntityKind } from '../../shared/model/kind.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { checkMove, checkPlacement } from '../../shared/model/placement-rules.ts';
import { childrenOf, inDocumentOrder } from '../../shared/model/tree.ts';
import { wholeOf } from '../../shared/model/waiting.ts';

/** Why these entities may not all be moved under `parentId`: a French sentence, or `null` when they may. */
export function whyNotUnder(
  organisation: Organisation,
  ids: readonly EntityId[],
  parentId: EntityId | null,
): string | null {
  const whole = wholeOf(organisation);
  for (const id of ids) {
    const checked = checkMove(whole, id, parentId);
    if (!checked.ok) return checked.problem.message;
  }
  return null;
}

/** Every place under which these entities may all be moved, in the order of the document; the top is `null`. */
export function legalParents(
  organisation: Organisation,
  ids: readonly EntityId[],
): readonly (Entity | null)[] {
  return [null, ...inDocumentOrder(organisation)].filter(
    (target) => whyNotUnder(organisation, ids, target?.id ?? null) === null,
  );
}

/** The kinds that may stand under `parentId`. */
export function legalKindsUnder(
  organisation: Organisation,
  parentId: EntityId | null,
): readonly EntityKind[] {
  return organisation.kinds.filter(({ id }) => checkPlacement(organisation, id, parentId).ok);
}

/** The kinds an entity may have where it stands, with the children it has; its own is always one. */
export function legalKindsOf(organisation: Organisation, entity: Entity): readonly EntityKind[] {
  const children = childrenOf(organisation, entity.id);
  return organisation.kinds.filter((kind) => {
    if (kind.id === entity.kind) return true;
    if (!checkPlacement(organisation, kind.id, entity.parentId).ok) return false;
    return children.every((child) =>
      organisation.kinds.some(({ id, parents }) => id === child.kind && parents.includes(kind.id)),
    );
  });
}
