import { textHeight } from '../house-style.ts';
import type { DocumentStyle } from '../style/looks.ts';
import { tighterStyles } from '../style/tightening.ts';
import type { FlowItem } from './flow.ts';
import { paginate } from './paginate.ts';

/** A last page filled less than this is a fault that a typographer puts right. */
const SPARSE = 0.2;
/** Room that stays free on a page that took in the lines of the next: no two word processors measure quite alike. */
const SAFETY = 14;
/** What is carried to a next page gets a page break where at least so much room is left: more than anyone misjudges. */
const CLEAR_ROOM = 20;

/** A part of a block on its page; points from the top of the text. */
export interface PagePart extends Pick<FlowItem, 'block' | 'part' | 'text' | 'lineHeight'> {
  readonly top: number;
  readonly height: number;
  /** Its lines: from the first one to before the last one, where a page cuts it. */
  readonly from: number;
  readonly to: number;
}

export type PageParts = readonly PagePart[];

/** A run of items set on its pages. */
export interface FlowSetting {
  /** The document's style, or a tighter one that spares a nearly empty last page. */
  readonly style: DocumentStyle;
  readonly isTight: boolean;
  /** At least one. */
  readonly pages: readonly PageParts[];
  /** Headings that begin a page so as to stay with what follows, by block. */
  readonly breaks: ReadonlySet<number>;
  /** Blocks whose first paragraph is not cut, however the pages fall. */
  readonly whole: ReadonlySet<number>;
}

/**
 * Sets items on pages. Where the last page would hold a few lines only, spaces are tightened step by
 * step; when no step takes these lines in, the usual ones stay.
 *
 * @param itemsIn the items as a style has them
 */
export function setFlow(itemsIn: (style: DocumentStyle) => readonly FlowItem[], style: DocumentStyle): FlowSetting {
  const usual = settingOf(itemsIn(style), style, false);
  if (usual.pages.length < 2 || fillOf(usual) >= SPARSE * textHeight(style)) return usual;
  for (const tighter of tighterStyles(style)) {
    const setting = settingOf(itemsIn(tighter), tighter, true);
    if (setting.pages.length < usual.pages.length && fillOf(setting) <= textHeight(style) - SAFETY) return setting;
  }
  return usual;
}

/** How far the last page is filled, in points. */
function fillOf({ pages }: FlowSetting): number {
  return Math.max(0, ...(pages.at(-1) ?? []).map(({ top, height }) => top + height));
}

function settingOf(items: readonly FlowItem[], style: DocumentStyle, isTight: boolean): FlowSetting {
  const { pages, placements, carried } = paginate(items, textHeight(style), 0);
  const sheets: PagePart[][] = Array.from({ length: pages + 1 }, () => []);
  for (const { item: index, page, top, from, to } of placements) {
    const item = items[index];
    if (!item) continue;
    const { block, part, text, lineHeight } = item;
    sheets[page]?.push({ block, part, text, lineHeight, top, height: (to - from) * lineHeight, from, to });
  }
  const breaks = carried.flatMap(({ item, room }) => {
    const heading = items[item]?.heading ?? null;
    return heading !== null && room >= CLEAR_ROOM ? [heading] : [];
  });
  const whole = items.flatMap((item) => (item.isWhole && item.text && item.heading === null ? [item.block] : []));
  return { style, isTight, pages: sheets, breaks: new Set(breaks), whole: new Set(whole) };
}
