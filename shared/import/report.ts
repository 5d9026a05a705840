import { z } from 'zod';
import { organisationJsonSchema } from '../model/organisation.ts';
import { linePlacementSchema } from './place/line-placement.ts';
import { answerSchema, openAnswerSchema } from './settle/answer.ts';

/** Where one line of the source went. */
export const lineFateSchema = z.strictObject({
  line: z.int().min(1),
  /** Entity it belongs to, `null` for the document itself (preamble, summary, page furniture). */
  entityId: z.string().nullable(),
  /** Field of that entity or part of the document (see `LINE_FIELDS`); `unrecognised` when nobody knows. */
  field: z.string(),
});

/** Something the user should look at before accepting an import. */
export const doubtSchema = z.strictObject({
  /** The same whenever the same document is read again: code and line, with a rank when two share them. */
  id: z.string(),
  code: z.string(),
  /** One French sentence. */
  message: z.string(),
  /** First line concerned, to scroll to. */
  line: z.int().min(1).exactOptional(),
  /** Lines of the source that show the doubt, ascending. */
  lines: z.array(z.int().min(1)),
  /** Entities concerned, the one spoken of first. */
  entityIds: z.array(z.string()),
  /**
   * Ready answers; the first says what the import did. Empty: nothing to settle, only to know.
   */
  answers: z.array(answerSchema),
  /** Answers that the user completes with any other entity of the organisation. */
  openAnswers: z.array(openAnswerSchema),
  /** The answer that was given, once it was. */
  settled: answerSchema.exactOptional(),
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
  /** One for each line of the source, in order: the fate of line n stands at n - 1. */
  lines: z.array(lineFateSchema),
  /** What the user decided of lines that the import did not recognise, where there is any. */
  placed: z.array(linePlacementSchema).exactOptional(),
});

/** All that a window needs to show an import beside its source before it is accepted. */
export const importPreviewSchema = z.strictObject({
  organisation: organisationJsonSchema,
  report: importReportSchema,
  /** Text of the source, line n at n - 1; rows of a table with their cells parted by tabs. Empty for JSON. */
  source: z.array(z.string()),
});

export type LineFate = z.infer<typeof lineFateSchema>;
export type Doubt = z.infer<typeof doubtSchema>;
export type ImportReport = z.infer<typeof importReportSchema>;
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** A doubt as its finder tells it, before it gets its id; nothing to settle where it names no answer. */
export interface FoundDoubt {
  readonly code: string;
  readonly message: string;
  readonly line?: number;
  readonly lines?: readonly number[];
  readonly entityIds?: readonly string[];
  readonly answers?: readonly Doubt['answers'][number][];
  readonly openAnswers?: readonly Doubt['openAnswers'][number][];
}

/** The doubts with their ids, which are the same whenever the same doubts are found in the same order. */
export function identified(found: readonly FoundDoubt[]): Doubt[] {
  const ranks = new Map<string, number>();
  return found.map(({ code, message, line, lines, entityIds = [], answers = [], openAnswers = [] }) => {
    const key = `${code}-${line ?? 0}`;
    const rank = (ranks.get(key) ?? 0) + 1;
    ranks.set(key, rank);
    return {
      id: rank === 1 ? key : `${key}-${rank}`,
      code,
      message,
      ...(line === undefined ? {} : { line }),
      lines: [...new Set(lines ?? (line === undefined ? [] : [line]))].sort((a, b) => a - b),
      entityIds: [...entityIds],
      answers: [...answers],
      openAnswers: [...openAnswers],
    };
  });
}
