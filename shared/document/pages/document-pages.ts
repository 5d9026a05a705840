import { contentsOf } from '../contents.ts';
import type { Block, DocumentModel } from '../model.ts';
import { settingOfContents, settingOfSection } from './section-pages.ts';
import type { FlowSetting } from './set-flow.ts';

/** A run of blocks that starts a page, with how it is set. */
export interface SetSection {
  /** Index of its first block in the document. */
  readonly first: number;
  readonly blocks: readonly Block[];
  readonly setting: FlowSetting;
}

/** The document set on its pages. */
export interface DocumentPages {
  readonly sections: readonly SetSection[];
  /** `null` without a contents table. */
  readonly contents: FlowSetting | null;
  /** Number of the last page, from 1. */
  readonly pages: number;
  /** Page of each heading, by its block. */
  readonly pageOf: ReadonlyMap<number, number>;
}

const known = new WeakMap<DocumentModel, DocumentPages>();

/**
 * The pages of a document, worked out from the widths of the letters: an estimate of what a word processor
 * will do, since only it knows. Each titled section starts a page, so an error never travels from one to
 * the next unless it changes a number of pages. Costs some milliseconds, where the library's own estimate
 * costs seconds; worked out once for a model.
 */
export function pagesOfDocument(model: DocumentModel): DocumentPages {
  const pages = known.get(model) ?? workedOut(model);
  known.set(model, pages);
  return pages;
}

function workedOut(model: DocumentModel): DocumentPages {
  const entries = model.hasContents ? contentsOf(model) : [];
  const contents = entries.length === 0 ? null : settingOfContents(entries, model.style);
  const sections = sectionsOf(model);
  const pageOf = new Map<number, number>();
  let next = 1 + (model.hasCover ? 1 : 0) + (contents?.pages.length ?? 0);
  for (const { first, blocks, setting } of sections) {
    for (const [rank, parts] of setting.pages.entries()) {
      for (const { block } of parts) {
        if (blocks[block]?.type === 'heading' && !pageOf.has(first + block)) pageOf.set(first + block, next + rank);
      }
    }
    next += setting.pages.length;
  }
  return { sections, contents, pages: Math.max(1, next - 1), pageOf };
}

/** The blocks, cut before each title of a section. */
function sectionsOf({ blocks, style }: DocumentModel): readonly SetSection[] {
  const starts = blocks.flatMap((block, index) =>
    index === 0 || (block.type === 'heading' && block.level === 1) ? [index] : [],
  );
  return starts.map((first, rank) => {
    const section = blocks.slice(first, starts[rank + 1]);
    return { first, blocks: section, setting: settingOfSection({ blocks: section }, style) };
  });
}
