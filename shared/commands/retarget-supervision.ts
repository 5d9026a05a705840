import type { Entity, EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import type { SupervisionRole } from '../model/supervision.ts';
import { ancestorsOf, subtreeOf } from '../model/tree.ts';

/**
 * After a move, a role « head of that ancestor » may name an entity that is no ancestor any more:
 * a support function that followed its new direction is under that direction's head. Such a role
 * goes to the nearest ancestor of the same kind as the former one, else to the parent; at the top,
 * where there is nobody above, it keeps its title as an own role, or goes when it has none.
 *
 * @param before the organisation before the move, where the roles were right
 * @param after  the organisation after the move
 * @param movedIds the entities that were moved, with what stands below them
 * @returns the entities whose supervision changes
 */
export function retargetSupervision(
  before: Organisation,
  after: Organisation,
  movedIds: readonly EntityId[],
): readonly Entity[] {
  return movedIds
    .flatMap((id) => subtreeOf(after, id))
    .flatMap((entity) => {
      const ancestors = ancestorsOf(after, entity.id);
      const isStale = (role: SupervisionRole) =>
        role.ofAncestor !== undefined && !ancestors.some(({ id }) => id === role.ofAncestor);
      if (!entity.supervision.some(isStale)) return [];
      const supervision = entity.supervision.flatMap((role) => {
        if (!isStale(role)) return [role];
        const kind = before.entities.get(role.ofAncestor ?? '')?.kind;
        const heir = ancestors.find((ancestor) => ancestor.kind === kind) ?? ancestors[0];
        if (heir) return [{ ...role, ofAncestor: heir.id, title: headTitle(heir) ?? role.title }];
        const title = role.title || headTitle(before.entities.get(role.ofAncestor ?? ''));
        return title ? [{ authority: role.authority, title }] : [];
      });
      return [{ ...entity, supervision }];
    });
}

function headTitle(entity: Entity | undefined): string | undefined {
  return entity?.supervision.find(({ authority }) => authority === 'hierarchique')?.title;
}
