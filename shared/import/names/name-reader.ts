import type { LevelNoun, NounBook } from '../text/nouns.ts';
import { withoutNoun } from '../text/nouns.ts';
import { contentWords } from '../text/fold.ts';
import { expand, type Acronyms } from './acronyms.ts';

/** What a name is made of. */
export interface NameParts {
  readonly noun: LevelNoun | null;
  readonly isPlural: boolean;
  /** Words after the noun that tell it from others, short forms written out. */
  readonly words: readonly string[];
  /** The same with the noun's own words first. */
  readonly allWords: readonly string[];
}

/** Takes names apart, each writing once. */
export class NameReader {
  readonly nouns: NounBook;
  readonly #acronyms: Acronyms;
  readonly #known = new Map<string, NameParts>();

  constructor(nouns: NounBook, acronyms: Acronyms) {
    this.nouns = nouns;
    this.#acronyms = acronyms;
  }

  read(text: string): NameParts {
    const known = this.#known.get(text);
    if (known) return known;
    const match = this.nouns.match(text);
    const parts: NameParts = {
      noun: match?.noun ?? null,
      isPlural: match?.isPlural ?? false,
      words: expand(contentWords(withoutNoun(text, match)), this.#acronyms),
      allWords: expand(contentWords(text), this.#acronyms),
    };
    this.#known.set(text, parts);
    return parts;
  }
}

/** Whether two nouns name one kind, or one of them is missing. */
export function mayBeSameKind(a: LevelNoun | null, b: LevelNoun | null): boolean {
  if (a === null || b === null || a === b) return true;
  return a.kind !== undefined && a.kind === b.kind;
}
