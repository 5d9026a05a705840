import { failure } from '../result.ts';
import { unknownEntity } from '../model/placement-rules.ts';
import type { Payload } from './command.ts';
import { compose, type Step } from './compose.ts';
import { createEntity } from './create-entity.ts';
import type { Apply } from './edit.ts';
import { moveMissions } from './missions.ts';
import { moveEntities } from './move-entities.ts';
import { setBlocks } from './set-blocks.ts';
import { setSupervision } from './set-entities.ts';

/**
 * Makes two entities of one: the new one, of the same kind unless told otherwise, stands right after it and
 * takes the missions, free blocks and entities that are named.
 */
export const splitEntity: Apply<Payload<'splitEntity'>> = (organisation, payload, context) => {
  const entity = organisation.entities.get(payload.id);
  if (!entity) return unknownEntity(payload.id);
  const { id, missions, childIds, blocks = [], supervision } = payload;
  const stranger = childIds.find((child) => organisation.entities.get(child)?.parentId !== id);
  if (stranger !== undefined) {
    const name = organisation.entities.get(stranger)?.name ?? stranger;
    return failure('not-a-child', `« ${name} » n’est pas rattachée à « ${entity.name} ».`);
  }
  if (blocks.some((index) => index >= entity.blocks.length)) {
    return failure('unknown-block', `« ${entity.name} » n’a que ${entity.blocks.length} autres éléments.`);
  }
  const newId = payload.newId ?? context.newId();
  const place = { parentId: entity.parentId, position: entity.position + 1 };
  const steps: Step[] = [
    (now) => createEntity(now, { id: newId, kind: payload.kind ?? entity.kind, name: payload.name, ...place }, context),
  ];
  if (missions.length > 0) steps.push((now) => moveMissions(now, { fromId: id, indexes: missions, toId: newId }, context));
  if (childIds.length > 0) steps.push((now) => moveEntities(now, { ids: childIds, parentId: newId }, context));
  if (blocks.length > 0) {
    const isGoing = (index: number) => blocks.includes(index);
    steps.push(
      (now) => setBlocks(now, { id: newId, blocks: entity.blocks.filter((_, index) => isGoing(index)) }, context),
      (now) => setBlocks(now, { id, blocks: entity.blocks.filter((_, index) => !isGoing(index)) }, context),
    );
  }
  if (supervision) steps.push((now) => setSupervision(now, { id: newId, supervision }, context));
  return compose(organisation, { type: 'splitEntity', payload: { ...payload, newId } }, steps);
};
