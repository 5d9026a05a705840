import { z } from 'zod';
import { isPersonalWord } from '../spelling/personal-words.ts';

const wordSchema = z.string().refine(isPersonalWord, 'ce n’est pas un mot');
const wordsSchema = z.strictObject({ words: z.array(z.string()) });

/** The channels of the user's personal dictionary: one for all organisations. */
export const dictionaryContract = {
  /** Its words, in the order of a French dictionary. */
  'dictionary.list': { request: z.strictObject({}), response: wordsSchema },
  /** Adds and removes words, and tells the windows. */
  'dictionary.change': {
    request: z.strictObject({ add: z.array(wordSchema).max(10_000), remove: z.array(z.string()).max(10_000) }),
    response: wordsSchema,
  },
} as const;

export const dictionaryEvents = { 'dictionary.changed': wordsSchema } as const;
