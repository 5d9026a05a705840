import { failure, success } from '../result.ts';
import type { Mission } from '../model/entity.ts';
import { unknownEntity } from '../model/placement-rules.ts';
import type { Payload } from './command.ts';
import { withEntities, type Apply } from './edit.ts';

/** Sets the whole list of an entity's missions. */
export const setMissions: Apply<Payload<'setMissions'>> = (organisation, payload) => {
  const entity = organisation.entities.get(payload.id);
  if (!entity) return unknownEntity(payload.id);
  return success({
    organisation: withEntities(organisation, [{ ...entity, missions: payload.missions }]),
    command: { type: 'setMissions', payload },
    inverse: { type: 'setMissions', payload: { id: entity.id, missions: entity.missions } },
  });
};

/**
 * Moves missions, with their sub-missions and their volet, to another entity or to another place
 * in the same list. They keep their order. `position` counts in the target's list without them.
 */
export const moveMissions: Apply<Payload<'moveMissions'>> = (organisation, payload) => {
  const from = organisation.entities.get(payload.fromId);
  if (!from) return unknownEntity(payload.fromId);
  const to = organisation.entities.get(payload.toId);
  if (!to) return unknownEntity(payload.toId);
  const chosen = new Set(payload.indexes);
  const missing = payload.indexes.find((index) => index >= from.missions.length);
  if (missing !== undefined) {
    return failure(
      'unknown-mission',
      `« ${from.name} » n’a pas de mission n° ${missing + 1} : elle en a ${from.missions.length}.`,
    );
  }
  const moving = from.missions.filter((_, index) => chosen.has(index));
  const staying = from.missions.filter((_, index) => !chosen.has(index));
  const target = from === to ? staying : to.missions;
  const received = inserted(target, moving, payload.position ?? target.length);
  const changed =
    from === to
      ? [{ ...from, missions: received }]
      : [
          { ...from, missions: staying },
          { ...to, missions: received },
        ];
  return success({
    organisation: withEntities(organisation, changed),
    command: { type: 'moveMissions', payload },
    inverse: {
      type: 'batch',
      payload: {
        commands: (from === to ? [from] : [from, to]).map(({ id, missions }) => ({
          type: 'setMissions' as const,
          payload: { id, missions },
        })),
      },
    },
  });
};

function inserted(list: readonly Mission[], added: readonly Mission[], position: number): Mission[] {
  return [...list.slice(0, position), ...added, ...list.slice(position)];
}
