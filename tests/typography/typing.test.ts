import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctTyped } from '../../shared/typography/typing.ts';

/** What a field holds after this was typed in it, key by key; no-break spaces show as « ~ ». */
function typed(keys: string, text = ''): string {
  let before = text;
  for (const key of keys) {
    before += key;
    const correction = correctTyped(before, before.length);
    if (correction) before = before.slice(0, correction.start) + correction.by;
  }
  return before.replaceAll('\u00A0', '~');
}

describe('what is typed', () => {
  test.each([
    ["L'organisation: oui!", 'L’organisation~: oui~!'],
    ['Deux ; trois ?', 'Deux~; trois~?'],
    ['Quoi ?!', 'Quoi~?!'],
    ['Il dit "bonjour" et "au revoir".', 'Il dit «~bonjour~» et «~au revoir~».'],
    ['d\'"eau"', 'd’«~eau~»'],
    ['« mot » ', '«~mot~» '],
    ['un  deux', 'un deux'],
    ['Fin...', 'Fin…'],
    ['soeur, manoeuvre. ', 'sœur, manœuvre. '],
    ["L'oeuvre ", 'L’œuvre '],
    ['OEUVRE ', 'ŒUVRE '],
    ['100 % et 5 €', '100~% et 5~€'],
    ['n° 5', 'n°~5'],
    ['Ligne 8: ', 'Ligne 8~: '],
  ])('%j becomes %j', (keys, expected) => {
    expect(typed(keys)).toBe(expected);
  });

  test.each([
    'https://exemple.fr/a?b=c:d',
    'www.exemple.fr?a',
    'prenom@exemple.fr',
    'C:\\dossier',
    '8:30',
    '12" de haut',
    "l'",
    '. . .',
    'coexister, moelle, poète ',
    '(?)',
  ])('%j is left as it is, but for its apostrophes', (keys) => {
    expect(typed(keys)).toBe(keys.replaceAll("l'", 'l’'));
  });

  test('a quote inside guillemets that are open closes them', () => {
    expect(typed('"', 'Le plan «\u00A0Jeunesse')).toBe('Le plan «~Jeunesse~»');
  });

  test('what stands after the caret stays, and guillemets already there are not doubled', () => {
    expect(correctTyped('oui!, dit-il', 4)).toEqual({ start: 3, by: '\u00A0!' });
    expect(correctTyped('« mot', 1)).toBeNull();
  });
});

const SIGNS = ['a', 'é', 'oe', 'soeur', 'n°', '8', ' ', ' ', '\u00A0', ':', ';', '!', '?', '"', '«', '»', "'", '’', '.', '…', ',', '(', ')', '%', '€', '@', 'www.', '://'];
const aText = fc.array(fc.constantFrom(...SIGNS), { maxLength: 30 }).map((parts) => parts.join(''));

describe('a correction, whatever is typed', () => {
  test('changes signs and spaces only, and no letter but oe', () => {
    const letters = (text: string) => text.replaceAll('œ', 'oe').replaceAll('…', '...').replace(/[\s\u00A0"«»'’]/gu, '');
    fc.assert(
      fc.property(aText, (text) => {
        expect(letters(typed(text).replaceAll('~', ' '))).toBe(letters(text));
      }),
    );
  });

  test('ends at the caret, says something new, and is right once made', () => {
    fc.assert(
      fc.property(aText, fc.nat(60), (text, at) => {
        const caret = Math.min(at, text.length);
        const correction = caret === 0 ? null : correctTyped(text, caret);
        if (!correction) return;
        const { start, by } = correction;
        const after = text.slice(0, start) + by + text.slice(caret);
        expect([start <= caret, after === text, by !== '' && correctTyped(after, start + by.length)]).toEqual([true, false, by === '' ? false : null]);
      }),
    );
  });
});
