import { failure, success, type Problem, type Result } from '../result.ts';
import type { Entity } from '../model/entity.ts';
import { findViolations } from '../model/invariants.ts';
import type { Organisation } from '../model/organisation.ts';
import { checkPlacement, unknownEntity } from '../model/placement-rules.ts';
import { childrenOf } from '../model/tree.ts';
import type { Command, Payload } from './command.ts';
import { withEntities, type Apply, type Edit } from './edit.ts';
import { withGroup } from './shared-texts.ts';

/** Sets an entity's purpose: the paragraphs before its missions. */
export const setPurpose: Apply<Payload<'setPurpose'>> = (organisation, payload) =>
  setContent(
    organisation,
    payload.id,
    (entity) => ({ ...entity, purpose: payload.purpose }),
    (former) => ({ type: 'setPurpose', payload: { id: former.id, purpose: former.purpose } }),
    { type: 'setPurpose', payload },
  );

/** Sets who supervises an entity; « head of an ancestor » must name one of its ancestors. */
export const setSupervision: Apply<Payload<'setSupervision'>> = (organisation, payload) =>
  setContent(
    organisation,
    payload.id,
    (entity) => ({ ...entity, supervision: payload.supervision }),
    (former) => ({
      type: 'setSupervision',
      payload: { id: former.id, supervision: former.supervision },
    }),
    { type: 'setSupervision', payload },
    findViolations,
  );

/** Changes an entity's kind, where its place and its children allow the new one. */
export const changeKind: Apply<Payload<'changeKind'>> = (organisation, payload) => {
  const entity = organisation.entities.get(payload.id);
  if (!entity) return unknownEntity(payload.id);
  const own = checkPlacement(organisation, payload.kind, entity.parentId);
  if (!own.ok) return own;
  const changed = withEntities(organisation, [{ ...entity, kind: payload.kind }]);
  for (const child of childrenOf(changed, entity.id)) {
    const placement = checkPlacement(changed, child.kind, entity.id);
    if (!placement.ok) return placement;
  }
  return success({
    organisation: changed,
    command: { type: 'changeKind', payload },
    inverse: { type: 'changeKind', payload: { id: entity.id, kind: entity.kind } },
  });
};

/** Words one clause of an entity's section otherwise, or goes back to the standard wording (`null`). */
export const setClause: Apply<Payload<'setClause'>> = (organisation, payload) =>
  setContent(
    organisation,
    payload.id,
    (entity) => {
      const { [payload.clause]: _former, ...others } = entity.clauses;
      const clauses = payload.text === null ? others : { ...others, [payload.clause]: payload.text };
      return { ...entity, clauses };
    },
    (former) => ({
      type: 'setClause',
      payload: { ...payload, text: former.clauses[payload.clause] ?? null },
    }),
    { type: 'setClause', payload },
  );

/** Says which other entities an entity's texts speak for, and under which heading. */
export const setSharing: Apply<Payload<'setSharing'>> = (organisation, payload) =>
  setContent(
    organisation,
    payload.id,
    (entity) => withGroup(entity, payload.sharedWith, payload.sharedTitle ?? undefined),
    (former) => ({
      type: 'setSharing',
      payload: {
        id: former.id,
        sharedWith: former.sharedWith,
        sharedTitle: former.sharedTitle ?? null,
      },
    }),
    { type: 'setSharing', payload },
    findViolations,
  );

/** Gives existing entities whole new contents; they stay where they stand. */
export const setEntities: Apply<Payload<'setEntities'>> = (organisation, payload) => {
  const former: Entity[] = [];
  const changed: Entity[] = [];
  for (const content of payload.entities) {
    const entity = organisation.entities.get(content.id);
    if (!entity) return unknownEntity(content.id);
    former.push(entity);
    changed.push({ ...content, parentId: entity.parentId, position: entity.position });
  }
  const next = withEntities(organisation, changed);
  const [violation] = findViolations(next);
  if (violation) return failure(violation.code, violation.message);
  return success({
    organisation: next,
    command: { type: 'setEntities', payload },
    inverse: { type: 'setEntities', payload: { entities: former } },
  });
};

function setContent(
  organisation: Organisation,
  id: string,
  change: (entity: Entity) => Entity,
  invert: (former: Entity) => Command,
  command: Command,
  check: (organisation: Organisation) => readonly Problem[] = () => [],
): Result<Edit> {
  const entity = organisation.entities.get(id);
  if (!entity) return unknownEntity(id);
  const next = withEntities(organisation, [change(entity)]);
  const [violation] = check(next);
  if (violation) return failure(violation.code, violation.message);
  return success({ organisation: next, command, inverse: invert(entity) });
}
