import { success } from '../result.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { checkMove, unknownEntity } from '../model/placement-rules.ts';
import { subtreeOf, topmost } from '../model/tree.ts';
import { isInZone } from '../model/waiting.ts';
import type { Command, Payload } from './command.ts';
import { partGroups } from './crossing-groups.ts';
import { withEntities, type Apply, type Edit } from './edit.ts';
import { retargetSupervision } from './retarget-supervision.ts';
import { placementOf, replaceAt, type Placement } from './siblings.ts';

/**
 * Moves entities, with all that stands below them, under one parent. An entity chosen together
 * with one of its ancestors goes along with that ancestor. They keep the order of the document.
 * `position` counts among the target's children without the moved ones. `WAITING_ZONE` takes them out of
 * the structure, until they are moved from there.
 */
export const moveEntities: Apply<Payload<'moveEntities'>> = (organisation, payload) => {
  const { parentId } = payload;
  const unknown = payload.ids.find((id) => !organisation.entities.has(id));
  if (unknown !== undefined) return unknownEntity(unknown);
  const ids = topmost(organisation, payload.ids);
  for (const id of ids) {
    const checked = checkMove(organisation, id, parentId);
    if (!checked.ok) return checked;
  }
  const position = payload.position ?? Number.MAX_SAFE_INTEGER;
  const placements = ids.map((id, index) => ({ id, parentId, position: position + index }));
  return success(relocate(organisation, placements, { type: 'moveEntities', payload }));
};

/** Puts each entity at its own place: how a move is undone. */
export const placeEntities: Apply<Payload<'placeEntities'>> = (organisation, payload) => {
  let current = organisation;
  for (const placement of payload.placements) {
    const checked = checkMove(current, placement.id, placement.parentId);
    if (!checked.ok) return checked;
    current = replaceAt(current, [placement]);
  }
  return success(relocate(organisation, payload.placements, { type: 'placeEntities', payload }));
};

function relocate(
  organisation: Organisation,
  placements: readonly Placement[],
  command: Command,
): Edit {
  const ids = placements.map(({ id }) => id);
  const moved = replaceAt(organisation, placements);
  const parted = groupsParted(organisation, moved, ids);
  const settled = withEntities(moved, parted.map((entity) => ({ ...entity, ...placeIn(moved, entity) })));
  // One that waits keeps the heads it was under: it may come back under them.
  const landed = ids.filter((id) => !isInZone(settled, id));
  const retargeted = retargetSupervision(organisation, settled, landed);
  const before = ids.flatMap((id) => organisation.entities.get(id) ?? []);
  const back: Command = {
    type: 'placeEntities',
    payload: { placements: before.map(placementOf).sort((a, b) => a.position - b.position) },
  };
  const restore = retargeted.flatMap(({ id }): Command[] => {
    const entity = organisation.entities.get(id);
    return entity
      ? [{ type: 'setSupervision', payload: { id, supervision: entity.supervision } }]
      : [];
  });
  const regroup = formerContents(organisation, parted);
  const steps = [back, ...restore, ...regroup];
  return {
    organisation: withEntities(settled, retargeted),
    command,
    inverse: steps.length === 1 ? back : batch(steps),
  };
}

/** What changes in groups of shared texts when some of the moved entities go to the zone d’attente or leave it. */
function groupsParted(before: Organisation, after: Organisation, ids: readonly EntityId[]): readonly Entity[] {
  const roots = ids.filter((id) => isInZone(before, id) !== isInZone(after, id));
  if (roots.length === 0) return [];
  return partGroups(before, new Set(roots.flatMap((id) => subtreeOf(before, id).map((one) => one.id))));
}

function placeIn({ entities }: Organisation, entity: Entity): Pick<Entity, 'parentId' | 'position'> {
  const { parentId, position } = entities.get(entity.id) ?? entity;
  return { parentId, position };
}

function formerContents({ entities }: Organisation, changed: readonly Entity[]): Command[] {
  const former = changed.flatMap(({ id }) => entities.get(id) ?? []);
  return former.length === 0 ? [] : [{ type: 'setEntities', payload: { entities: former } }];
}

function batch(commands: Command[]): Command {
  return { type: 'batch', payload: { commands } };
}
