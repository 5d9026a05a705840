import { CONTENTS_DEPTH } from './house-style.ts';
import type { DocumentModel, HeadingBlock } from './model.ts';

/** A line of the contents table. */
export interface ContentsEntry {
  readonly level: number;
  readonly number: string;
  readonly label: string;
  /** Index of the heading among the document's blocks. */
  readonly block: number;
}

/** The headings that the contents table lists, in order. */
export function contentsOf({ blocks }: Pick<DocumentModel, 'blocks'>): readonly ContentsEntry[] {
  return blocks.flatMap((block, index) =>
    isListed(block) ? [{ level: block.level, number: block.number, label: block.label, block: index }] : [],
  );
}

function isListed(block: DocumentModel['blocks'][number]): block is HeadingBlock {
  return block.type === 'heading' && block.level <= CONTENTS_DEPTH;
}
