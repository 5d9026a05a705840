import type { CleanLine } from '../text/clean-lines.ts';
import type { NounBook } from '../text/nouns.ts';
import type { Wrapping } from '../text/wrapping.ts';

/** A piece of the document once its broken lines are joined, before anyone knows what it says. */
export type Unit = TitleUnit | ParagraphUnit | ItemUnit | LooseUnit;

interface Piece {
  readonly lines: CleanLine[];
  /** Where each line starts in the text. */
  readonly offsets: number[];
  text: string;
  /** Whether a page begins with it, as far as the lines tell. */
  readonly startsPage: boolean;
}

export interface TitleUnit extends Piece {
  readonly type: 'title';
  /** Section number, empty when it has none. */
  readonly number: readonly number[];
  /** Heading level where the reader knows it. */
  readonly level: number | null;
}

export interface ParagraphUnit extends Piece {
  readonly type: 'paragraph';
}

export interface ItemUnit extends Piece {
  readonly type: 'item';
  /** Depth in its list, from 0. */
  readonly depth: number;
  readonly glyph: string;
}

/** Loose lines, each for itself: the boxes of an org chart, the rows of a table. */
export interface LooseUnit extends Piece {
  readonly type: 'loose';
}

/** What is known of the document as a whole while its lines are sorted. */
export interface UnitContext {
  readonly nouns: NounBook;
  readonly wrapping: Wrapping;
  /** Lines that the page furniture stood before: a page begins there. */
  readonly pageStarts: ReadonlySet<number>;
}

/** Whether a page begins with the line, as far as the lines tell. */
export function startsPage(line: CleanLine, { pageStarts }: UnitContext): boolean {
  return (
    line.hint.pageStart === true ||
    pageStarts.has(line.number) ||
    (line.leading === 1 && line.gap === 0)
  );
}
