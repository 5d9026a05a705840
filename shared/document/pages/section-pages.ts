import { contentsOf, type ContentsEntry } from '../contents.ts';
import { HOUSE_STYLE } from '../house-style.ts';
import type { Block } from '../model.ts';
import type { DocumentSection } from '../sections.ts';
import { flowOf, flowOfContents, type FlowItem } from './flow.ts';
import { paginate } from './paginate.ts';

const { page } = HOUSE_STYLE;

/** Room for text on a page, in points. */
export const PAGE_ROOM = page.height - page.top - page.bottom;

/** A part of a block on its page; points from the top of the text. */
export interface PagePart extends Pick<FlowItem, 'block' | 'part' | 'text' | 'lineHeight'> {
  readonly top: number;
  readonly height: number;
  /** Its lines: from the first one to before the last one, where a page cuts it. */
  readonly from: number;
  readonly to: number;
}

export type PageParts = readonly PagePart[];

const known = new WeakMap<readonly Block[], readonly PageParts[]>();

/**
 * The pages of a section, at least one. Each section starts a page, so its pages depend on nothing else;
 * worked out once for the same blocks. The same breaks as `headingPages`.
 */
export function pagesOfSection({ blocks }: DocumentSection): readonly PageParts[] {
  let pages = known.get(blocks);
  if (!pages) {
    pages = pagesOf(blocks.flatMap(flowOf));
    known.set(blocks, pages);
  }
  return pages;
}

/** A line of the contents table with its page. */
export interface ContentsLine extends ContentsEntry {
  /** Index of its section, and of its block there. */
  readonly section: number;
  readonly page: number;
}

/** The document set on pages: how many, where each section starts, and the contents table. */
export interface PagePlan {
  /** Number of the first page of each section. */
  readonly starts: readonly number[];
  readonly pages: number;
  readonly contents: readonly ContentsLine[];
  /** Parts of the pages of the contents table; their `block` is an index of `contents`, -1 for the title. */
  readonly contentsPages: readonly PageParts[];
}

/** Numbers the pages of a document with a cover and a contents table. */
export function planPages(sections: readonly DocumentSection[]): PagePlan {
  const entries = sections.flatMap((section, index) =>
    contentsOf(section).map((entry) => ({ ...entry, section: index })),
  );
  const numbered = entries.map((entry, index) => ({ ...entry, block: index }));
  const contentsPages = entries.length === 0 ? [] : pagesOf(flowOfContents(numbered));
  const starts: number[] = [];
  let next = 2 + contentsPages.length;
  for (const section of sections) {
    starts.push(next);
    next += pagesOfSection(section).length;
  }
  const contents = entries.map((entry) => {
    const section = sections[entry.section];
    const start = starts[entry.section] ?? 0;
    return { ...entry, page: start + (section ? pageOfBlock(section, entry.block) : 0) };
  });
  return { starts, pages: next - 1, contents, contentsPages };
}

/** Index, among the pages of the section, of the one on which a block starts. */
export function pageOfBlock(section: DocumentSection, block: number): number {
  const index = pagesOfSection(section).findIndex((parts) => parts.some((part) => part.block === block));
  return Math.max(0, index);
}

function pagesOf(items: readonly FlowItem[]): readonly PageParts[] {
  const { pages, placements } = paginate(items, PAGE_ROOM, 0);
  const sheets: PagePart[][] = Array.from({ length: pages + 1 }, () => []);
  for (const { item: index, page: number, top, from, to } of placements) {
    const item = items[index];
    if (!item) continue;
    const { block, part, text, lineHeight } = item;
    sheets[number]?.push({ block, part, text, lineHeight, top, height: (to - from) * lineHeight, from, to });
  }
  return sheets;
}
