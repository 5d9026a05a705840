import { fontMetrics } from '../../layout/font-metrics.ts';
import { wrapText } from '../../layout/wrap.ts';
import { chartLayouts, printedScale } from '../chart-measures.ts';
import { contentsLook, paragraphLook, textHeight, textWidth } from '../house-style.ts';
import type { Block, ChartBlock, HeadingBlock, ListBlock, TableBlock } from '../model.ts';
import type { ChartLayout } from '../../layout/chart-geometry.ts';
import type { ContentsEntry } from '../contents.ts';
import type { DocumentStyle, TextLook } from '../style/looks.ts';
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

/** Points in a pixel at 96 an inch. */
const POINTS_PER_PIXEL = 0.75;
/** Thickness of a rule between the rows of a table. */
const ROW_RULE = 0.5;
/** Room that word processors leave around a drawing for its outline, with the depth of its line. */
const DRAWING_EDGE = 1.2;
/** Share of a page that a sheet takes: no second one fits. */
const SHEET_FILL = 0.8;
/** A paragraph of at most so many lines is not cut when it follows a heading or what announces it. */
const SHORT = 4;

/** What blocks take of their pages, in order. */
export function flowOf(blocks: readonly Block[], style: DocumentStyle): readonly FlowItem[] {
  const items = blocks.flatMap((block, index) => flowOfBlock(block, index, style));
  return items.map((item, index) => {
    const isAnnounced = items[index - 1]?.keepsNext === true && item.heading === null;
    return isAnnounced && item.text && item.lines <= SHORT ? { ...item, isWhole: true } : item;
  });
}

function flowOfBlock(block: Block, index: number, style: DocumentStyle): readonly FlowItem[] {
  const width = textWidth(style);
  switch (block.type) {
    case 'heading':
      return [headingItem(block, index, style)];
    case 'paragraph':
      return [textItem({ text: block.text, look: paragraphLook(block, style), width }, index)];
    case 'list':
      return listItems(block, index, style);
    case 'table':
      return tableItems(block, index, style);
    case 'chart':
      return chartLayouts(block, style).map((layout, rank) =>
        solid(chartHeight(block, layout, style), style.chart, index, { type: 'chart', rank }),
      );
  }
}

/** A sheet counts as a page that it fills but for its title. */
function chartHeight({ isSheet }: ChartBlock, layout: ChartLayout, style: DocumentStyle): number {
  if (isSheet) return textHeight(style) * SHEET_FILL;
  return layout.height * POINTS_PER_PIXEL * printedScale(layout, style) + DRAWING_EDGE;
}

/** What the contents table takes: its title and a line for each entry; blocks are those of the headings. */
export function flowOfContents(entries: readonly ContentsEntry[], style: DocumentStyle): readonly FlowItem[] {
  const width = textWidth(style);
  const title = textItem({ text: 'Sommaire', look: style.contentsTitle, width }, -1);
  return [
    { ...title, startsPage: true },
    ...entries.map(({ level, text, block }) =>
      textItem({ text, look: contentsLook(level, style), width: width - style.contentsRight }, block),
    ),
  ];
}

/** The lines of a text, as the pages break them. */
export function linesOfFlow({ text, look, width }: FlowText): readonly string[] {
  return wrapText(text, width - look.left, { size: look.size, isBold: look.isBold, measure: fontMetrics(look.font).measure });
}

/** Height of a line of text, in points. */
export function lineHeightOf({ font, size, line }: TextLook): number {
  return size * fontMetrics(font).lineHeight * line;
}

/** The text of a cell's paragraphs, each with the width of its column. */
export function textsOfCell(block: TableBlock, row: number, column: number, share: number, style: DocumentStyle): readonly FlowText[] {
  const look = block.hasHeader && row === 0 ? style.cellHead : style.cell;
  const width = textWidth(style) * share - 2 * style.cellMargin.x;
  return (block.rows[row]?.[column] ?? '').split('\n').map((text) => ({ text, look, width }));
}

function headingItem({ level, text }: HeadingBlock, index: number, style: DocumentStyle): FlowItem {
  const item = textItem({ text, look: style.headings[level], width: textWidth(style) }, index);
  const after = item.after + (level === 1 ? style.titleRule : 0);
  return { ...item, after, isWhole: true, startsPage: level === 1, heading: index };
}

function listItems({ items }: ListBlock, index: number, style: DocumentStyle): readonly FlowItem[] {
  const width = textWidth(style);
  const flow = items.flatMap(({ text, children }, item) => [
    textItem({ text, look: style.item, width }, index, { type: 'item', item, child: null }),
    ...children.map((below, child) =>
      textItem({ text: below, look: style.subItem, width }, index, { type: 'item', item, child }),
    ),
  ]);
  const last = flow.at(-1);
  return last ? [...flow.slice(0, -1), { ...last, after: style.listAfter }] : flow;
}

/** Rows are never cut; a header row stands on the page of the row below it. */
function tableItems(block: TableBlock, index: number, style: DocumentStyle): readonly FlowItem[] {
  const shares = columnShares(block);
  const rows = block.rows.map((cells, row) => {
    const heights = cells.map((_, column) =>
      textsOfCell(block, row, column, shares[column] ?? 1, style).reduce(
        (sum, text) => sum + linesOfFlow(text).length * lineHeightOf(text.look),
        0,
      ),
    );
    const height = Math.max(0, ...heights) + 2 * style.cellMargin.y + ROW_RULE;
    const item = solid(height, { before: 0, after: 0 }, index, { type: 'row', row });
    return { ...item, keepsNext: block.hasHeader && row === 0 };
  });
  return [...rows, solid(lineHeightOf(style.gap), { before: 0, after: style.gap.after }, index, { type: 'gap' })];
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
