import type { Knowledge } from './faults.ts';
import { nearForms } from './proper-names.ts';

/** Words that are right whatever the dictionary says, in lower case. */
export interface OwnWords {
  /** The user's personal dictionary. */
  readonly personal: ReadonlySet<string>;
  /** Left alone until OGS is closed. */
  readonly ignored: ReadonlySet<string>;
  /** Proper names that the organisation's entities bear. */
  readonly names: ReadonlySet<string>;
}

export const NO_OWN_WORDS: OwnWords = { personal: new Set(), ignored: new Set(), names: new Set() };

/**
 * What is known of a word: the user's words and their plurals are right, then the dictionary says; a name of the
 * organisation is right too, unless it is near a word of the dictionary. `need` is told each word that the
 * dictionary has to be asked for before one can say.
 */
export function knowledge(own: OwnWords, dictionary: Knowledge, need: (word: string) => void): Knowledge {
  return (word) => {
    const lower = word.toLocaleLowerCase('fr-FR');
    if (isOwn(own.personal, lower) || isOwn(own.ignored, lower)) return true;
    const verdict = dictionary(word);
    if (verdict !== false || !own.names.has(lower)) return verdict;
    let isOpen = false;
    for (const form of nearForms(lower)) {
      const isWord = dictionary(form);
      if (isWord === true) return false;
      if (isWord === undefined) need(form);
      isOpen ||= isWord === undefined;
    }
    return isOpen ? undefined : true;
  };
}

function isOwn(words: ReadonlySet<string>, lower: string): boolean {
  return words.has(lower) || (/[sx]$/u.test(lower) && words.has(lower.slice(0, -1)));
}
