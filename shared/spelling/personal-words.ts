import { compareFrench } from '../language/collation.ts';

/** Letters with what may join them: what can be said to be right. */
const WORD = /^[\p{L}\p{M}][\p{L}\p{M}\p{N}’'·-]{0,59}$/u;

/** Whether this can stand in a personal dictionary: one word of 60 characters at most. */
export function isPersonalWord(text: string): boolean {
  return WORD.test(text);
}

/** The words of a file that holds one a line; lines that are no words are left out. */
export function readPersonalWords(text: string): readonly string[] {
  return inOrder(text.split(/\r\n|[\r\n]/u).map((line) => line.replace(/^\uFEFF/u, '').trim().normalize('NFC')).filter(isPersonalWord));
}

/** The file of a personal dictionary: one word a line. Read again, it gives the same words. */
export function writePersonalWords(words: readonly string[]): string {
  return inOrder(words).map((word) => `${word}\n`).join('');
}

/** The dictionary with words added and others removed, each once, in French order. */
export function changePersonalWords(words: readonly string[], add: readonly string[], remove: readonly string[]): readonly string[] {
  const gone = new Set(remove);
  return inOrder([...words.filter((word) => !gone.has(word)), ...add.map((word) => word.normalize('NFC'))]);
}

function inOrder(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort(compareFrench);
}
