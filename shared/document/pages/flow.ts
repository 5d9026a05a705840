import { LINE_HEIGHT, arialWidth } from '../../layout/text-metrics.ts';
import { layoutChart } from '../../layout/layout-chart.ts';
import { wrapText } from '../../layout/wrap.ts';
import { contentsLook, HOUSE_STYLE, paragraphLook, type TextLook } from '../house-style.ts';
import type { Block, HeadingBlock, ListBlock, TableBlock } from '../model.ts';
import type { ContentsEntry } from '../contents.ts';
import { columnShares } from '../table-columns.ts';

/** A paragraph, table row or chart as the pages see it; points. */
export interface FlowItem {
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
      return [textItem(block.text, paragraphLook(block))];
    case 'list':
      return listItems(block);
    case 'table':
      return tableItems(block);
    case 'chart':
      return layoutChart(block.root).map(({ height }) =>
        solid(height * POINTS_PER_PIXEL, { before: chartBefore, after: chartAfter }),
      );
  }
}

/** What the contents table takes: its title and a line for each entry. */
export function flowOfContents(entries: readonly ContentsEntry[]): readonly FlowItem[] {
  return [
    { ...textItem('Sommaire', HOUSE_STYLE.contentsTitle), startsPage: true },
    ...entries.map(({ level, label }) => {
      const look = contentsLook(level);
      return textItem(label, look, TEXT_WIDTH - HOUSE_STYLE.contentsRight);
    }),
  ];
}

function headingItem({ level, text }: HeadingBlock, index: number): FlowItem {
  const item = textItem(text, HOUSE_STYLE.headings[level]);
  const after = item.after + (level === 1 ? titleRule : 0);
  return { ...item, after, isWhole: true, startsPage: level === 1, heading: index };
}

function listItems({ items }: ListBlock): readonly FlowItem[] {
  const flow = items.flatMap(({ text, children }) => [
    textItem(text, HOUSE_STYLE.item),
    ...children.map((child) => textItem(child, HOUSE_STYLE.subItem)),
  ]);
  const last = flow.at(-1);
  return last ? [...flow.slice(0, -1), { ...last, after: HOUSE_STYLE.listAfter }] : flow;
}

/** Rows are never cut; a header row stands on the page of the row below it. */
function tableItems(block: TableBlock): readonly FlowItem[] {
  const shares = columnShares(block);
  const rows = block.rows.map((row, index) => {
    const look = block.hasHeader && index === 0 ? HOUSE_STYLE.cellHead : HOUSE_STYLE.cell;
    const heights = row.map((cell, column) => {
      const width = TEXT_WIDTH * (shares[column] ?? 1) - 2 * cellMargin.x;
      return cell.split('\n').reduce((sum, line) => {
        const { lines, lineHeight } = textItem(line, look, width);
        return sum + lines * lineHeight;
      }, 0);
    });
    const height = Math.max(0, ...heights) + 2 * cellMargin.y + ROW_RULE;
    return { ...solid(height, { before: 0, after: 0 }), keepsNext: block.hasHeader && index === 0 };
  });
  return [...rows, solid(HOUSE_STYLE.gap.size * LINE_HEIGHT, { before: 0, after: tableAfter })];
}

function textItem(text: string, look: TextLook, width: number = TEXT_WIDTH): FlowItem {
  const style = { size: look.size, isBold: look.isBold, measure: arialWidth };
  return {
    before: look.before,
    after: look.after,
    lines: wrapText(text, width - look.left, style).length,
    lineHeight: look.size * LINE_HEIGHT * look.line,
    keepsNext: look.keepsNext,
    isWhole: false,
    startsPage: false,
    heading: null,
  };
}

function solid(height: number, { before, after }: Pick<FlowItem, 'before' | 'after'>): FlowItem {
  return { before, after, lines: 1, lineHeight: height, keepsNext: false, isWhole: true, startsPage: false, heading: null };
}
