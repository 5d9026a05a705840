import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm';
import type { DictionaryPort } from '../../renderer/spelling/speller.ts';

let dictionary: Promise<Hunspell> | undefined;

/** The dictionary that the window's worker reads, here without a worker; read once. */
export function frenchDictionary(): Promise<Hunspell> {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-fr'));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  dictionary ??= createHunspellFromStrings(read('index.aff'), read('index.dic'));
  return dictionary;
}

/** The same, as a speller asks for it. */
export async function frenchPort(): Promise<DictionaryPort> {
  const hunspell = await frenchDictionary();
  return {
    check: (words) => Promise.resolve(words.map((word) => hunspell.testSpelling(word))),
    suggest: (word) => Promise.resolve(hunspell.getSpellingSuggestions(word)),
  };
}
