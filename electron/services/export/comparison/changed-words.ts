import type { ChangeRow } from '../../../../shared/change-table/change-table.ts';
import { wordChanges } from '../../../../shared/redline/word-changes.ts';

/** A stretch of a text; changed ones are shown otherwise. */
export interface Words {
  readonly text: string;
  readonly isChanged: boolean;
}

/** A text as lines of words. */
type Lines = readonly (readonly Words[])[];

/** Both states of a row as lines, with the words that differ told apart where the two are one text. */
export function wordsOf({ before, after, isText }: ChangeRow): { readonly before: Lines; readonly after: Lines } {
  if (!isText || before === '' || after === '') return { before: linesOf([plain(before)]), after: linesOf([plain(after)]) };
  const changes = wordChanges(before, after);
  return {
    before: linesOf(changes.map((change) => (change.kind === 'kept' ? plain(change.text) : { text: change.removed, isChanged: true }))),
    after: linesOf(changes.map((change) => (change.kind === 'kept' ? plain(change.text) : { text: change.added, isChanged: true }))),
  };
}

function plain(text: string): Words {
  return { text, isChanged: false };
}

function linesOf(words: readonly Words[]): Lines {
  const lines: Words[][] = [[]];
  for (const { text, isChanged } of words) {
    for (const [rank, part] of text.split('\n').entries()) {
      if (rank > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, isChanged });
    }
  }
  return lines;
}
