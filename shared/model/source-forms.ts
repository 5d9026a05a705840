import { z } from 'zod';

/** The pieces that a section is made of, in the standard order of a titled one. */
export const sectionPieceSchema = z.enum([
  'purpose',
  'blocks:before-missions',
  'title:missions',
  'missionsLeadIn',
  'missions',
  'blocks:after-missions',
  'title:organisation',
  'attachment',
  'supervision',
  'blocks:in-organisation',
  'composition',
  'composition:list',
  'chart',
  'technicalSupervision',
  'silentSupervision',
  'blocks:end',
  'title:parts',
]);

export type SectionPiece = z.infer<typeof sectionPieceSchema>;

/** What a number stands before: the entity's heading, or the title of one of its chapters. */
const numberedPartSchema = z.enum(['heading', 'missions', 'organisation', 'parts']);

export type NumberedPart = z.infer<typeof numberedPartSchema>;

/**
 * How the document that an entity was imported from writes it, where that is more than its data: the document
 * prints these forms as long as the data say the same as when they were read, and the standard ones from the
 * first edit on that touches them.
 */
export const sourceFormsSchema = z.strictObject({
  /** Its heading, or that of its group, without number. */
  heading: z.string().exactOptional(),
  /** Its box in the chart of what it stands under, and the rank of that box from 0. */
  box: z.string().exactOptional(),
  boxRank: z.int().min(0).exactOptional(),
  /** Its line, where what it stands under is said as a list instead of a chart, and the rank of that line. */
  item: z.string().exactOptional(),
  itemRank: z.int().min(0).exactOptional(),
  /** Its box at the head of its own chart. */
  ownBox: z.string().exactOptional(),
  /** Titles of its chapters, without numbers. */
  titles: z.partialRecord(z.enum(['missions', 'organisation', 'parts']), z.string()).default({}),
  /**
   * Numbers that the document prints otherwise than its source does, of the entity's heading and of its chapters:
   * missing (empty), repeated or skipped there.
   */
  renumbered: z
    .partialRecord(numberedPartSchema, z.strictObject({ written: z.string(), printed: z.string() }))
    .exactOptional(),
  /** The pieces of its section in the order in which they stand there. */
  order: z.array(sectionPieceSchema).default([]),
  /** Fingerprints of what the program would have written in each place: clauses, `heading`, `box`, titles… */
  standard: z.record(z.string(), z.string()).default({}),
});

export type SourceForms = z.infer<typeof sourceFormsSchema>;
