import { collationKey } from '../language/collation.ts';
import { CONTENTS_DEPTH } from './house-style.ts';
import type { DocumentModel, HeadingBlock } from './model.ts';

/** A line of the contents table. */
export interface ContentsEntry {
  readonly level: number;
  readonly number: string;
  /** What its heading prints, letter for letter: a word processor that makes the table anew changes nothing. */
  readonly text: string;
  /** The same words in ordinary letters, accents and signs as the data have them: for finding one’s way. */
  readonly label: string;
  /** Index of the heading among the document's blocks. */
  readonly block: number;
}

/** The headings that the contents table lists, in order. */
export function contentsOf({ blocks }: Pick<DocumentModel, 'blocks'>): readonly ContentsEntry[] {
  return blocks.flatMap((block, index) =>
    isListed(block) ? [{ level: block.level, number: block.number, text: block.text, label: inOrdinaryLetters(block), block: index }] : [],
  );
}

/** What the imported document words otherwise than the data stays as it prints. */
function inOrdinaryLetters({ text, label }: HeadingBlock): string {
  return collationKey(text) === collationKey(label) ? label : text;
}

function isListed(block: DocumentModel['blocks'][number]): block is HeadingBlock {
  return block.type === 'heading' && block.level <= CONTENTS_DEPTH;
}
