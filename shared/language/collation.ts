import { plainKey } from './typography.ts';

/** Made when first asked for: it costs a short command more than all else that it does not use. */
let collator: Intl.Collator | null = null;

/** Order of two names in a French list: accents and capitals count last, numbers by their value. */
export function compareFrench(a: string, b: string): number {
  collator ??= new Intl.Collator('fr-FR', { sensitivity: 'variant', numeric: true });
  return collator.compare(a, b);
}

/** Key under which two spellings of one name are the same: case, accents, « & », hyphens and spaces aside. */
export function collationKey(text: string): string {
  return plainKey(text)
    .replace(/\s*&\s*/gu, ' et ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
