/** What the window asks of the spelling worker; answers carry the number of their question. */
export type SpellingQuestion =
  | { readonly number: number; readonly type: 'check'; readonly words: readonly string[] }
  | { readonly number: number; readonly type: 'suggest'; readonly word: string };

export type SpellingAnswer =
  /** For each word asked, in order, whether the dictionary knows it. */
  | { readonly number: number; readonly type: 'checked'; readonly known: readonly boolean[] }
  | { readonly number: number; readonly type: 'suggested'; readonly suggestions: readonly string[] }
  /** The dictionary could not be read: there will be no other answer. */
  | { readonly type: 'failed'; readonly reason: string };
