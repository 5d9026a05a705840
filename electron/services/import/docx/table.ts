import { child, valueOf, type XmlElement } from '../archive/xml.ts';
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
  for (const [index, cells] of cellsOf.entries()) {
    const stories = cells.map((cell) => {
      const inside = newStory();
      readBlocks(cell, inside);
      endStory(inside);
      return inside;
    });
    if (isFrame) for (const inside of stories) addFrame(inside, story);
    else addRow(stories, placesOf(rows[index], cells), story);
  }
}

function addFrame(inside: Story, story: Story): void {
  for (const { text, hint } of inside.lines.lines) {
    const { pageStart, ...rest } = hint ?? {};
    if (pageStart === true) story.lines.startPage();
    story.lines.add(text, rest);
  }
}

function addRow(stories: readonly Story[], places: Places, story: Story): void {
  const all = stories.flatMap((inside) => inside.lines.lines);
  const texts = stories.map((inside) =>
    inside.lines.lines
      .filter(({ hint }) => hint?.isShape !== true)
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join(' '),
  );
  const cells = [
    ...empty(places.before),
    ...texts.flatMap((text, index) => [text, ...empty((places.spans[index] ?? 1) - 1)]),
  ];
  if (all.some(({ hint }) => hint?.pageStart === true)) story.lines.startPage();
  story.lines.add(texts.filter((cell) => cell !== '').join(' '), { cells });
  for (const { text, hint } of all) {
    if (hint?.isShape === true) story.lines.add(text, { isShape: true });
  }
}

interface Places {
  /** Columns left out before the first cell. */
  readonly before: number;
  /** Columns that each cell spans. */
  readonly spans: readonly number[];
}

/** The most columns that Word gives a table. */
const MOST_COLUMNS = 63;

/** A merged cell holds its text in its first column: the cells after it keep their columns. */
function placesOf(row: XmlElement | undefined, cells: readonly XmlElement[]): Places {
  return {
    before: numberIn(valueOf(child(row, 'w:trPr'), 'w:gridBefore'), 0),
    spans: cells.map((cell) => numberIn(valueOf(child(cell, 'w:tcPr'), 'w:gridSpan'), 1)),
  };
}

function numberIn(written: string | undefined, otherwise: number): number {
  const value = Number(written ?? otherwise);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, MOST_COLUMNS) : otherwise;
}

function empty(count: number): readonly string[] {
  return Array.from({ length: Math.max(0, count) }, () => '');
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
