import type { Entity } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { beginsWithKind, nameOf } from '../entity-words.ts';
import { clauseNounOfKind, kindFor } from '../kind-words.ts';
import { withDefinite, withDemonstrative, type NounPhrase } from '../noun-phrase.ts';
import { isTitled } from '../standing.ts';
import { capitalised } from '../typography.ts';

/** A subject with its article, at the head of a sentence, and what agrees with it. */
export interface Subject extends Pick<NounPhrase, 'gender' | 'number'> {
  readonly text: string;
}

/** « Ce Service », « Cette Direction »: the kind's noun; a plural name stands for itself (« Les Collaborateurs… »). */
export function thisEntity(organisation: Organisation, entity: Entity): Subject {
  const name = nameOf(organisation, entity);
  if (name.number === 'plural' && !beginsWithKind(organisation, entity)) {
    return { ...name, text: capitalised(withDefinite(name)) };
  }
  const noun = clauseNounOfKind(kindFor(organisation, entity));
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
