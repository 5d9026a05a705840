import { groupedFigures } from '../language/figures.ts';
import { failure, success } from '../result.ts';
import { LIMITS, type Entity, type EntityId } from '../model/entity.ts';
import { unknownEntity } from '../model/placement-rules.ts';
import { subtreeOf } from '../model/tree.ts';
import type { Payload } from './command.ts';
import { withEntities, type Apply } from './edit.ts';
import { checkName } from './rename-entity.ts';
import { replaceAt } from './siblings.ts';

/**
 * Copies an entity with all that stands below it, right after it. The copy is the program's to word: what an
 * imported document said of the original is not said again. Groups of shared texts within are copied, others not.
 */
export const duplicateEntity: Apply<Payload<'duplicateEntity'>> = (organisation, payload, { newId }) => {
  const original = organisation.entities.get(payload.id);
  if (!original) return unknownEntity(payload.id);
  const name = checkName(payload.name ?? `${original.name.slice(0, LIMITS.nameLength - 8)} (copie)`);
  if (!name.ok) return name;
  const subtree = subtreeOf(organisation, original.id);
  if (organisation.entities.size + subtree.length > LIMITS.entities) {
    return failure('too-many', `L’organisation aurait plus de ${groupedFigures(LIMITS.entities)} entités, le plus qu’elle puisse en avoir.`);
  }
  const given = new Map(payload.copies?.map(({ of, id }) => [of, id]));
  const copyOf = new Map<EntityId, EntityId>(subtree.map(({ id }) => [id, given.get(id) ?? newId()]));
  const taken = [...copyOf.values()].find((id, index, all) => organisation.entities.has(id) || all.indexOf(id) !== index);
  if (taken !== undefined) {
    return failure('duplicate-id', `L’identifiant « ${taken} » sert déjà à une autre entité.`);
  }
  const copies = subtree.map((entity) => copied(entity, copyOf));
  const [root, ...below] = copies;
  if (!root) return unknownEntity(payload.id);
  const place = { id: root.id, parentId: original.parentId, position: original.position + 1 };
  return success({
    organisation: replaceAt(
      withEntities(organisation, [...below, { ...root, name: name.value, position: Number.MAX_SAFE_INTEGER }]),
      [place],
    ),
    command: {
      type: 'duplicateEntity',
      payload: { ...payload, copies: [...copyOf].map(([of, id]) => ({ of, id })) },
    },
    inverse: { type: 'deleteEntities', payload: { ids: [root.id] } },
  });
};

function copied(entity: Entity, copyOf: ReadonlyMap<EntityId, EntityId>): Entity {
  const { sourceForms: _read, sharedTitle, ...rest } = entity;
  const sharedWith = entity.sharedWith.flatMap((id) => copyOf.get(id) ?? []);
  return {
    ...rest,
    id: copyOf.get(entity.id) ?? entity.id,
    parentId: copyOf.get(entity.parentId ?? '') ?? entity.parentId,
    aliases: [],
    supervision: entity.supervision.map((role) =>
      role.ofAncestor === undefined ? role : { ...role, ofAncestor: copyOf.get(role.ofAncestor) ?? role.ofAncestor },
    ),
    sourceClauses: {},
    sharedWith,
    ...(sharedTitle === undefined || sharedWith.length === 0 ? {} : { sharedTitle }),
  };
}
