import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseTypography } from '../../shared/typography/normalise.ts';

function normalised(text: string): string {
  return normaliseTypography(text).replaceAll('\u00A0', '~');
}

test.each([
  ["L'État: \"oui\" , dit-il...", 'L’État~: «~oui~» , dit-il…'],
  ['Deux  mots\tici', 'Deux mots ici'],
  ['«mot» et « mot »', '«~mot~» et «~mot~»'],
  ['Prix : 5 % ; 10 € !', 'Prix~: 5~% ; 10~€~!'.replace('% ;', '%~;')],
  ['fine\u202F: oui', 'fine~: oui'],
  ['n° 12', 'n°~12'],
])('%j becomes %j', (text, expected) => {
  expect(normalised(text)).toBe(expected);
});

test.each(['https://exemple.fr/a:b?c;d', 'a@b.fr', 'C:\\dossier\\a', '8:30', '12" et 5"', 'un "deux', 'Rien à changer.', 'soeur'])(
  '%j is left as it is',
  (text) => {
    expect(normaliseTypography(text)).toBe(text);
  },
);

const SIGNS = ['a', 'É', '8', ' ', ' ', '\t', '\u00A0', '\u202F', ':', ';', '!', '?', '"', '«', '»', "'", '’', '.', '...', '…', ',', '(', ')', '%', '€', '@', '\n'];
const aText = fc.oneof(
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

test('done twice, it changes nothing more', () => {
  fc.assert(
    fc.property(aText, (text) => {
      const once = normaliseTypography(text);
      expect(normaliseTypography(once)).toBe(once);
    }),
    { numRuns: 1000 },
  );
});

test('letters, figures and their order stay', () => {
  const letters = (text: string) => text.replaceAll('…', '...').replace(/[\s\u00A0"«»'’]/gu, '');
  fc.assert(
    fc.property(aText, (text) => {
      expect(letters(normaliseTypography(text))).toBe(letters(text));
    }),
    { numRuns: 1000 },
  );
});
