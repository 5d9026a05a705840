import { z } from 'zod';
import { sideSchema } from '../compare/merge/conflict.ts';
import { organisationJsonSchema } from '../model/organisation.ts';
import { versionSchema } from '../versions/version.ts';
import { comparedSchema } from './compare-messages.ts';
import { editReplySchema } from './edit-reply.ts';

const id = z.string().min(1).max(200);

/** Pairs that the user corrected, by their ids as they came: the same entity, or without counterpart (`null`). */
export const pairWishesSchema = z.array(z.strictObject({ beforeId: id, afterId: id.nullable() })).max(20_000);

/** The channels by which a comparison gets at files, and by which it changes the organisation. */
export const compareEditContract = {
  /** Reads a document, a data file or another organisation file, to be compared or merged; changes nothing. */
  'compare.open': {
    request: z.strictObject({
      fileName: z.string().min(1).max(255),
      /** Base64, 64 MiB of bytes at most. */
      content: z.string().max(90_000_000),
    }),
    response: z.strictObject({
      fileId: z.string(),
      /** What the document says, or the present state of the organisation file. */
      organisation: organisationJsonSchema,
      /** `null` for a document. */
      file: z
        .strictObject({
          /** Oldest first. */
          versions: z.array(versionSchema),
          /** Ids of versions that hold the same in the file that is open here. */
          sharedVersionIds: z.array(z.string()),
          /** Where the journals of the two files part; `null` when these are not copies of one file. */
          common: z.strictObject({ organisation: organisationJsonSchema, at: z.string() }).nullable(),
        })
        .nullable(),
    }),
  },
  /** What a version of a file that was opened holds. */
  'compare.version': {
    request: z.strictObject({ fileId: z.string(), id }),
    response: z.strictObject({ organisation: organisationJsonSchema }),
  },
  /**
   * Takes back some of the changes that led from `left` to the present state, and those that need them, as one
   * gesture. Keys are those of `compareOrganisations(left, present)` with these pairs, the present being that of
   * `revision`: once it has changed, the request is refused.
   */
  'compare.undo': {
    request: z.strictObject({
      left: comparedSchema,
      pairs: pairWishesSchema,
      revision: z.int().min(0),
      changes: z.array(z.string()).min(1).max(200_000),
    }),
    response: editReplySchema,
  },
  /** Joins what another copy made of their common state with the present state, as one gesture. */
  'compare.merge': {
    request: z.strictObject({
      base: comparedSchema,
      theirs: comparedSchema,
      /** What the user decided, by the keys of `mergeOrganisations`; ours stands for the others. */
      choices: z.array(z.strictObject({ key: z.string(), side: sideSchema })).max(200_000),
      revision: z.int().min(0),
    }),
    response: editReplySchema,
  },
} as const;
