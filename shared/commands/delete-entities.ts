import { failure, success, type Result } from '../result.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import { findViolations } from '../model/invariants.ts';
import type { Organisation } from '../model/organisation.ts';
import { checkPlacement, unknownEntity } from '../model/placement-rules.ts';
import { childrenOf, subtreeOf, topmost } from '../model/tree.ts';
import type { Command, Payload } from './command.ts';
import { withEntities, type Apply, type Edit } from './edit.ts';
import { setEntities } from './set-entities.ts';
import { replaceAt, withOrders } from './siblings.ts';
import { inheritSharedTexts } from './shared-texts.ts';

/**
 * Deletes entities with all that stands below them. Texts that a deleted entity held for a group
 * pass to the group's next member: nothing the others rely on is lost.
 */
export const deleteEntities: Apply<Payload<'deleteEntities'>> = (organisation, payload) => {
  const unknown = payload.ids.find((id) => !organisation.entities.has(id));
  if (unknown !== undefined) return unknownEntity(unknown);
  const roots = topmost(organisation, payload.ids);
  const doomed = roots.flatMap((id) => subtreeOf(organisation, id));
  const heirs = inheritSharedTexts(organisation, new Set(doomed.map(({ id }) => id)));
  const inherited = withEntities(organisation, heirs);
  const entities = [...doomed].sort(parentsThenPositions(doomed));
  const contents = heirs.flatMap(({ id }) => organisation.entities.get(id) ?? []);
  return success({
    organisation: remove(inherited, doomed),
    command: { type: 'deleteEntities', payload },
    inverse: {
      type: 'insertEntities',
      payload: contents.length === 0 ? { entities } : { entities, contents },
    },
  });
};

/**
 * Puts whole entities back, parents before children, each at its position, then gives `contents`
 * back to the entities that were there. Refuses a result that would break an invariant.
 */
export const insertEntities: Apply<Payload<'insertEntities'>> = (organisation, payload, context) => {
  let current = organisation;
  for (const entity of payload.entities) {
    if (current.entities.has(entity.id)) {
      return failure('duplicate-id', `L’identifiant « ${entity.id} » sert déjà à une autre entité.`);
    }
    const placement = checkPlacement(current, entity.kind, entity.parentId);
    if (!placement.ok) return placement;
    const last = childrenOf(current, entity.parentId).length;
    current = replaceAt(withEntities(current, [{ ...entity, position: last }]), [entity]);
  }
  const ids = payload.entities.map(({ id }) => id);
  const removal: Command = { type: 'deleteEntities', payload: { ids } };
  const command: Command = { type: 'insertEntities', payload };
  const { contents } = payload;
  if (!contents?.length) return checked({ organisation: current, command, inverse: removal });
  const set = setEntities(current, { entities: contents }, context);
  if (!set.ok) return set;
  const former = contents.flatMap(({ id }) => organisation.entities.get(id) ?? []);
  const setBack: Command = { type: 'setEntities', payload: { entities: former } };
  const inverse: Command = { type: 'batch', payload: { commands: [removal, setBack] } };
  return checked({ organisation: set.value.organisation, command, inverse });
};

function checked(edit: Edit): Result<Edit> {
  const [violation] = findViolations(edit.organisation);
  return violation ? failure(violation.code, violation.message) : success(edit);
}

function remove(organisation: Organisation, doomed: readonly Entity[]): Organisation {
  const gone = new Set(doomed.map(({ id }) => id));
  const parents = new Set(doomed.map(({ parentId }) => parentId));
  const orders = new Map<EntityId | null, readonly Entity[]>();
  for (const parentId of parents) {
    if (parentId !== null && gone.has(parentId)) continue;
    orders.set(parentId, childrenOf(organisation, parentId).filter(({ id }) => !gone.has(id)));
  }
  const entities = new Map(withOrders(organisation, orders).entities);
  for (const id of gone) entities.delete(id);
  return { ...organisation, entities };
}

/** Parents first (the order of the document has them so), siblings by ascending position. */
function parentsThenPositions(doomed: readonly Entity[]) {
  const depth = new Map<EntityId, number>();
  for (const { id, parentId } of doomed) depth.set(id, (depth.get(parentId ?? '') ?? -1) + 1);
  return (a: Entity, b: Entity) =>
    (depth.get(a.id) ?? 0) - (depth.get(b.id) ?? 0) || a.position - b.position;
}
