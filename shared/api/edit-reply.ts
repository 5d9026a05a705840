import { z } from 'zod';
import { patchSchema } from '../commands/patch.ts';

/** What undo and redo would do, as the journal words it; `null` when there is nothing. */
export const historySchema = z.strictObject({
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});

/** An edit as the windows learn it: after the database has it. */
export const editReplySchema = z.strictObject({
  /** Grows by one with each entry of the journal. */
  revision: z.int().min(0),
  /** Journal line in French. */
  label: z.string(),
  patch: patchSchema,
  history: historySchema,
});
