import { z } from 'zod';
import { organisationJsonSchema } from '../model/organisation.ts';
import { daySchema } from '../versions/version.ts';
import { fileSchema, jobSchema } from './file-messages.ts';

/** The forms in which a comparison leaves OGS. */
export const comparisonFormSchema = z.enum(['redline', 'cst', 'xlsx', 'html']);

export type ComparisonForm = z.infer<typeof comparisonFormSchema>;

const id = z.string().min(1).max(200);

/** One of the two states that are compared. */
export const comparedSchema = z.discriminatedUnion('from', [
  /** The organisation as it is in the file now. */
  z.strictObject({ from: z.literal('present') }),
  /** A version of the file, by its id. */
  z.strictObject({ from: z.literal('version'), id }),
  /** Anything else that the window holds: a document that was read, another file. */
  z.strictObject({ from: z.literal('document'), name: z.string().trim().min(1).max(255), organisation: organisationJsonSchema }),
]);

export type Compared = z.infer<typeof comparedSchema>;

/** The channels of comparison. */
export const compareContract = {
  /**
   * Builds a file from what changed between two states: the document of `right` with tracked changes
   * (`redline`), the file for the Comité social territorial (`cst`), the table of changes (`xlsx`), the
   * comparison as a page (`html`). One at a time, like `export.build`: `export.progress` tells how far
   * it has come, and `export.cancel` gives it up.
   */
  'compare.export': {
    request: z.strictObject({
      left: comparedSchema,
      right: comparedSchema,
      form: comparisonFormSchema,
      job: jobSchema.exactOptional(),
      /** Day on the document and on its tracked changes; by default that of what `right` is. */
      date: daySchema.exactOptional(),
      /** Pairs that the user corrected, by their ids as they came: the same entity, or without counterpart (`null`). */
      pairs: z.array(z.strictObject({ beforeId: id, afterId: id.nullable() })).max(20_000).exactOptional(),
    }),
    response: z.strictObject({ file: fileSchema }),
  },
} as const;
