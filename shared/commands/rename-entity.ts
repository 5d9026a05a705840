import { failure, success, type Result } from '../result.ts';
import { LIMITS } from '../model/entity.ts';
import { unknownEntity } from '../model/placement-rules.ts';
import type { Payload } from './command.ts';
import { withEntities, type Apply } from './edit.ts';

/** Gives an entity another name; spaces around it are dropped. */
export const renameEntity: Apply<Payload<'renameEntity'>> = (organisation, payload) => {
  const entity = organisation.entities.get(payload.id);
  if (!entity) return unknownEntity(payload.id);
  const name = checkName(payload.name);
  if (!name.ok) return name;
  return success({
    organisation: withEntities(organisation, [{ ...entity, name: name.value }]),
    command: { type: 'renameEntity', payload },
    inverse: { type: 'renameEntity', payload: { id: entity.id, name: entity.name } },
  });
};

/** The name as it will be kept, or why it cannot be one. */
export function checkName(name: string): Result<string> {
  const trimmed = name.trim();
  if (trimmed === '') return failure('empty-name', 'Une entité doit avoir un nom.');
  if (trimmed.length > LIMITS.nameLength) {
    return failure('name-too-long', `Un nom a ${LIMITS.nameLength} caractères au plus.`);
  }
  return success(trimmed);
}
