import { contentsOf, type ContentsEntry } from '../contents.ts';
import type { Block } from '../model.ts';
import type { DocumentSection } from '../sections.ts';
import type { DocumentStyle } from '../style/looks.ts';
import { flowOf, flowOfContents } from './flow.ts';
import { setFlow, type FlowSetting, type PageParts } from './set-flow.ts';

const known = new WeakMap<DocumentStyle, WeakMap<readonly Block[], FlowSetting>>();

/**
 * How the blocks of a section are set. Each section starts a page, so its pages depend on nothing else;
 * worked out once for the same blocks and style.
 */
export function settingOfSection({ blocks }: Pick<DocumentSection, 'blocks'>, style: DocumentStyle): FlowSetting {
  const inStyle = known.get(style) ?? new WeakMap<readonly Block[], FlowSetting>();
  known.set(style, inStyle);
  const setting = inStyle.get(blocks) ?? setFlow((one) => flowOf(blocks, one), style);
  inStyle.set(blocks, setting);
  return setting;
}

/** The pages of a section, at least one; the same breaks as the Word document has. */
export function pagesOfSection(section: DocumentSection, style: DocumentStyle): readonly PageParts[] {
  return settingOfSection(section, style).pages;
}

/** How the contents table is set; parts' `block` is that of their entry, -1 for the title. */
export function settingOfContents(entries: readonly ContentsEntry[], style: DocumentStyle): FlowSetting {
  return setFlow((one) => flowOfContents(entries, one), style);
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
export function planPages(sections: readonly DocumentSection[], style: DocumentStyle): PagePlan {
  const entries = sections.flatMap((section, index) =>
    contentsOf(section).map((entry) => ({ ...entry, section: index })),
  );
  const numbered = entries.map((entry, index) => ({ ...entry, block: index }));
  const contentsPages = entries.length === 0 ? [] : settingOfContents(numbered, style).pages;
  const starts: number[] = [];
  let next = 2 + contentsPages.length;
  for (const section of sections) {
    starts.push(next);
    next += pagesOfSection(section, style).length;
  }
  const contents = entries.map((entry) => {
    const section = sections[entry.section];
    const start = starts[entry.section] ?? 0;
    return { ...entry, page: start + (section ? pageOfBlock(section, entry.block, style) : 0) };
  });
  return { starts, pages: next - 1, contents, contentsPages };
}

/** Index, among the pages of the section, of the one on which a block starts. */
export function pageOfBlock(section: DocumentSection, block: number, style: DocumentStyle): number {
  const index = pagesOfSection(section, style).findIndex((parts) => parts.some((part) => part.block === block));
  return Math.max(0, index);
}
