import { child, type XmlElement } from '../archive/xml.ts';
import type { DocxContext } from './context.ts';
import { endStory, newStory, type Story } from './story.ts';

/** Elements that may stand between a table and its rows, or a row and its cells. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/**
 * Reads a table: one line a row, its cells in `hint.cells`. A table of one column is a frame
 * around ordinary text, which is read as such. Rows whose deletion is tracked are left out.
 */
export function readTable(
  table: XmlElement,
  context: DocxContext,
  story: Story,
  readBlocks: (element: XmlElement, story: Story) => void,
): void {
  const rows = partsOf(table, 'w:tr').filter((row) => isKept(row, context));
  const cellsOf = rows.map((row) => partsOf(row, 'w:tc'));
  const isFrame = cellsOf.every((cells) => cells.length <= 1);
  for (const cells of cellsOf) {
    const stories = cells.map((cell) => {
      const inside = newStory();
      readBlocks(cell, inside);
      endStory(inside);
      return inside;
    });
    if (isFrame) for (const inside of stories) addFrame(inside, story);
    else addRow(stories, story);
  }
}

function addFrame(inside: Story, story: Story): void {
  for (const { text, hint } of inside.lines.lines) {
    const { pageStart, ...rest } = hint ?? {};
    if (pageStart === true) story.lines.startPage();
    story.lines.add(text, rest);
  }
}

function addRow(stories: readonly Story[], story: Story): void {
  const all = stories.flatMap((inside) => inside.lines.lines);
  const cells = stories.map((inside) =>
    inside.lines.lines
      .filter(({ hint }) => hint?.isShape !== true)
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join(' '),
  );
  if (all.some(({ hint }) => hint?.pageStart === true)) story.lines.startPage();
  story.lines.add(cells.filter((cell) => cell !== '').join(' '), { cells });
  for (const { text, hint } of all) {
    if (hint?.isShape === true) story.lines.add(text, { isShape: true });
  }
}

function isKept(row: XmlElement, { tally }: DocxContext): boolean {
  const properties = child(row, 'w:trPr');
  if (child(properties, 'w:ins')) tally.insertions++;
  if (!child(properties, 'w:del')) return true;
  tally.deletions++;
  return false;
}

function partsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((node) => {
    if (node.name === name) return [node];
    return WRAPPERS.has(node.name) ? partsOf(node, name) : [];
  });
}
