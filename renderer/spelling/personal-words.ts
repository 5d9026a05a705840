import { createStore, useStore } from 'zustand';
import { quoted } from '../../shared/language/typography.ts';
import { notify } from '../state/notices.ts';
import { theCore } from '../state/session.ts';
import { speller } from './spelling.ts';

/** The user's personal dictionary, as the core keeps it for every organisation and every window. */
const personalStore = createStore<{ readonly words: readonly string[] }>(() => ({ words: [] }));

export function usePersonalWords(): readonly string[] {
  return useStore(personalStore, ({ words }) => words);
}

/** Reads the personal dictionary and follows what other windows change in it. */
export function followPersonalWords(): void {
  theCore().on('dictionary.changed', ({ words }) => {
    receive(words);
  });
  void loadPersonalWords();
}

export async function loadPersonalWords(): Promise<void> {
  const reply = await theCore().call('dictionary.list', {});
  if (reply.ok) receive(reply.value.words);
  else notify({ tone: 'error', message: reply.problem.message });
}

/** Adds words to the personal dictionary; whether it has them. */
export async function addPersonalWords(words: readonly string[]): Promise<boolean> {
  return change({ add: [...words], remove: [] });
}

export async function addPersonalWord(word: string): Promise<void> {
  if (await addPersonalWords([word])) notify({ tone: 'info', message: `${quoted(word)} est dans votre dictionnaire.` });
}

export async function removePersonalWord(word: string): Promise<boolean> {
  return change({ add: [], remove: [word] });
}

/** Leaves a word alone until OGS is closed. */
export function ignoreWord(word: string): void {
  speller.setOwn({ ignored: new Set([...speller.own.ignored, lower(word)]) });
}

async function change(request: { add: string[]; remove: string[] }): Promise<boolean> {
  const reply = await theCore().call('dictionary.change', request);
  if (reply.ok) receive(reply.value.words);
  else notify({ tone: 'error', message: reply.problem.message });
  return reply.ok;
}

function receive(words: readonly string[]): void {
  personalStore.setState({ words });
  speller.setOwn({ personal: new Set(words.map(lower)) });
}

function lower(word: string): string {
  return word.toLocaleLowerCase('fr-FR');
}
