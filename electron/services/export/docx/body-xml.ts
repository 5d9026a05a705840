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
      return headingXml(block, index, index === 0 && context.startsPage);
    case 'paragraph':
      return paragraphXml(styleOf(block), '', runXml(block.text));
    case 'list':
      return listXml(block, context.listNumber);
    case 'table':
      return tableXml(block, TEXT_WIDTH) + paragraphXml(STYLE.gap, '', '');
    case 'chart':
      return chartXml(block, nextId);
  }
}

function headingXml({ level, text }: HeadingBlock, index: number, isFirst: boolean): string {
  const id = index + FIRST_BOOKMARK;
  const pageBreak = level === 1 && !isFirst ? '<w:pageBreakBefore/>' : '';
  const bookmark = `<w:bookmarkStart w:name="${headingAnchor(index)}" w:id="${id}"/>${runXml(text)}<w:bookmarkEnd w:id="${id}"/>`;
  return paragraphXml(`Heading${level}`, pageBreak, bookmark);
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

function listXml({ items }: ListBlock, listNumber: string): string {
  const lines = items.flatMap(({ text, children }) => [
    { text, level: 0 },
    ...children.map((child) => ({ text: child, level: 1 })),
  ]);
  return lines
    .map(({ text, level }, index) => {
      const number = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listNumber}"/></w:numPr>`;
      const after = index === lines.length - 1 ? `<w:spacing w:after="${twips(HOUSE_STYLE.listAfter)}"/>` : '';
      return paragraphXml(level === 0 ? STYLE.item : STYLE.subItem, number + after, runXml(text));
    })
    .join('');
}

function paragraphXml(style: string, properties: string, content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}
