import { LINE_HEIGHT, arialWidth } from '../../layout/text-metrics.ts';
import { layoutChart } from '../../layout/layout-chart.ts';
import { wrapText } from '../../layout/wrap.ts';
import { contentsLook, HOUSE_STYLE, paragraphLook, type TextLook } from '../house-style.ts';
import type { Block, HeadingBlock, ListBlock, TableBlock } from '../model.ts';
import type { ContentsEntry } from '../contents.ts';
import { columnShares } from '../table-columns.ts';

/** Text that is broken into lines; points. */
export interface FlowText {
  readonly text: string;
  readonly look: TextLook;
  /** Width at hand, indent included. */
  readonly width: number;
}

/** Which part of its block an item is. */
export type FlowPart =
  | { readonly type: 'text' }
  /** A line of a list, or one of its second level. */
  | { readonly type: 'item'; readonly item: number; readonly child: number | null }
  | { readonly type: 'row'; readonly row: number }
  /** A chart, or its continuation. */
  | { readonly type: 'chart'; readonly rank: number }
  /** The small paragraph after a table. */
  | { readonly type: 'gap' };

/** A paragraph, table row or chart as the pages see it; points. */
export interface FlowItem {
  /** Index of the block. */
  readonly block: number;
  readonly part: FlowPart;
  /** `null` for what is not one text: a row, a chart. */
  readonly text: FlowText | null;
  readonly before: number;
  readonly after: number;
  readonly lines: number;
  readonly lineHeight: number;
  /** Must stand on the page of what follows. */
  readonly keepsNext: boolean;
  /** May not be cut between two pages. */
  readonly isWhole: boolean;
  readonly startsPage: boolean;
  /** Index of the block, for a heading. */
  readonly heading: number | null;
}

const { page, cellMargin, chartBefore, chartAfter, tableAfter, titleRule } = HOUSE_STYLE;
const TEXT_WIDTH = page.width - page.left - page.right;
/** Points in a pixel at 96 an inch. */
const POINTS_PER_PIXEL = 0.75;
/** Thickness of a rule between the rows of a table. */
const ROW_RULE = 0.5;

/** What a block takes of its pages. */
export function flowOf(block: Block, index: number): readonly FlowItem[] {
  switch (block.type) {
    case 'heading':
      return [headingItem(block, index)];
    case 'paragraph':
      return [textItem({ text: block.text, look: paragraphLook(block), width: TEXT_WIDTH }, index)];
    case 'list':
      return listItems(block, index);
    case 'table':
      return tableItems(block, index);
    case 'chart':
      return layoutChart(block.root).map(({ height }, rank) =>
        solid(height * POINTS_PER_PIXEL, { before: chartBefore, after: chartAfter }, index, { type: 'chart', rank }),
      );
  }
}

/** What the contents table takes: its title and a line for each entry; blocks are those of the headings. */
export function flowOfContents(entries: readonly ContentsEntry[]): readonly FlowItem[] {
  const title = textItem({ text: 'Sommaire', look: HOUSE_STYLE.contentsTitle, width: TEXT_WIDTH }, -1);
  return [
    { ...title, startsPage: true },
    ...entries.map(({ level, label, block }) =>
      textItem({ text: label, look: contentsLook(level), width: TEXT_WIDTH - HOUSE_STYLE.contentsRight }, block),
    ),
  ];
}

/** The lines of a text, as the pages break them. */
export function linesOfFlow({ text, look, width }: FlowText): readonly string[] {
  return wrapText(text, width - look.left, { size: look.size, isBold: look.isBold, measure: arialWidth });
}

/** The text of a cell's paragraphs, each with the width of its column. */
export function textsOfCell(block: TableBlock, row: number, column: number, share: number): readonly FlowText[] {
  const look = block.hasHeader && row === 0 ? HOUSE_STYLE.cellHead : HOUSE_STYLE.cell;
  const width = TEXT_WIDTH * share - 2 * cellMargin.x;
  return (block.rows[row]?.[column] ?? '').split('\n').map((text) => ({ text, look, width }));
}

function headingItem({ level, text }: HeadingBlock, index: number): FlowItem {
  const item = textItem({ text, look: HOUSE_STYLE.headings[level], width: TEXT_WIDTH }, index);
  const after = item.after + (level === 1 ? titleRule : 0);
  return { ...item, after, isWhole: true, startsPage: level === 1, heading: index };
}

function listItems({ items }: ListBlock, index: number): readonly FlowItem[] {
  const flow = items.flatMap(({ text, children }, item) => [
    textItem({ text, look: HOUSE_STYLE.item, width: TEXT_WIDTH }, index, { type: 'item', item, child: null }),
    ...children.map((below, child) =>
      textItem({ text: below, look: HOUSE_STYLE.subItem, width: TEXT_WIDTH }, index, { type: 'item', item, child }),
    ),
  ]);
  const last = flow.at(-1);
  return last ? [...flow.slice(0, -1), { ...last, after: HOUSE_STYLE.listAfter }] : flow;
}

/** Rows are never cut; a header row stands on the page of the row below it. */
function tableItems(block: TableBlock, index: number): readonly FlowItem[] {
  const shares = columnShares(block);
  const rows = block.rows.map((cells, row) => {
    const heights = cells.map((_, column) =>
      textsOfCell(block, row, column, shares[column] ?? 1).reduce(
        (sum, text) => sum + linesOfFlow(text).length * lineHeightOf(text.look),
        0,
      ),
    );
    const height = Math.max(0, ...heights) + 2 * cellMargin.y + ROW_RULE;
    const item = solid(height, { before: 0, after: 0 }, index, { type: 'row', row });
    return { ...item, keepsNext: block.hasHeader && row === 0 };
  });
  const gap = solid(HOUSE_STYLE.gap.size * LINE_HEIGHT, { before: 0, after: tableAfter }, index, { type: 'gap' });
  return [...rows, gap];
}

function lineHeightOf({ size, line }: TextLook): number {
  return size * LINE_HEIGHT * line;
}

function textItem(text: FlowText, block: number, part: FlowPart = { type: 'text' }): FlowItem {
  const { look } = text;
  return {
    block,
    part,
    text,
    before: look.before,
    after: look.after,
    lines: linesOfFlow(text).length,
    lineHeight: lineHeightOf(look),
    keepsNext: look.keepsNext,
    isWhole: false,
    startsPage: false,
    heading: null,
  };
}

function solid(height: number, space: Pick<FlowItem, 'before' | 'after'>, block: number, part: FlowPart): FlowItem {
  return {
    ...space,
    block,
    part,
    text: null,
    lines: 1,
    lineHeight: height,
    keepsNext: false,
    isWhole: true,
    startsPage: false,
    heading: null,
  };
}
