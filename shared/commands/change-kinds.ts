import { success } from '../result.ts';
import type { Entity } from '../model/entity.ts';
import { checkPlacement, unknownEntity } from '../model/placement-rules.ts';
import { childrenOf } from '../model/tree.ts';
import type { Payload } from './command.ts';
import { withEntities, type Apply } from './edit.ts';

/** Gives several entities one kind, at once: each must be allowed where it then stands, with what then stands below it. */
export const changeKinds: Apply<Payload<'changeKinds'>> = (organisation, { ids, kind }) => {
  const former: Entity[] = [];
  for (const id of new Set(ids)) {
    const entity = organisation.entities.get(id);
    if (!entity) return unknownEntity(id);
    former.push(entity);
  }
  const changed = withEntities(organisation, former.map((entity) => ({ ...entity, kind })));
  for (const { id, parentId } of former) {
    const own = checkPlacement(changed, kind, parentId);
    if (!own.ok) return own;
    for (const child of childrenOf(changed, id)) {
      const placement = checkPlacement(changed, child.kind, id);
      if (!placement.ok) return placement;
    }
  }
  return success({
    organisation: changed,
    command: { type: 'changeKinds', payload: { ids, kind } },
    inverse: { type: 'setEntities', payload: { entities: former } },
  });
};
