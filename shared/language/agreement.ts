import type { Gender, GrammaticalNumber } from './noun-phrase.ts';

interface Agreeing {
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}

/** A regular participle or adjective in « é », « i », « u »… agreed: « placé » → « placées ». */
export function agreed(masculine: string, { gender, number }: Agreeing): string {
  return masculine + (gender === 'f' ? 'e' : '') + (number === 'plural' ? 's' : '');
}

/** « est », « sont ». */
export function isOrAre({ number }: Pick<Agreeing, 'number'>): string {
  return number === 'plural' ? 'sont' : 'est';
}

/** « a », « ont ». */
export function hasOrHave({ number }: Pick<Agreeing, 'number'>): string {
  return number === 'plural' ? 'ont' : 'a';
}

/** A verb in « -er » in the present, third person: « assure », « assurent ». */
export function verb(singular: string, { number }: Pick<Agreeing, 'number'>): string {
  return number === 'plural' ? `${singular}nt` : singular;
}

/** « il », « elle », « ils », « elles ». */
export function pronoun({ gender, number }: Agreeing): string {
  return (gender === 'f' ? 'elle' : 'il') + (number === 'plural' ? 's' : '');
}
