import { z } from 'zod';

const id = z.string().min(1);

/** What the user may answer to a doubt of an import. */
export const answerSchema = z.discriminatedUnion('type', [
  /** As the import read it. */
  z.strictObject({ type: z.literal('accept') }),
  /** « C’est la même entité »: the other one, its texts and what stands under it go into the first. */
  z.strictObject({ type: z.literal('sameEntity'), id, otherId: id }),
  /** « Rattacher à… »; `null` is the top of the organisation. */
  z.strictObject({ type: z.literal('childOf'), id, parentId: id.nullable() }),
  /** « Garder séparées »: the writing `name` of the entity becomes an entity of its own beside it. */
  z.strictObject({ type: z.literal('keepSeparate'), id, name: z.string().min(1) }),
  /** « L’entité s’appelle… »: the former name stays as another writing. */
  z.strictObject({ type: z.literal('rename'), id, name: z.string().min(1) }),
  /** « C’est un autre nom de… »: a label that no entity bears. */
  z.strictObject({ type: z.literal('otherName'), id, name: z.string().min(1) }),
  /** « Ce n’est pas une entité »: it goes, what stands under it and its texts go to the entity above. */
  z.strictObject({ type: z.literal('notAnEntity'), id }),
]);

/**
 * An answer still to be completed: with the entity that is the same as `id` (`otherId` of
 * `sameEntity`), that `id` stands under (`parentId` of `childOf`), or that is called `name` (`id`
 * of `otherName`).
 */
export const openAnswerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sameEntity'), id }),
  z.strictObject({ type: z.literal('childOf'), id }),
  z.strictObject({ type: z.literal('otherName'), name: z.string().min(1) }),
]);

/** The answer to one doubt of the report. */
export const givenAnswerSchema = z.strictObject({ doubtId: z.string(), answer: answerSchema });

export type Answer = z.infer<typeof answerSchema>;
export type OpenAnswer = z.infer<typeof openAnswerSchema>;
export type GivenAnswer = z.infer<typeof givenAnswerSchema>;
