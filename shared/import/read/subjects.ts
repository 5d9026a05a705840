import type { NameReader } from '../names/name-reader.ts';
import { nameSimilarity } from '../names/similarity.ts';
import { fold } from '../text/fold.ts';
import { uppersOf, type Draft } from './draft.ts';
import type { Subject } from './sentences.ts';

export interface NameContext {
  readonly names: NameReader;
  /** Every draft there is so far. */
  readonly drafts: Draft[];
}

/** The drafts directly under another, members of groups included, headings of groups not. */
export function childrenOfDraft(draft: Draft): readonly Draft[] {
  return [...draft.lower].filter((one) => !one.isGroup);
}

/** Best likeness of some words to any of a draft's writings, from 0 to 1. */
export function likeness(words: readonly string[], draft: Draft, { names }: NameContext): number {
  let best = 0;
  for (const text of new Set([draft.text, ...draft.forms.map((form) => form.text)])) {
    best = Math.max(best, nameSimilarity(words, names.read(text).words));
    if (best === 1) break;
  }
  return best;
}

/**
 * The entity that a sentence in `draft`'s section speaks of: itself for « il », « cette direction »;
 * the entity above for « le service » in a secteur's section; the child or the entity above that a
 * longer subject names.
 */
export function resolveSubject(subject: Subject, draft: Draft, context: NameContext): Draft {
  if (subject.text === '') return draft;
  const { noun, words } = context.names.read(subject.text);
  const uppers = uppersOf(draft);
  if (words.length === 0) {
    if (!noun) return draft;
    return [draft, ...uppers].find((one) => isSameNoun(one, noun.singular)) ?? draft;
  }
  let best = draft;
  let bestScore = Math.max(0.6, likeness(words, draft, context));
  for (const one of [...childrenOfDraft(draft), ...uppers]) {
    const score = likeness(words, one, context);
    if (score > bestScore || (score === bestScore && score > likeness(words, best, context))) {
      best = one;
      bestScore = score;
    }
  }
  return best;
}

function isSameNoun(draft: Draft, singular: string): boolean {
  if (!draft.noun) return false;
  const own = fold(draft.noun.singular);
  const other = fold(singular);
  return own === other || own.startsWith(`${other} `) || other.startsWith(`${own} `);
}
