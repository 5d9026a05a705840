import { failure } from '../result.ts';
import type { Entity, EntityId, Mission } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { unknownEntity } from '../model/placement-rules.ts';
import { ancestorsOf, childrenOf, isWithin } from '../model/tree.ts';
import type { Payload } from './command.ts';
import { compose, type Step } from './compose.ts';
import { deleteEntities } from './delete-entities.ts';
import type { Apply, EditContext } from './edit.ts';
import { moveEntities } from './move-entities.ts';
import { checkName } from './rename-entity.ts';
import { setEntities } from './set-entities.ts';

/**
 * Makes several entities one: what stands below the others goes under the one that stays, their texts are
 * joined to its own (one that both say is said once), their names are kept as other forms of its name.
 * Texts that one of them held for a group stay with the group.
 */
export const mergeEntities: Apply<Payload<'mergeEntities'>> = (organisation, payload, context) => {
  const { intoId } = payload;
  const into = organisation.entities.get(intoId);
  if (!into) return unknownEntity(intoId);
  const unknown = payload.ids.find((id) => !organisation.entities.has(id));
  if (unknown !== undefined) return unknownEntity(unknown);
  const above = payload.ids.find((id) => isWithin(organisation, intoId, id));
  if (above !== undefined) {
    const name = organisation.entities.get(above)?.name ?? above;
    return failure('merge-into-itself', `« ${name} » ne peut pas être réunie à elle-même ni à une entité qui en dépend.`);
  }
  const name = checkName(payload.name);
  if (!name.ok) return name;
  const ids = deepestFirst(organisation, payload.ids);
  const merged = payload.ids.flatMap((id) => organisation.entities.get(id) ?? []);
  const giving = merged.filter((entity) => entity.sharedWith.every((id) => id === intoId || payload.ids.includes(id)));
  return compose(organisation, { type: 'mergeEntities', payload }, [
    ...ids.flatMap((id) => absorb(id, intoId, context)),
    (current) => {
      const staying = current.entities.get(intoId) as Entity;
      const entity = joined(staying, { merged, giving, payload: { ...payload, name: name.value } });
      return setEntities(current, { entities: [entity] }, context);
    },
  ]);
};

function deepestFirst(organisation: Organisation, ids: readonly EntityId[]): readonly EntityId[] {
  const depth = (id: EntityId) => ancestorsOf(organisation, id).length;
  return [...new Set(ids)].sort((a, b) => depth(b) - depth(a));
}

/** Takes over what stands below an entity, and ends it. */
function absorb(id: EntityId, intoId: EntityId, context: EditContext): readonly Step[] {
  return [
    (current) => {
      const children = childrenOf(current, id).map((child) => child.id);
      if (children.length === 0) return null;
      return moveEntities(current, { ids: children, parentId: intoId }, context);
    },
    (current) => deleteEntities(current, { ids: [id] }, context),
  ];
}

interface Joining {
  readonly merged: readonly Entity[];
  /** Of these, those whose texts are theirs alone. */
  readonly giving: readonly Entity[];
  readonly payload: Payload<'mergeEntities'>;
}

function joined(into: Entity, { merged, giving, payload }: Joining): Entity {
  const { name, supervision } = payload;
  const all = [into, ...giving];
  const names = [...into.aliases, into.name, ...merged.flatMap((one) => [one.name, ...one.aliases])];
  return {
    ...into,
    name,
    aliases: [...new Set(names)].filter((one) => one !== name),
    supervision,
    purpose: [...new Set(all.flatMap((one) => one.purpose))],
    missions: payload.missions ?? joinedMissions(all.map(({ missions }) => missions)),
    blocks: all.flatMap(({ blocks }) => blocks),
  };
}

/** The missions of several lists; one that was already said, sub-missions and volet included, is not said again. */
export function joinedMissions(lists: readonly (readonly Mission[])[]): Mission[] {
  const said = new Set<string>();
  return lists.flat().filter((mission) => {
    const key = JSON.stringify([mission.group ?? '', mission.text, mission.children.map(({ text }) => text)]);
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
}
