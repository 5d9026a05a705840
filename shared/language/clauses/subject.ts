import type { Entity } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { beginsWithKind, nameOf } from '../entity-words.ts';
import { clauseNounOfKind, kindFor, withClauseCapital } from '../kind-words.ts';
import { nounPhrase, withDefinite, withDemonstrative, type NounPhrase } from '../noun-phrase.ts';
import { beginsWithBody } from '../nouns.ts';
import { isTitled } from '../standing.ts';
import { capitalised, firstWord, uncapitalised } from '../typography.ts';

/** A subject with its article, at the head of a sentence, and what agrees with it. */
export interface Subject extends Pick<NounPhrase, 'gender' | 'number'> {
  readonly text: string;
}

/**
 * « Ce Service », « Cette Direction »: the kind's noun; the name's own where it begins with the noun of another body
 * (« Ce musée » for a site named « Musée de la bière »); a plural name stands for itself (« Les Collaborateurs… »).
 */
export function thisEntity(organisation: Organisation, entity: Entity): Subject {
  const name = nameOf(organisation, entity);
  if (name.number === 'plural' && !beginsWithKind(organisation, entity)) {
    return { ...name, text: capitalised(withDefinite(name)) };
  }
  const noun = ownNounOf(organisation, entity) ?? clauseNounOfKind(kindFor(organisation, entity));
  return { ...noun, text: capitalised(withDemonstrative(noun)) };
}

/** « Le Service achats », with the whole name. */
export function namedEntity(organisation: Organisation, entity: Entity): Subject {
  const name = nameOf(organisation, entity);
  return { ...name, text: capitalised(withDefinite(name)) };
}

/**
 * « La Direction » inside its own titled section, where the name stands in the title; the whole
 * name elsewhere.
 */
export function knownEntity(organisation: Organisation, entity: Entity): Subject {
  if (!isTitled(organisation, entity) || !beginsWithKind(organisation, entity)) {
    return namedEntity(organisation, entity);
  }
  const noun = clauseNounOfKind(kindFor(organisation, entity));
  return { ...noun, text: capitalised(withDefinite(noun)) };
}

/** The body that the name itself says, where it is not its kind's: « musée », with the capital that its kind gives. */
function ownNounOf(organisation: Organisation, entity: Entity): NounPhrase | null {
  if (beginsWithKind(organisation, entity) || !beginsWithBody(entity.name)) return null;
  const { gender, number, elided } = nameOf(organisation, entity);
  const text = uncapitalised(firstWord(entity.name));
  return withClauseCapital(kindFor(organisation, entity), nounPhrase(text, gender, number, elided));
}
