import { z } from 'zod';
import { linePlacementSchema } from '../import/place/line-placement.ts';
import { givenAnswerSchema } from '../import/settle/answer.ts';
import { TABLE_FIELDS } from '../import/tables/columns.ts';

/** Places of the columns of each field, from 0; a field may have several. */
const placesSchema = z.partialRecord(z.enum(TABLE_FIELDS), z.array(z.int().min(0).max(16_384)).max(1000));

/** How a table is read: which sheet, where its headers stand, what each column says. */
export const importColumnsSchema = z.strictObject({
  /** Rank of the sheet, from 0. */
  sheet: z.int().min(0).max(10_000),
  /** Row of the headers, from 0; -1 where the table has none. */
  headerRow: z.int().min(-1).max(1_048_576),
  columns: placesSchema,
});

/** A table as it was read, for the step that matches columns. */
export const importTableSchema = z.strictObject({
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      /** First rows, long cells shortened. */
      rows: z.array(z.array(z.string())),
      rowCount: z.int().min(0),
    }),
  ),
  /** How it was read, or how it could be where nobody knows. */
  guess: importColumnsSchema,
  /** Why nothing was read, in one French sentence; `null` when it was. */
  problem: z.string().nullable(),
});

/** A document that was read, with the answers to its doubts and the places of lines that were not recognised. */
export const acceptanceSchema = z.strictObject({
  importId: z.string(),
  answers: z.array(givenAnswerSchema).max(50_000).default([]),
  placements: z.array(linePlacementSchema).max(5000).default([]),
});

export type ImportColumns = z.infer<typeof importColumnsSchema>;
export type ImportTable = z.infer<typeof importTableSchema>;
