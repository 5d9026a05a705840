import { z } from 'zod';

/** Where one line of the source went. */
export const lineFateSchema = z.strictObject({
  line: z.int().min(1),
  /** Entity it belongs to, `null` for the document itself (preamble, summary, page furniture). */
  entityId: z.string().nullable(),
  /** Field of that entity or part of the document; `unrecognised` when nobody knows. */
  field: z.string(),
});

/** Something the user should look at before accepting an import. */
export const doubtSchema = z.strictObject({
  code: z.string(),
  /** One French sentence. */
  message: z.string(),
  line: z.int().min(1).exactOptional(),
  entityIds: z.array(z.string()),
});

/** What an import read, line by line: nothing is lost without being named. */
export const importReportSchema = z.strictObject({
  source: z.strictObject({ fileName: z.string(), format: z.string(), lines: z.int().min(0) }),
  /** Number of entities of each kind. */
  counts: z.record(z.string(), z.int().min(0)),
  /** Number of lines of each field, blank ones under `blank`. */
  fields: z.record(z.string(), z.int().min(0)),
  /** Lines that found no place, with their text. */
  unrecognised: z.array(z.strictObject({ line: z.int().min(1), text: z.string() })),
  doubts: z.array(doubtSchema),
  lines: z.array(lineFateSchema),
});

export type LineFate = z.infer<typeof lineFateSchema>;
export type Doubt = z.infer<typeof doubtSchema>;
export type ImportReport = z.infer<typeof importReportSchema>;
