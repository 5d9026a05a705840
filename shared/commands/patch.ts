import { z } from 'zod';
import { entitySchema, type Entity } from '../model/entity.ts';
import { organisationJsonSchema, type Organisation } from '../model/organisation.ts';
import { byId } from '../model/waiting.ts';

/** What differs between two states of an organisation, as rows: for the database and the windows. */
export const patchSchema = z.strictObject({
  /** Present when something besides the entities changed. */
  head: organisationJsonSchema.omit({ entities: true, waiting: true }).exactOptional(),
  /** The whole zone d’attente, when something changed there. */
  waiting: z.array(entitySchema).exactOptional(),
  /** Entities created or changed, as they are now. */
  upserted: z.array(entitySchema),
  /** Ids of the entities that are gone. */
  deleted: z.array(z.string()),
});

export type OrganisationPatch = z.infer<typeof patchSchema>;

/** The patch from one state to the next. Compares by identity: states share what an edit left alone. */
export function patchBetween(before: Organisation, after: Organisation): OrganisationPatch {
  const upserted: Entity[] = [];
  for (const [id, entity] of after.entities) {
    if (before.entities.get(id) !== entity) upserted.push(entity);
  }
  const deleted = [...before.entities.keys()].filter((id) => !after.entities.has(id));
  const isHeadSame =
    before.name === after.name && before.settings === after.settings && before.kinds === after.kinds;
  const { name, settings, kinds } = after;
  return {
    upserted,
    deleted,
    ...(isHeadSame ? {} : { head: { name, settings, kinds } }),
    ...(before.waiting === after.waiting ? {} : { waiting: [...after.waiting.values()] }),
  };
}

/** The state that follows from `organisation` by a patch. */
export function applyPatch(organisation: Organisation, patch: OrganisationPatch): Organisation {
  const entities = new Map(organisation.entities);
  for (const id of patch.deleted) entities.delete(id);
  for (const entity of patch.upserted) entities.set(entity.id, entity);
  const waiting = patch.waiting ? byId(patch.waiting) : organisation.waiting;
  return { ...organisation, ...patch.head, entities, waiting };
}
