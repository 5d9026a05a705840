import type { Entity } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { wordsOf } from './words.ts';

/** Entities are immutable, so what was read of one never goes stale. */
const known = new WeakMap<Entity, readonly string[]>();

/**
 * The words that the names of entities write with a capital after their first word, in lower case: places and
 * people whom no dictionary knows (« Centre d’exploitation Commercy »).
 */
export function properNamesOf(organisation: Organisation): ReadonlySet<string> {
  return new Set([...organisation.entities.values()].flatMap((entity) => {
    const names = known.get(entity) ?? properNamesIn(entity.name);
    known.set(entity, names);
    return names;
  }));
}

function properNamesIn(name: string): readonly string[] {
  return wordsOf(name)
    .filter(({ start }) => start > 0)
    .flatMap(({ readings }) => readings.flat())
    .filter(({ text }) => /^\p{Lu}[\p{Ll}’-]/u.test(text))
    .map(({ text }) => lower(text));
}

/** Shorter names are near some rare word or other by accident. */
const LONG = 8;

/**
 * What a proper name could be a slip for: a letter doubled or not, and in a long one a letter too many or two
 * that changed places. « Finnances » is a slip for « finances », « Commercy » for nothing.
 */
export function nearForms(word: string): readonly string[] {
  const text = lower(word);
  const forms = new Set<string>();
  for (let at = 1; at < text.length; at++) {
    const [head, letter, tail] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
    const isLong = text.length >= LONG;
    forms.add(head + letter + letter + tail);
    if (isLong || head.endsWith(letter)) forms.add(head + tail);
    if (isLong) forms.add(head + tail.charAt(0) + letter + tail.slice(1));
  }
  forms.delete(text);
  return [...forms];
}

function lower(text: string): string {
  return text.toLocaleLowerCase('fr-FR');
}
