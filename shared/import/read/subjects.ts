import { expand, type Acronyms } from '../names/acronyms.ts';
import { nameSimilarity } from '../names/similarity.ts';
import { contentWords, fold } from '../text/fold.ts';
import { withoutNoun, type NounBook } from '../text/nouns.ts';
import { upperOf, uppersOf, type Draft } from './draft.ts';
import type { Subject } from './sentences.ts';

export interface NameContext {
  readonly nouns: NounBook;
  readonly acronyms: Acronyms;
  /** Every draft there is so far. */
  readonly drafts: Draft[];
}

/** The drafts directly under another, members of groups included. */
export function childrenOfDraft(draft: Draft, context: NameContext): readonly Draft[] {
  return context.drafts.filter((one) => !one.isGroup && upperOf(one) === draft);
}

/** Best likeness of some words to any of a draft's writings, from 0 to 1. */
export function likeness(words: readonly string[], draft: Draft, context: NameContext): number {
  const given = expand(words, context.acronyms);
  let best = nameSimilarity(given, expand(draft.words, context.acronyms));
  for (const form of draft.forms) {
    const match = context.nouns.match(form.text);
    const formWords = expand(contentWords(withoutNoun(form.text, match)), context.acronyms);
    best = Math.max(best, nameSimilarity(given, formWords));
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
  const match = context.nouns.match(subject.text);
  const words = contentWords(withoutNoun(subject.text, match));
  const uppers = uppersOf(draft);
  if (words.length === 0) {
    if (!match) return draft;
    const ofNoun = [draft, ...uppers].find((one) => one.noun && isSameNoun(one, match.noun.singular));
    return ofNoun ?? draft;
  }
  const ranked = [draft, ...childrenOfDraft(draft, context), ...uppers]
    .map((one) => ({ one, score: likeness(words, one, context) }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  return best && best.score >= 0.6 ? best.one : draft;
}

function isSameNoun(draft: Draft, singular: string): boolean {
  const own = fold(draft.noun?.singular ?? '');
  const other = fold(singular);
  return own === other || own.startsWith(`${other} `) || other.startsWith(`${own} `);
}
