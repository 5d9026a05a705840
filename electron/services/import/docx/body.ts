import type { LineHint, SourceLine } from '../../../../shared/import/source.ts';
import { child, valueOf, type XmlElement } from '../archive/xml.ts';
import type { BoxContent, DocxContext } from './context.ts';
import { isContentsControl } from './inline.ts';
import { readParagraph } from './paragraph.ts';
import { addBox, endStory, newStory, type Story } from './story.ts';
import { readTable } from './table.ts';

/** Elements that only wrap blocks. */
const WRAPPERS = new Set(['w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo']);

/** Reads the body of the document into lines. */
export function readBody(body: XmlElement, context: DocxContext): readonly SourceLine[] {
  const story = newStory(sectionStartsOf(body));
  story.lines.startPage();
  readBlocks(body, context, story);
  endStory(story);
  return story.lines.lines;
}

/** Reads blocks — paragraphs, tables, and what wraps them — into the lines of a story. */
function readBlocks(element: XmlElement, context: DocxContext, story: Story): void {
  for (const node of element.children) {
    const boxes = readBlock(node, context, story);
    for (const box of boxes) addBox(box, story.lines);
  }
}

/** Reads one block; gives back the boxes anchored in it when it is a paragraph. */
function readBlock(node: XmlElement, context: DocxContext, story: Story): readonly BoxContent[] {
  const { tally } = context;
  switch (node.name) {
    case 'w:p':
      return readParagraph(node, context, story);
    case 'w:tbl':
      readTable(node, context, story, (cell, inside) => readBlocks(cell, context, inside));
      return [];
    case 'w:sdt':
      if (isContentsControl(node)) tally.contentsLines += countParagraphs(node);
      else readBlocks(node, context, story);
      return [];
    case 'w:del':
    case 'w:moveFrom':
      tally.deletions++;
      return [];
    case 'w:altChunk':
      tally.foreignParts++;
      return [];
    case 'mc:AlternateContent': {
      const chosen = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
      if (chosen) readBlocks(chosen, context, story);
      return [];
    }
    default:
      if (node.name === 'w:ins') tally.insertions++;
      if (WRAPPERS.has(node.name)) readBlocks(node, context, story);
      return [];
  }
}

/** The content of a text box: one label, or the lines themselves when it holds a list or a table. */
export function readBox(content: XmlElement, context: DocxContext): BoxContent {
  const outside = context.fields;
  context.fields = [];
  const story = newStory();
  const inner = content.children.flatMap((node) => readBlock(node, context, story));
  endStory(story);
  context.fields = outside;
  const lines = story.lines.lines.filter(({ text }) => text.trim() !== '');
  const isText = lines.some(({ hint }) => hint?.listLevel !== undefined || hint?.cells !== undefined);
  return {
    label: lines.map(({ text }) => text.trim()).join(' '),
    lines: isText ? lines.map(({ text, hint }) => ({ text, ...withoutPage(hint) })) : null,
    inner,
  };
}

function withoutPage(hint: LineHint | undefined): Omit<LineHint, 'pageStart' | 'isShape'> {
  const { pageStart: _page, isShape: _shape, ...rest } = hint ?? {};
  return rest;
}

/** How each section begins, in the order of the document; pages and shapes have no sections inside. */
function sectionStartsOf(body: XmlElement): readonly string[] {
  const starts: string[] = [];
  const visit = (node: XmlElement) => {
    if (node.name === 'w:sectPr') starts.push(valueOf(node, 'w:type') ?? 'nextPage');
    else if (node.name !== 'w:r' && node.name !== 'w:tbl') node.children.forEach(visit);
  };
  visit(body);
  return starts;
}

function countParagraphs(element: XmlElement): number {
  return element.children.reduce((sum, node) => sum + countParagraphs(node), element.name === 'w:p' ? 1 : 0);
}
