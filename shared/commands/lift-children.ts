import type { Entity } from '../model/entity.ts';
import { ancestorsOf, childrenOf } from '../model/tree.ts';
import { unknownEntity } from '../model/placement-rules.ts';
import type { Payload } from './command.ts';
import { compose, type Step } from './compose.ts';
import { deleteEntities } from './delete-entities.ts';
import type { Apply } from './edit.ts';
import { moveEntities } from './move-entities.ts';

/**
 * Deletes entities alone: what stands below each takes its place, in order. Refused when it may not stand there.
 */
export const deleteLifting: Apply<Payload<'deleteEntities'>> = (organisation, payload, context) => {
  const unknown = payload.ids.find((id) => !organisation.entities.has(id));
  if (unknown !== undefined) return unknownEntity(unknown);
  const depth = (id: string) => ancestorsOf(organisation, id).length;
  // Those below first: what they leave behind goes up with the rest.
  const ids = [...new Set(payload.ids)].sort((a, b) => depth(b) - depth(a));
  const steps = ids.flatMap((id): readonly Step[] => [
    (current) => {
      const { parentId, position } = current.entities.get(id) as Entity;
      const children = childrenOf(current, id).map((child) => child.id);
      if (children.length === 0) return null;
      return moveEntities(current, { ids: children, parentId, position: position + 1 }, context);
    },
    (current) => deleteEntities(current, { ids: [id] }, context),
  ]);
  return compose(organisation, { type: 'deleteEntities', payload }, steps);
};
