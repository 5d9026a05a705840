import type { LineHint, SourceLine } from '../../../../shared/import/source.ts';
import { bulletOf } from '../../../../shared/import/text/markers.ts';
import { withJoinedBoxes } from './boxes.ts';
import { emptyColumns } from './columns.ts';
import { withoutFurniture } from './furniture.ts';
import { asOneText } from './justified.ts';
import { marginsOf } from './margins.ts';
import { rowText, type Row, type TextPiece } from './pieces.ts';
import { rowsOf } from './rows.ts';
import { paragraphOf, type Margins, type Paragraph } from './row-likeness.ts';
import { continuesParagraph, isOpenQuestion, isWholeBefore, joinRows, spacesBefore } from './wrapped-rows.ts';

/** A gap between two rows this many times the usual one is a blank line. */
const BLANK = 1.4;
/** Distances above this many sizes say nothing about the usual one. */
const FAR = 3;

/**
 * Lines of text from the pieces of each page: pieces on one baseline make a line, wide gaps become
 * several spaces, columns left empty at the left spaces before the text, a wide distance between two
 * rows a blank line. Headers and footers are left out.
 */
export function linesOfPages(pages: readonly (readonly TextPiece[])[]): {
  readonly lines: readonly SourceLine[];
  /** Header and footer rows left out. */
  readonly dropped: number;
  /** Lines of which nothing tells whether they go on with the paragraph above. */
  readonly open: readonly number[];
} {
  const { pages: found, dropped } = withoutFurniture(pages.map((pieces) => withJoinedBoxes(rowsOf(pieces))));
  const usual = usualDistance(found);
  const margins = marginsOf(found);
  const rows = margins && margins.stretched.size > 0 ? found.map((page) => page.map((row) => asOneText(row, margins.stretched))) : found;
  const lines: SourceLine[] = [];
  const questions: number[] = [];
  let open: Paragraph | null = null;
  for (const page of rows) {
    for (const [index, row] of page.entries()) {
      const above = page[index - 1];
      if (open && margins && continuesParagraph(open, row, margins, index === 0)) {
        open = { first: open.first, last: row, text: joinRows(open.text, rowText(row)) };
        const broken = lines.pop();
        if (broken) lines.push({ ...broken, text: joinRows(broken.text, rowText(row)) });
        continue;
      }
      const isOpen = open !== null && margins !== null && index > 0 && isOpenQuestion(open, row, margins);
      if (open && margins && isWholeBefore(open, row, margins)) markEnd(lines);
      open = paragraphOf(row);
      const isApart = above !== undefined && row.y - above.y > BLANK * usual;
      const columns = emptyColumns(page, index);
      // A single space right under another line says nothing of columns: a page's title often has one.
      if (isApart || columns === 1) lines.push({ number: lines.length + 1, text: '' });
      const number = lines.length + 1;
      if (isOpen) questions.push(number);
      const indent = ' '.repeat(columns > 0 || !margins ? columns : spacesBefore(row, margins));
      const text = indent + rowText(row);
      lines.push(withHint({ number, text }, { ...(index === 0 ? { pageStart: true } : {}), ...itemHint(row, margins) }));
    }
  }
  return { lines, dropped, open: questions };
}

function withHint(line: SourceLine, hint: LineHint): SourceLine {
  return Object.keys(hint).length === 0 ? line : { ...line, hint };
}

/** Where lines end at the margin alone, items are set in by levels and not by spaces that somebody typed. */
function itemHint({ segments: [own] }: Row, margins: Margins | null): LineHint {
  if (!own || !margins?.breaksAlone || !bulletOf(own.text)) return {};
  return { indent: own.left / own.size };
}

/** Says of the last line that the text ends with it. */
function markEnd(lines: SourceLine[]): void {
  const last = lines.pop();
  if (last) lines.push({ ...last, hint: { ...last.hint, endsText: true } });
}

/** The median distance between two rows of prose, in points. */
function usualDistance(pages: readonly (readonly Row[])[]): number {
  const distances = pages
    .flatMap((rows) =>
      rows.slice(1).map((row, index) => ({ distance: row.y - (rows[index]?.y ?? 0), size: row.size })),
    )
    .filter(({ distance, size }) => distance > 0 && distance < FAR * size)
    .map(({ distance }) => distance)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? Number.POSITIVE_INFINITY;
}
