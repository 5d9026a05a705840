import { z } from 'zod';
import { sourceFormsSchema } from './source-forms.ts';
import { supervisionRoleSchema } from './supervision.ts';

export type EntityId = string;

/**
 * What the top entities of the « zone d’attente » stand under: those taken out of the structure until
 * somebody places them. A place to move to and from like any entity, and none: no id may be this one.
 */
export const WAITING_ZONE = 'zone-attente';

/** One line of the list of missions, with its sub-missions (two levels), under a volet or not. */
export const missionSchema = z.strictObject({
  text: z.string(),
  /** Volet under which it stands: « Sur le volet sport ». Consecutive missions of one volet form a group. */
  group: z.string().min(1).exactOptional(),
  children: z.array(z.strictObject({ text: z.string() })).default([]),
});

export type Mission = z.infer<typeof missionSchema>;

/** Where in a section a free block stands, in the order of the document. */
export const blockPlaceSchema = z.enum([
  'before-missions',
  'after-missions',
  'in-organisation',
  'end',
]);

/** Anything else in a section, kept as written (« bloc libre »). */
export const freeBlockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), place: blockPlaceSchema, text: z.string() }),
  z.strictObject({
    type: z.literal('list'),
    place: blockPlaceSchema,
    intro: z.string().exactOptional(),
    items: z.array(z.string()),
  }),
  z.strictObject({
    type: z.literal('table'),
    place: blockPlaceSchema,
    hasHeader: z.boolean().default(false),
    rows: z.array(z.array(z.string())),
  }),
]);

export type BlockPlace = z.infer<typeof blockPlaceSchema>;
export type FreeBlock = z.infer<typeof freeBlockSchema>;

/** The sentences the program writes from data, in the order of a section. */
export const clauseNameSchema = z.enum([
  'missionsLeadIn',
  'attachment',
  'supervision',
  'composition',
  'technicalSupervision',
]);

export type ClauseName = z.infer<typeof clauseNameSchema>;

const clauseTextsSchema = z.partialRecord(clauseNameSchema, z.string());

/** Gender, number and elision where the name's own head noun differs from its kind's. */
export const grammarSchema = z.strictObject({
  gender: z.enum(['m', 'f']).exactOptional(),
  number: z.enum(['singular', 'plural']).exactOptional(),
  /** Whether articles elide before the name, for acronyms where spelling cannot tell. */
  elided: z.boolean().exactOptional(),
});

/**
 * A node of the hierarchy (« entité »). Text fields hold plain text: one string a paragraph,
 * no line breaks, no numbering, no bullets.
 */
export const entitySchema = z.strictObject({
  id: z.string().min(1).max(200),
  /** « Rattachement »: the entity it stands under, `null` at the top. */
  parentId: z.string().nullable(),
  /** Order among its siblings, from 0, without holes. */
  position: z.int().min(0),
  kind: z.string(),
  name: z.string(),
  grammar: grammarSchema.exactOptional(),
  /** Other forms of the name met in documents: « service prospection financière ». */
  aliases: z.array(z.string()).default([]),
  supervision: z.array(supervisionRoleSchema).default([]),
  /** « Vocation »: the paragraphs before the missions. */
  purpose: z.array(z.string()).default([]),
  missions: z.array(missionSchema).default([]),
  blocks: z.array(freeBlockSchema).default([]),
  /** Clauses worded otherwise by the user, instead of the standard wording. */
  clauses: clauseTextsSchema.default({}),
  /**
   * Clauses as an imported document worded them, empty where it had none; printed while the standard wording is
   * the one it was when they were read (see `sourceForms.standard`).
   */
  sourceClauses: clauseTextsSchema.default({}),
  /** How the imported document wrote it otherwise. */
  sourceForms: sourceFormsSchema.exactOptional(),
  /**
   * The other entities this one's texts speak for (« Chaque Service social territorial … »): the
   * texts are stored here once and print once for the whole group.
   */
  sharedWith: z.array(z.string()).default([]),
  /** Heading of that group, plural: « Services sociaux territoriaux ». */
  sharedTitle: z.string().min(1).exactOptional(),
});

export type Entity = z.infer<typeof entitySchema>;

/** Limits that keep one gesture, one row and one page within reason. */
export const LIMITS = { nameLength: 500, textLength: 20_000, entities: 20_000 } as const;
