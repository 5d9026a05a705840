import { z } from 'zod';

/** How several lines become texts: one each, a new one at each bullet, or all of them one text. */
export const splitSchema = z.enum(['lines', 'bullets', 'none']);

const id = z.string().min(1).max(200);
const texts = { entityId: id, split: splitSchema };

/** What lines become that the import did not recognise. */
export const linePlaceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('missions'), ...texts }),
  /** Under the mission whose lines stand before these. */
  z.strictObject({ type: z.literal('subMissions'), ...texts }),
  /** « Vocation ». */
  z.strictObject({ type: z.literal('purpose'), ...texts }),
  /** « Bloc libre »: a table where tabs part the cells, a list where there are bullets, else paragraphs. */
  z.strictObject({ type: z.literal('block'), ...texts }),
  /** Other writings of an entity's name. */
  z.strictObject({ type: z.literal('alias'), ...texts }),
  /** Paragraphs of the document's own preamble. */
  z.strictObject({ type: z.literal('preamble'), split: splitSchema }),
  /** Entities of their own, in the order of their lines; `null` is the top of the organisation. */
  z.strictObject({
    type: z.literal('newEntity'),
    parentId: id.nullable(),
    entities: z.array(z.strictObject({ name: z.string().min(1), kind: id })).min(1),
  }),
  /** Nothing: left out on purpose, and the report says why. */
  z.strictObject({ type: z.literal('ignored'), reason: z.string().trim().min(1).max(500) }),
]);

/** What the user decided of some lines that were not recognised, as one gesture. */
export const linePlacementSchema = z.strictObject({
  /** Numbers of lines of the source, ascending. */
  lines: z.array(z.int().min(1)).min(1).max(50_000),
  place: linePlaceSchema,
});

export type Split = z.infer<typeof splitSchema>;
export type LinePlace = z.infer<typeof linePlaceSchema>;
export type LinePlacement = z.infer<typeof linePlacementSchema>;

/** Field of a report (see `LINE_FIELDS`) that lines of this place are accounted under. */
export function fieldOfPlace({ type }: LinePlace): string {
  switch (type) {
    case 'missions':
    case 'subMissions':
      return 'missions';
    case 'newEntity':
      return 'heading';
    case 'ignored':
      return 'dropped';
    case 'purpose':
    case 'block':
    case 'alias':
    case 'preamble':
      return type;
  }
}
