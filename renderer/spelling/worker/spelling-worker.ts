import affixesUrl from 'dictionary-fr/index.aff?url';
import wordsUrl from 'dictionary-fr/index.dic?url';
import { createHunspellFromStrings } from 'hunspell-wasm';
import type { SpellingAnswer, SpellingQuestion } from './messages.ts';

/**
 * The French dictionary, in a thread of its own: reading it takes longer than a frame. It comes from
 * the window's own host, like every other file of the window.
 */
const dictionary = readDictionary();
dictionary.catch((error: unknown) => {
  answer({ type: 'failed', reason: String(error) });
});

self.addEventListener('message', ({ data }: MessageEvent<SpellingQuestion>) => {
  void reply(data);
});

async function reply(question: SpellingQuestion): Promise<void> {
  const hunspell = await dictionary.catch(() => null);
  if (!hunspell) return;
  const { number } = question;
  switch (question.type) {
    case 'check':
      answer({ number, type: 'checked', known: question.words.map((word) => hunspell.testSpelling(word)) });
      break;
    case 'suggest':
      answer({ number, type: 'suggested', suggestions: hunspell.getSpellingSuggestions(question.word) });
      break;
  }
}

function answer(message: SpellingAnswer): void {
  // To the window that started this thread: there is no other.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(message);
}

async function readDictionary() {
  const [affixes, words] = await Promise.all([readText(affixesUrl), readText(wordsUrl)]);
  return createHunspellFromStrings(affixes, words);
}

async function readText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
