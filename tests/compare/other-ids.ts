import type { Entity } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';

/** The same organisation under ids that it has nowhere else: as if it had been imported again. */
export function withOtherIds(organisation: Organisation, prefix: string): Organisation {
  const other = (id: string) => `${prefix}-${id}`;
  const entities = [...organisation.entities.values()].map(
    (entity): Entity => ({
      ...entity,
      id: other(entity.id),
      parentId: entity.parentId === null ? null : other(entity.parentId),
      sharedWith: entity.sharedWith.map(other),
      supervision: entity.supervision.map((role) => (role.ofAncestor === undefined ? role : { ...role, ofAncestor: other(role.ofAncestor) })),
    }),
  );
  return { ...organisation, entities: new Map(entities.map((entity) => [entity.id, entity])) };
}
