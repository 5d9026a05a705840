import { paragraphLook, textWidth } from '../../../../shared/document/house-style.ts';
import type { Block, HeadingBlock, ListBlock, ParagraphBlock } from '../../../../shared/document/model.ts';
import type { SetSection } from '../../../../shared/document/pages/document-pages.ts';
import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';
import { chartXml, type NextId } from './chart-xml.ts';
import { spacingXml, USUAL, type Placing } from './placing.ts';
import { STYLE } from './styles.ts';
import { tableXml } from './table-xml.ts';
import { headingAnchor, runXml } from './xml-text.ts';

/** Ids of the bookmarks of headings start here: the library counts its own from 1. */
const FIRST_BOOKMARK = 100;

/** What the body of a document needs to know of the parts around it. */
export interface BodyContext {
  /** Number that the document's numbering part gives to the list of missions. */
  readonly listNumber: string;
  /** Number that it gives to the list of the headings. */
  readonly headingsNumber: string;
  /** Whether the first titled section already begins a page. */
  readonly startsPage: boolean;
  readonly style: DocumentStyle;
}

/**
 * The blocks of a document as WordprocessingML. Written by hand: built from the library's objects, a thousand
 * paragraphs take a third of the whole export, and as much memory to collect.
 */
export function bodyXml(sections: readonly SetSection[], context: BodyContext, nextId: NextId): string {
  const written = sections.flatMap(({ first, blocks, setting }, rank) => {
    const tight = setting.isTight ? setting.style : null;
    return blocks.map((block, index) => {
      const placing = { tight, breaksPage: setting.breaks.has(index), isWhole: setting.whole.has(index), isFirstOfPart: rank + index === 0 };
      return blockXml(block, first + index, context, placing, nextId);
    });
  });
  return written.join('') || '<w:p/>';
}

function blockXml(block: Block, index: number, context: BodyContext, placing: Placing, nextId: NextId): string {
  const { style } = context;
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'list':
      return linesOf(block, index, context, placing).map((line) => paragraphXml(line)).join('');
    case 'table':
      return tableXml(block, textWidth(style), style) + gapXml(spacingXml(style.gap, placing.tight?.gap));
    case 'chart':
      return chartXml(block, nextId, { style, tight: placing.tight });
  }
}

/** A paragraph of text, before it is written. */
export interface Line {
  readonly style: string;
  /** Its other properties, in the order of the schema. */
  readonly properties: string;
  readonly text: string;
  /** Around its text, for links. */
  readonly bookmark?: { readonly name: string; readonly id: number };
}

/** The paragraph that Word needs after a table. */
export const GAP = gapXml('');

function gapXml(properties: string): string {
  return paragraphXml({ style: STYLE.gap, properties, text: '' }, '');
}

/**
 * The paragraphs of a block of text.
 *
 * @param index place of the block in its document
 */
export function linesOf(
  block: HeadingBlock | ParagraphBlock | ListBlock,
  index: number,
  context: BodyContext,
  placing: Placing = USUAL,
): readonly Line[] {
  switch (block.type) {
    case 'heading':
      return [headingLine(block, index, context, placing)];
    case 'paragraph': {
      const { style } = context;
      const spacing = spacingXml(paragraphLook(block, style), placing.tight ? paragraphLook(block, placing.tight) : undefined);
      return [{ style: styleOf(block), properties: (placing.isWhole ? KEEP_LINES : '') + spacing, text: block.text }];
    }
    case 'list':
      return listLines(block, context, placing);
  }
}

const KEEP_LINES = '<w:keepLines/>';
const PAGE_BREAK = '<w:pageBreakBefore/>';

function headingLine({ level, text }: HeadingBlock, index: number, { style, startsPage }: BodyContext, placing: Placing): Line {
  const { breaksPage, tight, isFirstOfPart = index === 0 } = placing;
  const isFirst = isFirstOfPart && startsPage;
  const pageBreak = (level === 1 && !isFirst) || breaksPage ? PAGE_BREAK : '';
  const look = (tight ?? style).headings[level];
  // Word drops the space above what begins a page by itself, not above what a break puts there.
  const properties = pageBreak + spacingXml(style.headings[level], breaksPage ? { ...look, before: 0 } : look);
  return { style: `Heading${level}`, properties, text, bookmark: { name: headingAnchor(index), id: index + FIRST_BOOKMARK } };
}

function styleOf({ look }: ParagraphBlock): string {
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

function listLines({ items }: ListBlock, { listNumber, style }: BodyContext, { isWhole, tight }: Placing): readonly Line[] {
  const lines = items.flatMap(({ text, children }) => [
    { text, level: 0 },
    ...children.map((child) => ({ text: child, level: 1 })),
  ]);
  return lines.map(({ text, level }, index) => {
    const name = level === 0 ? 'item' : 'subItem';
    const number = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listNumber}"/></w:numPr>`;
    const set = tight ?? style;
    const look = index === lines.length - 1 ? { ...set[name], after: set.listAfter } : set[name];
    const whole = index === 0 && isWhole ? KEEP_LINES : '';
    return { style: STYLE[name], properties: whole + number + spacingXml(style[name], look), text };
  });
}

/**
 * A line as a paragraph.
 *
 * @param runs its text, where that is more than one plain run
 * @param mark properties of the paragraph's end, an `rPr` element
 */
export function paragraphXml(line: Line, runs = runXml(line.text), mark = ''): string {
  const { style, properties, bookmark } = line;
  const content = bookmark
    ? `<w:bookmarkStart w:name="${bookmark.name}" w:id="${bookmark.id}"/>${runs}<w:bookmarkEnd w:id="${bookmark.id}"/>`
    : runs;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}${mark}</w:pPr>${content}</w:p>`;
}
