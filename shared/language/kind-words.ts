import type { Entity } from '../model/entity.ts';
import type { EntityKind } from '../model/kind.ts';
import type { Organisation } from '../model/organisation.ts';
import { kindOf } from '../model/tree.ts';
import { nounPhrase, type GrammaticalNumber, type NounPhrase } from './noun-phrase.ts';
import { capitalised, firstWord } from './typography.ts';

/** What is said of a kind that the organisation does not know: it never reaches a valid one. */
const UNKNOWN: EntityKind = {
  id: 'entite',
  label: { singular: 'entité', plural: 'entités' },
  gender: 'f',
  parents: [],
  counted: false,
  supervisor: null,
  managementScope: '',
  titled: 'never',
  managementLine: null,
};

/** The entity's kind; a plain « entité » where the kind is not known. */
export function kindFor(organisation: Organisation, entity: Entity): EntityKind {
  return kindOf(organisation, entity.kind) ?? UNKNOWN;
}

/** The common noun of a kind, its first word: « fonction support » → « fonction ». */
export function nounOfKind(kind: EntityKind): NounPhrase {
  return nounPhrase(firstWord(kind.label.singular) || kind.label.singular, kind.gender);
}

/**
 * The noun as clauses name it: « le Service », « cette Direction », with the capital of an
 * institution for the levels of the ligne managériale and whatever always has a titled section;
 * « cette fonction », « cette mission » stay common nouns.
 */
export function clauseNounOfKind(kind: EntityKind): NounPhrase {
  return withClauseCapital(kind, nounOfKind(kind));
}

/**
 * The noun with its complement, when it has one: « Secteur d’activités »; an adjective
 * (« générale ») or a bare apposition (« support ») stays out.
 */
export function fullNounOfKind(kind: EntityKind): NounPhrase {
  const { singular } = kind.label;
  const hasComplement = /^\S+ d(?:e |es |u |['’])/u.test(singular);
  return hasComplement ? withClauseCapital(kind, nounPhrase(singular, kind.gender)) : clauseNounOfKind(kind);
}

/** The noun with the capital of an institution, where the kind has it. */
export function withClauseCapital(kind: EntityKind, noun: NounPhrase): NounPhrase {
  const isInstitution = kind.managementLine !== null || kind.titled === 'always';
  return isInstitution ? { ...noun, text: capitalised(noun.text) } : noun;
}

/** The label of a kind for a heading or a count, « services », « secteur d’activités ». */
export function labelPhrase(kind: EntityKind, number: GrammaticalNumber): NounPhrase {
  return nounPhrase(kind.label[number], kind.gender, number);
}
