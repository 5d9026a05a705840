import { z } from 'zod';
import { rewrittenTextSchema } from '../history/rewritten-texts.ts';
import { editReplySchema } from './edit-reply.ts';

const historyLineSchema = z.strictObject({
  revision: z.int().min(1),
  /** ISO 8601, UTC. */
  at: z.string(),
  label: z.string(),
  origin: z.enum(['edit', 'undo', 'redo']),
  /**
   * What became of an edit: it holds; it was undone and can be given again; it was undone and another
   * one came since; a later edit took it back alone. `null` for the lines of undoing and redoing.
   */
  status: z.enum(['done', 'undone', 'dropped', 'reversed']).nullable(),
});

const oneEntry = z.strictObject({ revision: z.int().min(0) });

/** The channels of the history. */
export const historyContract = {
  /** Lines of the journal, newest first, from the one before `before` on, and where one stands. */
  'history.page': {
    request: z.strictObject({ before: z.int().min(1).nullable(), limit: z.int().min(1).max(2000) }),
    response: z.strictObject({
      lines: z.array(historyLineSchema),
      /** Number of the last line of the journal. */
      revision: z.int().min(0),
      /** The last edit that holds; 0 when nothing does. */
      current: z.int().min(0),
      /** When the file was made. */
      createdAt: z.string(),
    }),
  },
  /** The entities that an entry is about, by their present names where they are still there. */
  'history.entities': {
    request: oneEntry,
    response: z.strictObject({
      entities: z.array(z.strictObject({ id: z.string(), name: z.string(), isPresent: z.boolean() })),
    }),
  },
  /** What an entry made of texts: names, missions, purposes, supervision, sentences; `more`: those left out of a long list. */
  'history.texts': {
    request: oneEntry,
    response: z.strictObject({ texts: z.array(rewrittenTextSchema), more: z.int().min(0) }),
  },
  /** Brings the organisation to what it was once this entry was made; 0: when the file was made. */
  'history.goTo': { request: oneEntry, response: editReplySchema },
  /** Takes one edit back and leaves the later ones, where they did not change the same again. */
  'history.undoAlone': { request: oneEntry, response: editReplySchema },
} as const;

export type HistoryLine = z.infer<typeof historyLineSchema>;
