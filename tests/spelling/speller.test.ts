import { describe, expect, test } from 'vitest';
import { Speller, type DictionaryPort } from '../../renderer/spelling/speller.ts';

/** A dictionary that knows these words and counts what it is asked. */
function aSpeller(...words: readonly string[]) {
  const asked: string[] = [];
  const port: DictionaryPort = {
    check: async (some) => {
      asked.push(...some);
      return some.map((word) => words.includes(word.toLowerCase()));
    },
    suggest: async () => ['serves', 'services', 'serve', 'ser vices'],
  };
  return { speller: new Speller(port), asked };
}

function said(speller: Speller, text: string): readonly string[] {
  return speller.faultsOf(text).map(({ word }) => word);
}

test('each word is asked for once, and the listeners hear of the answer', async () => {
  const { speller, asked } = aSpeller('un', 'mot');
  let told = 0;
  speller.subscribe(() => (told += 1));
  expect(said(speller, 'un mott')).toEqual([]);
  await speller.settle(['un mott', 'mot mott']);
  expect([said(speller, 'un mott'), said(speller, 'mot mott'), asked]).toEqual([['mott'], ['mott'], ['un', 'mott', 'mot']]);
  expect(told).toBeGreaterThan(0);
});

test('the list of a text is the same one as long as nothing changes in it', async () => {
  const { speller } = aSpeller('un');
  await speller.settle(['un mott']);
  const before = speller.faultsOf('un mott');
  await speller.settle(['autre']);
  expect(speller.faultsOf('un mott')).toBe(before);
});

describe('words of one’s own', () => {
  test('are right, in the plural too, until they are taken back', async () => {
    const { speller } = aSpeller();
    await speller.settle(['Ludothèques']);
    const states = [said(speller, 'Ludothèques')];
    speller.setOwn({ personal: new Set(['ludothèque']) });
    states.push(said(speller, 'Ludothèques'));
    speller.setOwn({ personal: new Set() });
    speller.setOwn({ ignored: new Set(['ludothèques']) });
    states.push(said(speller, 'Ludothèques'));
    expect(states).toEqual([['Ludothèques'], [], []]);
  });

  test('a name of the organisation is right, unless it is near a word of the dictionary', async () => {
    const { speller } = aSpeller('finances');
    speller.setOwn({ names: new Set(['commercy', 'finnances']) });
    const texts = ['Commercy', 'Finnances', 'COMMERCY COMMERCY'];
    await speller.settle(texts);
    expect(texts.map((text) => said(speller, text))).toEqual([[], ['Finnances'], ['COMMERCY']]);
  });
});

test('what the organisation writes often is proposed first, and two words last or not at all', async () => {
  const { speller } = aSpeller();
  const usage = (word: string) => (word === 'services' ? 3 : 0);
  expect(await speller.suggest('servces', usage)).toEqual(['services', 'serves', 'serve']);
});

test('words of one’s own are proposed, with the capitals of the word', async () => {
  const { speller } = aSpeller();
  speller.setOwn({ personal: new Set(['vigneulles']) });
  expect((await speller.suggest('Vigneules', () => 0))[0]).toBe('Vigneulles');
});

test('what was written long ago is forgotten, and read anew when it is back', async () => {
  const { speller, asked } = aSpeller('a');
  const long = (mark: string) => `${'a '.repeat(50_000)}${mark}`;
  await speller.settle(['mott']);
  const before = speller.faultsOf('mott');
  for (let rank = 0; rank < 8; rank++) speller.faultsOf(long(`b${'b'.repeat(rank)}`));
  expect([speller.faultsOf('mott') === before, said(speller, 'mott'), asked.includes('mott')]).toEqual([false, ['mott'], true]);
});
