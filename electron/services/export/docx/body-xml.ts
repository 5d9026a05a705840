import { HOUSE_STYLE } from '../../../../shared/document/house-style.ts';
import type { Block, HeadingBlock, ListBlock, ParagraphBlock } from '../../../../shared/document/model.ts';
import { chartXml, type NextId } from './chart-xml.ts';
import { STYLE } from './styles.ts';
import { tableXml } from './table-xml.ts';
import { TEXT_WIDTH, twips } from './units.ts';
import { headingAnchor, runXml } from './xml-text.ts';

/** Ids of the bookmarks of headings start here: the library counts its own from 1. */
const FIRST_BOOKMARK = 100;

/** What the body of a document needs to know of the parts around it. */
export interface BodyContext {
  /** Number that the document's numbering part gives to the list of missions. */
  readonly listNumber: string;
  /** Whether the first titled section already begins a page. */
  readonly startsPage: boolean;
}

/**
 * The blocks of a document as WordprocessingML. Written by hand: built from the library's objects, a thousand
 * paragraphs take a third of the whole export, and as much memory to collect.
 */
export function bodyXml(blocks: readonly Block[], context: BodyContext): string {
  let lastId = 0;
  const nextId = () => ++lastId;
  return blocks.map((block, index) => blockXml(block, index, context, nextId)).join('') || '<w:p/>';
}

function blockXml(block: Block, index: number, context: BodyContext, nextId: NextId): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'list':
      return linesOf(block, index, context).map((line) => paragraphXml(line)).join('');
    case 'table':
      return tableXml(block, TEXT_WIDTH) + GAP;
    case 'chart':
      return chartXml(block, nextId);
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
export const GAP = paragraphXml({ style: STYLE.gap, properties: '', text: '' }, '');

/**
 * The paragraphs of a block of text.
 *
 * @param index place of the block in its document
 */
export function linesOf(block: HeadingBlock | ParagraphBlock | ListBlock, index: number, context: BodyContext): readonly Line[] {
  switch (block.type) {
    case 'heading':
      return [headingLine(block, index, index === 0 && context.startsPage)];
    case 'paragraph':
      return [{ style: styleOf(block), properties: '', text: block.text }];
    case 'list':
      return listLines(block, context.listNumber);
  }
}

function headingLine({ level, text }: HeadingBlock, index: number, isFirst: boolean): Line {
  const properties = level === 1 && !isFirst ? '<w:pageBreakBefore/>' : '';
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

function listLines({ items }: ListBlock, listNumber: string): readonly Line[] {
  const lines = items.flatMap(({ text, children }) => [
    { text, level: 0 },
    ...children.map((child) => ({ text: child, level: 1 })),
  ]);
  return lines.map(({ text, level }, index) => {
    const number = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listNumber}"/></w:numPr>`;
    const after = index === lines.length - 1 ? `<w:spacing w:after="${twips(HOUSE_STYLE.listAfter)}"/>` : '';
    return { style: level === 0 ? STYLE.item : STYLE.subItem, properties: number + after, text };
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
