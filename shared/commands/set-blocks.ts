import { success } from '../result.ts';
import { unknownEntity } from '../model/placement-rules.ts';
import type { Payload } from './command.ts';
import { withEntities, type Apply } from './edit.ts';

/** Sets an entity's free blocks: paragraphs, lists and tables kept as written. */
export const setBlocks: Apply<Payload<'setBlocks'>> = (organisation, payload) => {
  const entity = organisation.entities.get(payload.id);
  if (!entity) return unknownEntity(payload.id);
  return success({
    organisation: withEntities(organisation, [{ ...entity, blocks: payload.blocks }]),
    command: { type: 'setBlocks', payload },
    inverse: { type: 'setBlocks', payload: { id: entity.id, blocks: entity.blocks } },
  });
};
