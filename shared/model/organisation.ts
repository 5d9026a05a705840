import { z } from 'zod';
import { entitySchema, type Entity, type EntityId } from './entity.ts';
import { houseStyleSchema } from './house-style.ts';
import { kindSchema } from './kind.ts';

/** What the document says besides its entities. */
export const settingsSchema = z.strictObject({
  /** Title of the document: « Organisation générale des services ». */
  documentTitle: z.string().min(1),
  /** Who publishes it, at the left of the footer: « DRH ». */
  issuer: z.string(),
  /** The authority above the top entities: « Président du Conseil départemental ». */
  topAuthority: z.string().min(1),
  /** Paragraphs before the summary of counts. */
  preamble: z.array(z.string()),
  /** Note under the ligne managériale table. */
  managementLineNote: z.string(),
  /** Counts of the imported document's summary that are not those of its entities, by kind, and what is printed instead. */
  repairedCounts: z.array(z.strictObject({ kind: z.string(), written: z.int().min(0), printed: z.int().min(0) })).exactOptional(),
  /** How the document looks; absent: the usual style. */
  houseStyle: houseStyleSchema.exactOptional(),
});

export type OrganisationSettings = z.infer<typeof settingsSchema>;

/** The organisation as JSON carries it: entities in the order of the document, parents first. */
export const organisationJsonSchema = z.strictObject({
  name: z.string().min(1).max(500),
  settings: settingsSchema,
  kinds: z.array(kindSchema),
  entities: z.array(entitySchema),
  /** « Zone d’attente »: what was taken out of the structure, parents first; absent when empty. */
  waiting: z.array(entitySchema).exactOptional(),
});

export type OrganisationJson = z.infer<typeof organisationJsonSchema>;

/**
 * The organisation in memory. Immutable: an edit makes a new one and shares what it did not
 * touch, so that two states can be compared by identity of their entities.
 */
export interface Organisation extends Omit<OrganisationJson, 'entities' | 'kinds' | 'waiting'> {
  readonly name: string;
  readonly settings: OrganisationSettings;
  readonly kinds: OrganisationJson['kinds'];
  /** The structure: what the document, the charts and the comparisons speak of. */
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** « Zone d’attente »: entities taken out of the structure, with what stands below them. */
  readonly waiting: ReadonlyMap<EntityId, Entity>;
}
