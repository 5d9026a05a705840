import { elidesBefore } from './elision.ts';
import { APOSTROPHE } from './typography.ts';

export type Gender = 'm' | 'f';
export type GrammaticalNumber = 'singular' | 'plural';

/** Words that an article may stand before, with what the article must know of them. */
export interface NounPhrase {
  readonly text: string;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  readonly elided: boolean;
}

/** A noun phrase; whether articles elide before it is read from its spelling unless it is given. */
export function nounPhrase(
  text: string,
  gender: Gender,
  number: GrammaticalNumber = 'singular',
  elided: boolean = elidesBefore(text),
): NounPhrase {
  return { text, gender, number, elided };
}

/** « le service », « la direction », « l’équipe », « les services ». */
export function withDefinite(phrase: NounPhrase): string {
  return join(phrase, 'le', 'la', `l${APOSTROPHE}`, 'les');
}

/** « du service », « de la direction », « de l’équipe », « des services ». */
export function withOf(phrase: NounPhrase): string {
  return join(phrase, 'du', 'de la', `de l${APOSTROPHE}`, 'des');
}

/** « au service », « à la direction », « à l’équipe », « aux services ». */
export function withTo(phrase: NounPhrase): string {
  return join(phrase, 'au', 'à la', `à l${APOSTROPHE}`, 'aux');
}

/** « ce service », « cette direction », « cet établissement », « ces services ». */
export function withDemonstrative(phrase: NounPhrase): string {
  const masculine = phrase.elided ? 'cet' : 'ce';
  return `${pick(phrase, masculine, 'cette', 'ces')} ${phrase.text}`;
}

/** « d’un responsable », « d’une responsable », « de responsables ». */
export function withOfIndefinite(phrase: NounPhrase): string {
  if (phrase.number === 'plural') return withBareOf(phrase);
  return `d${APOSTROPHE}${pick(phrase, 'un', 'une', '')} ${phrase.text}`;
}

/** « un responsable », « une responsable », « des responsables ». */
export function withIndefinite(phrase: NounPhrase): string {
  return `${pick(phrase, 'un', 'une', 'des')} ${phrase.text}`;
}

/** « de service », « d’équipe »: no article, whatever the gender and number. */
export function withBareOf(phrase: NounPhrase): string {
  return phrase.elided ? `d${APOSTROPHE}${phrase.text}` : `de ${phrase.text}`;
}

/** One of three words by gender and number. */
export function pick(
  { gender, number }: Pick<NounPhrase, 'gender' | 'number'>,
  masculine: string,
  feminine: string,
  plural: string,
): string {
  if (number === 'plural') return plural;
  return gender === 'f' ? feminine : masculine;
}

function join(phrase: NounPhrase, masculine: string, feminine: string, elided: string, plural: string) {
  if (phrase.number === 'plural') return `${plural} ${phrase.text}`;
  if (phrase.elided) return `${elided}${phrase.text}`;
  return `${phrase.gender === 'f' ? feminine : masculine} ${phrase.text}`;
}
