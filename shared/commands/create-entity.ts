import { groupedFigures } from '../language/figures.ts';
import { failure, success } from '../result.ts';
import { checkPlacement } from '../model/placement-rules.ts';
import { childrenOf } from '../model/tree.ts';
import { LIMITS, type Entity } from '../model/entity.ts';
import type { Payload } from './command.ts';
import { withEntities, type Apply } from './edit.ts';
import { checkName } from './rename-entity.ts';
import { replaceAt } from './siblings.ts';

/** Creates an empty entity. Without an id it gets a fresh one; without a position it comes last. */
export const createEntity: Apply<Payload<'createEntity'>> = (organisation, payload, { newId }) => {
  const id = payload.id ?? newId();
  if (organisation.entities.has(id)) {
    return failure('duplicate-id', `L’identifiant « ${id} » sert déjà à une autre entité.`);
  }
  if (organisation.entities.size >= LIMITS.entities) {
    return failure('too-many', `L’organisation a déjà ${groupedFigures(LIMITS.entities)} entités, le plus qu’elle puisse en avoir.`);
  }
  const name = checkName(payload.name);
  if (!name.ok) return name;
  const placement = checkPlacement(organisation, payload.kind, payload.parentId);
  if (!placement.ok) return placement;
  const last = childrenOf(organisation, payload.parentId).length;
  const entity: Entity = {
    id,
    parentId: payload.parentId,
    position: last,
    kind: payload.kind,
    name: name.value,
    aliases: [],
    supervision: [],
    purpose: [],
    missions: [],
    blocks: [],
    clauses: {},
    sourceClauses: {},
    sharedWith: [],
  };
  const position = Math.min(payload.position ?? last, last);
  return success({
    organisation: replaceAt(withEntities(organisation, [entity]), [
      { id, parentId: payload.parentId, position },
    ]),
    command: { type: 'createEntity', payload: { ...payload, id } },
    inverse: { type: 'deleteEntities', payload: { ids: [id] } },
  });
};
