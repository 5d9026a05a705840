import type { Entity } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { childrenOf } from '../model/tree.ts';
import { elidesBefore } from './elision.ts';
import { kindFor } from './kind-words.ts';
import { nounPhrase, type NounPhrase } from './noun-phrase.ts';
import { grammarOfNoun } from './nouns.ts';
import { capitalised, firstWord, plainKey, uncapitalised } from './typography.ts';

/**
 * The entity's name at the head of a sentence: « Service achats », with the gender and number of
 * its own head noun. These come from `entity.grammar`, else from its kind when the name begins with
 * the kind's noun, else from the noun itself, else from the kind.
 */
export function nameOf(organisation: Organisation, entity: Entity): NounPhrase {
  return phraseFor(organisation, entity, capitalised(entity.name));
}

/**
 * The name inside a sentence: « service achats », « pôle territoires ». The capital goes only when
 * the name begins with its kind's noun; the only one of its kind at the top keeps it, as proper
 * names do (« rattachée à la Direction générale des services »).
 */
export function nameInside(organisation: Organisation, entity: Entity): NounPhrase {
  const isProper = isOnlyOne(organisation, entity) || !beginsWithKind(organisation, entity);
  return phraseFor(organisation, entity, isProper ? entity.name : uncapitalised(entity.name));
}

function isOnlyOne(organisation: Organisation, entity: Entity): boolean {
  if (entity.parentId !== null) return false;
  return childrenOf(organisation, null).filter(({ kind }) => kind === entity.kind).length === 1;
}

/** Whether the name begins with the common noun of its kind: « Service achats » does. */
export function beginsWithKind(organisation: Organisation, entity: Entity): boolean {
  const { label } = kindFor(organisation, entity);
  const word = plainKey(firstWord(entity.name));
  return word !== '' && word === plainKey(firstWord(label.singular));
}

/**
 * The name without its common noun: « Service achats » → « achats », « Direction des routes » →
 * « des routes », « Secteur d’activités paie » → « paie ». A name without it stays whole.
 */
export function objectOf(organisation: Organisation, entity: Entity): string {
  const { label } = kindFor(organisation, entity);
  for (const noun of [label.singular, firstWord(label.singular)]) {
    const head = entity.name.slice(0, noun.length);
    const rest = entity.name.slice(noun.length);
    if (plainKey(head) === plainKey(noun) && /^[\s:–-]/u.test(rest)) return rest.replace(/^[\s:–-]+/u, '');
  }
  return beginsWithKind(organisation, entity) ? '' : entity.name;
}

/**
 * An object with its preposition: « achats » → « des achats », « patrimoine bâti » → « du
 * patrimoine bâti »; one that already begins with a preposition stays.
 */
export function objectWithOf(object: string, withOf: (phrase: NounPhrase) => string): string {
  if (object === '' || /^(?:de |des |du |d['’])/iu.test(object)) return object;
  const { gender, number } = grammarOfNoun(object);
  return withOf(nounPhrase(object, gender ?? 'm', number));
}

function phraseFor(organisation: Organisation, entity: Entity, text: string): NounPhrase {
  const given = entity.grammar ?? {};
  const kind = kindFor(organisation, entity);
  const own = beginsWithKind(organisation, entity)
    ? { gender: kind.gender, number: 'singular' as const }
    : grammarOfNoun(entity.name);
  return nounPhrase(
    text,
    given.gender ?? own.gender ?? kind.gender,
    given.number ?? own.number,
    given.elided ?? elidesBefore(text),
  );
}
