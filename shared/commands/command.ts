import { z } from 'zod';
import { clauseNameSchema, entitySchema, freeBlockSchema, missionSchema } from '../model/entity.ts';
import { kindSchema } from '../model/kind.ts';
import { houseStyleSchema } from '../model/house-style.ts';
import { organisationJsonSchema } from '../model/organisation.ts';
import { supervisionRoleSchema } from '../model/supervision.ts';

const id = z.string().min(1);
const parentId = z.string().min(1).nullable();
/** Index among the children of the target; absent or past the end: last. */
const position = z.int().min(0).exactOptional();

/**
 * The edits, as data. Each is applied by the file of its own name; `apply.ts` is the table.
 * The first seven are part of the stable command line; the others may be used there too.
 */
export const commandSchemas = {
  moveEntities: z.strictObject({ ids: z.array(id).min(1), parentId, position }),
  renameEntity: z.strictObject({ id, name: z.string() }),
  createEntity: z.strictObject({
    id: id.exactOptional(),
    parentId,
    position,
    kind: z.string(),
    name: z.string(),
  }),
  deleteEntities: z.strictObject({
    ids: z.array(id).min(1),
    /** What becomes of what stands below: it goes too (by default), or takes the place of what goes. */
    children: z.enum(['deleted', 'lifted']).exactOptional(),
  }),
  setSupervision: z.strictObject({ id, supervision: z.array(supervisionRoleSchema) }),
  setMissions: z.strictObject({ id, missions: z.array(missionSchema) }),
  moveMissions: z.strictObject({
    fromId: id,
    indexes: z.array(z.int().min(0)).min(1),
    toId: id,
    position,
  }),
  setPurpose: z.strictObject({ id, purpose: z.array(z.string()) }),
  setBlocks: z.strictObject({ id, blocks: z.array(freeBlockSchema) }),
  changeKind: z.strictObject({ id, kind: z.string() }),
  changeKinds: z.strictObject({ ids: z.array(id).min(1), kind: z.string() }),
  /** `copies`: which id the copy of each entity gets; filled in when it is carried out. */
  duplicateEntity: z.strictObject({
    id,
    name: z.string().exactOptional(),
    copies: z.array(z.strictObject({ of: id, id })).exactOptional(),
  }),
  /** Makes `ids` and `intoId` one, which has this name and this supervision; without `missions` theirs are joined. */
  mergeEntities: z.strictObject({
    intoId: id,
    ids: z.array(id).min(1),
    name: z.string(),
    supervision: z.array(supervisionRoleSchema),
    missions: z.array(missionSchema).exactOptional(),
  }),
  /** Makes a second entity of some missions and blocks (by rank) and of some entities that stand below. */
  splitEntity: z.strictObject({
    id,
    newId: id.exactOptional(),
    name: z.string(),
    kind: z.string().exactOptional(),
    missions: z.array(z.int().min(0)),
    childIds: z.array(id),
    blocks: z.array(z.int().min(0)).exactOptional(),
    supervision: z.array(supervisionRoleSchema).exactOptional(),
  }),
  sortChildren: z.strictObject({ parentId, by: z.enum(['name', 'kind']) }),
  /** `text: null` goes back to the standard wording. */
  setClause: z.strictObject({ id, clause: clauseNameSchema, text: z.string().nullable() }),
  setSharing: z.strictObject({
    id,
    sharedWith: z.array(id),
    sharedTitle: z.string().min(1).nullable(),
  }),
  /** Gives existing entities these contents (all but their places). */
  setEntities: z.strictObject({ entities: z.array(entitySchema).min(1) }),
  /**
   * Puts whole entities back where they stood, in the given order, and gives others (`contents`)
   * back what the deletion had changed in them: the inverse of a deletion.
   */
  insertEntities: z.strictObject({
    entities: z.array(entitySchema).min(1),
    contents: z.array(entitySchema).exactOptional(),
  }),
  /** Puts each entity at its own place, in the given order: the inverse of a move. */
  placeEntities: z.strictObject({
    placements: z.array(z.strictObject({ id, parentId, position: z.int().min(0) })).min(1),
  }),
  /** Another table of kinds; `entities` get another kind at the same time. */
  setKinds: z.strictObject({
    kinds: z.array(kindSchema).min(1).max(200),
    entities: z.array(z.strictObject({ id, kind: z.string() })).exactOptional(),
  }),
  /** How the document looks; `null` goes back to the usual style. */
  setHouseStyle: z.strictObject({ style: houseStyleSchema.nullable() }),
  /** Takes another organisation's place: an accepted import. */
  replaceOrganisation: z.strictObject({ organisation: organisationJsonSchema }),
} as const;

type CommandSchemas = typeof commandSchemas;

/** What a command of this type carries. */
export type Payload<T extends keyof CommandSchemas> = z.infer<CommandSchemas[T]>;

type SimpleCommand = {
  [T in keyof CommandSchemas]: { readonly type: T; readonly payload: Payload<T> };
}[keyof CommandSchemas];

/** Several edits as one gesture: all or nothing, one undo step. */
export interface BatchCommand {
  readonly type: 'batch';
  readonly payload: { readonly commands: readonly Command[] };
}

export type Command = SimpleCommand | BatchCommand;

const simpleSchemas = Object.entries(commandSchemas).map(([type, payload]) =>
  z.strictObject({ type: z.literal(type), payload }),
);

/** Any command, checked for shape; whether it may be applied is for `applyCommand` to say. */
export const commandSchema: z.ZodType<Command> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('batch'),
      payload: z.strictObject({ commands: z.array(commandSchema).min(1) }),
    }),
    ...simpleSchemas,
  ]),
) as z.ZodType<Command>;
