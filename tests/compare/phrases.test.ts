import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phrasesOf } from '../../shared/compare/show/phrases.ts';
import { diffWords, type Stretch } from '../../shared/compare/words.ts';

const shown = (before: string, after: string) => phrasesOf(diffWords(before, after)).map(({ kind, items }) => `${kind}: ${items.join('')}`);
const side = (stretches: readonly Stretch[], kind: Stretch['kind']) =>
  stretches
    .filter((one) => one.kind === 'common' || one.kind === kind)
    .flatMap(({ items }) => items)
    .join('');

test('words that change in a row are one phrase; a word that only comes or goes stays by itself', () => {
  expect([shown('Service achats et services', 'Service commande publique locale'), shown('payer vite les agents', 'payer les agents contractuels')]).toEqual([
    ['common: Service ', 'removed: achats et services', 'added: commande publique locale'],
    ['common: payer ', 'removed: vite ', 'common: les agents', 'added:  contractuels'],
  ]);
});

test('phrases still give both texts', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', ' ', ' ', '\n', ','), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const phrases = phrasesOf(diffWords(before, after));
      expect([side(phrases, 'removed'), side(phrases, 'added')]).toEqual([before, after]);
    }),
  );
});
