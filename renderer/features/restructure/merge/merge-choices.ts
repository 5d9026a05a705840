import type { Command } from '../../../../shared/commands/command.ts';
import { joinedMissions } from '../../../../shared/commands/merge-entities.ts';
import type { Entity, EntityId, Mission } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { isWithin } from '../../../../shared/model/tree.ts';
import { rolesFor, usualRole } from '../roles.ts';

/** What the user says of a merge. */
export interface MergeChoices {
  readonly intoId: EntityId;
  readonly name: string;
  /** Whose supervision: an entity's id, or `USUAL` for the usual one for the name. */
  readonly headOf: string;
  /** Missions left out, by their rank among the joined ones. */
  readonly dropped: ReadonlySet<number>;
}

/** Stands for « the usual supervisor » where ids of entities stand otherwise. */
export const USUAL = ' usual';

/** The entity that best stays: the first that none of the others stands above. */
export function proposedInto(organisation: Organisation, ids: readonly EntityId[]): EntityId {
  const free = ids.find((id) => ids.every((other) => other === id || !isWithin(organisation, id, other)));
  return free ?? ids[0] ?? '';
}

/** The missions that the merged entity has, before any is left out. */
export function missionsTogether(entities: readonly Entity[], intoId: EntityId): readonly Mission[] {
  const into = entities.filter(({ id }) => id === intoId);
  const others = entities.filter(({ id }) => id !== intoId);
  return joinedMissions([...into, ...others].map(({ missions }) => missions));
}

/** The command that these choices mean. */
export function mergeCommand(organisation: Organisation, ids: readonly EntityId[], choices: MergeChoices): Command {
  const { intoId, name, headOf, dropped } = choices;
  const entities = ids.flatMap((id) => organisation.entities.get(id) ?? []);
  const into = organisation.entities.get(intoId);
  const usual = into && usualRole(organisation, into, name);
  const head = organisation.entities.get(headOf);
  const roles = headOf === USUAL ? (usual ? [usual] : []) : (head?.supervision ?? []);
  const all = missionsTogether(entities, intoId);
  return {
    type: 'mergeEntities',
    payload: {
      intoId,
      ids: ids.filter((id) => id !== intoId),
      name,
      supervision: into ? rolesFor(organisation, into, roles) : [],
      ...(dropped.size === 0 ? {} : { missions: all.filter((_, rank) => !dropped.has(rank)) }),
    },
  };
}
