import { Bookmark, HeadingLevel, Paragraph, TextRun, type Table } from 'docx';
import { HOUSE_STYLE } from '../../../../shared/document/house-style.ts';
import type { Block, HeadingBlock, ListBlock, ParagraphBlock } from '../../../../shared/document/model.ts';
import { BULLETS_LIST } from './numbering.ts';
import { safeText } from './safe-text.ts';
import { STYLE } from './styles.ts';
import { tableOf } from './table.ts';
import { twips } from './units.ts';
import { PLACE } from './xml-text.ts';

const { page } = HOUSE_STYLE;

/** Width of the text between the margins, in points. */
export const TEXT_WIDTH = page.width - page.left - page.right;

/** Name of the bookmark of the heading at this place among the blocks. */
export function headingAnchor(block: number): string {
  return `_Toc${String(block + 1).padStart(8, '0')}`;
}

/**
 * One block as Word writes it.
 *
 * @param index its place among the document's blocks, for the anchor of a heading
 * @param isFirst whether a titled section need not start a new page, since it already does
 */
export function writtenBlock(block: Block, index: number, isFirst: boolean): readonly (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [headingOf(block, index, isFirst)];
    case 'paragraph':
      return [new Paragraph({ style: paragraphStyle(block), children: [run(block.text)] })];
    case 'list':
      return listOf(block);
    case 'table':
      return [tableOf(block, TEXT_WIDTH), new Paragraph({ style: STYLE.gap })];
    case 'chart':
      // The last pass puts the shapes here.
      return [new Paragraph({ children: [new Bookmark({ id: PLACE.chart(index), children: [] })] })];
  }
}

const WORD_HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
  6: HeadingLevel.HEADING_6,
} as const;

function headingOf({ level, text }: HeadingBlock, index: number, isFirst: boolean): Paragraph {
  return new Paragraph({
    heading: WORD_HEADINGS[level],
    ...(level === 1 && !isFirst ? { pageBreakBefore: true } : {}),
    children: [new Bookmark({ id: headingAnchor(index), children: [run(text)] })],
  });
}

function paragraphStyle({ look }: ParagraphBlock): string {
  switch (look) {
    case 'body':
      return STYLE.body;
    case 'lead-in':
      return STYLE.leadIn;
    case 'volet':
      return STYLE.volet;
    case 'note':
      return STYLE.note;
  }
}

function listOf({ items }: ListBlock): readonly Paragraph[] {
  const lines = items.flatMap(({ text, children }) => [
    { text, level: 0 },
    ...children.map((child) => ({ text: child, level: 1 })),
  ]);
  return lines.map(({ text, level }, index) => itemOf(text, level, index === lines.length - 1));
}

function itemOf(text: string, level: number, isLast: boolean): Paragraph {
  return new Paragraph({
    ...(isLast ? { spacing: { after: twips(HOUSE_STYLE.listAfter) } } : {}),
    style: level === 0 ? STYLE.item : STYLE.subItem,
    numbering: { reference: BULLETS_LIST, level },
    children: [run(text)],
  });
}

function run(text: string): TextRun {
  return new TextRun({ text: safeText(text) });
}
