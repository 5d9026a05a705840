import type { FlowItem } from './flow.ts';

/** Lines of a paragraph that stay together at the bottom and at the top of a page (« veuves et orphelines »). */
const TOGETHER = 2;

export interface Pagination {
  /** Number of the last page, from 1. */
  readonly pages: number;
  /** Page of each heading, by its block. */
  readonly pageOf: ReadonlyMap<number, number>;
  /** Where each item stands, in order; one that is cut between pages has a placement on each. */
  readonly placements: readonly Placement[];
  /** Items that went to a next page though they would have fitted, to stay with what follows. */
  readonly carried: readonly Carried[];
}

export interface Carried {
  /** Index of the item. */
  readonly item: number;
  /** Room that it left empty below what stands before it, in points. */
  readonly room: number;
}

/** Lines of an item on one page. */
export interface Placement {
  /** Index of the item. */
  readonly item: number;
  readonly page: number;
  /** Top of the first of these lines, in points from the top of the text. */
  readonly top: number;
  /** The lines: from the first one to before the last one. */
  readonly from: number;
  readonly to: number;
}

/**
 * Sets items on pages as word processors do: what keeps with the next goes to the next page with
 * it, paragraphs break between lines but leave no single line behind, space before is dropped at
 * the top of a page.
 *
 * @param items what to set, in order
 * @param height room on a page, in points
 * @param firstPage number of the page on which the first item starts
 */
export function paginate(items: readonly FlowItem[], height: number, firstPage: number): Pagination {
  const pageOf = new Map<number, number>();
  const placements: Placement[] = [];
  const carried: Carried[] = [];
  const perPage = (item: FlowItem) => Math.max(1, Math.floor((height + TOLERANCE) / item.lineHeight));
  let cursor: Cursor = { page: firstPage, used: 0, after: 0 };
  const turn = () => {
    cursor = { page: cursor.page + 1, used: 0, after: 0 };
  };
  const place = (index: number, item: FlowItem, from: number, to: number) => {
    placements.push({ item: index, page: cursor.page, top: topOf(item, cursor), from, to });
    if (item.heading !== null && !pageOf.has(item.heading)) pageOf.set(item.heading, cursor.page);
  };
  for (let start = 0; start < items.length;) {
    const chain = chainFrom(items, start);
    if (chain[0]?.startsPage && cursor.used > 0) turn();
    if (cursor.used > 0 && !chainFits(chain, cursor, height) && chainFits(chain, TOP, height)) {
      const room = height - cursor.used;
      if (chain.length > 1) carried.push({ item: start, room });
      turn();
    }
    for (const [rank, item] of chain.entries()) {
      const index = start + rank;
      const kept = linesThatFit(item, height - topOf(item, cursor));
      let line = 0;
      if (kept < item.lines && cursor.used > 0) {
        if (kept > 0) place(index, item, 0, kept);
        line = kept;
        turn();
      }
      for (; item.lines - line > perPage(item); line += perPage(item)) {
        place(index, item, line, line + perPage(item));
        turn();
      }
      place(index, item, line, item.lines);
      cursor = { page: cursor.page, used: topOf(item, cursor) + (item.lines - line) * item.lineHeight, after: item.after };
    }
    start += chain.length;
  }
  return { pages: cursor.page, pageOf, placements, carried };
}

/** How far a page is filled, and the space wanted below what was set last. */
interface Cursor {
  readonly page: number;
  readonly used: number;
  readonly after: number;
}

const TOP: Cursor = { page: 0, used: 0, after: 0 };

/** Rounding of word processors, which count in twentieths of a point. */
const TOLERANCE = 0.25;

/** The items that must start on one page: those that keep with the next, and that next one. */
function chainFrom(items: readonly FlowItem[], start: number): readonly FlowItem[] {
  let end = start;
  while (items[end]?.keepsNext && items[end + 1] && !items[end + 1]?.startsPage) end++;
  return items.slice(start, end + 1);
}

/** Where the item's first line would start: below the larger of the two spaces, none at the top. */
function topOf({ before }: FlowItem, { used, after }: Cursor): number {
  return used === 0 ? 0 : used + Math.max(after, before);
}

/** Whether a chain can start here: all of it but the last item's lines that may go over. */
function chainFits(chain: readonly FlowItem[], from: Cursor, height: number): boolean {
  let at = from;
  for (const [index, item] of chain.entries()) {
    const isLast = index === chain.length - 1;
    const mayBreak = isLast && !item.isWhole && item.lines > TOGETHER + 1;
    const used = topOf(item, at) + (mayBreak ? TOGETHER : item.lines) * item.lineHeight;
    if (used > height + TOLERANCE) return false;
    at = { page: at.page, used, after: item.after };
  }
  return true;
}

/** How many lines stay before the break: all, none, or at least two with at least two left over. */
function linesThatFit({ lines, lineHeight, isWhole }: FlowItem, room: number): number {
  const fitting = Math.floor((room + TOLERANCE) / lineHeight);
  if (fitting >= lines) return lines;
  const kept = Math.min(fitting, lines - TOGETHER);
  return isWhole || kept < TOGETHER ? 0 : kept;
}
