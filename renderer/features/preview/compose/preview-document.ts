import { documentStyleOf } from '../../../../shared/document/house-style.ts';
import type { Block } from '../../../../shared/document/model.ts';
import { pagesOfSection, planPages, type PagePlan } from '../../../../shared/document/pages/section-pages.ts';
import type { PageParts } from '../../../../shared/document/pages/set-flow.ts';
import type { DocumentSection, SectionMemo } from '../../../../shared/document/sections.ts';
import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';
import { clauseNameSchema } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';

/** A page as it is shown. An edit that does not touch it leaves the very same object. */
export type Sheet =
  | { readonly type: 'cover' }
  | { readonly type: 'contents'; readonly parts: PageParts }
  | SectionSheet;

export interface SectionSheet {
  readonly type: 'section';
  readonly section: DocumentSection;
  /** Which page of the section it is, from 0. */
  readonly rank: number;
  readonly parts: PageParts;
  /** The blocks that follow the data: written by the program, or kept from the imported document while they hold. */
  readonly written: ReadonlySet<Block>;
}

/** The whole document, set on its pages. */
export interface PreviewDocument {
  readonly organisation: Organisation;
  readonly style: DocumentStyle;
  readonly sections: readonly DocumentSection[];
  readonly plan: PagePlan;
  readonly sheets: readonly Sheet[];
}

const COVER: Sheet = { type: 'cover' };
const sheets = new WeakMap<PageParts, Sheet>();

/**
 * Composes the document of an organisation in small steps: a section at each, so that whoever asks may let
 * the keys and the pointer go first.
 */
export function* compose(memo: SectionMemo, organisation: Organisation): Generator<void, PreviewDocument> {
  const style = documentStyleOf(organisation);
  const sections: DocumentSection[] = [];
  for (const section of memo.sectionsOf(organisation)) {
    sections.push(section);
    pagesOfSection(section, style);
    yield;
  }
  const plan = planPages(sections, style);
  yield;
  return {
    organisation,
    style,
    sections,
    plan,
    sheets: [
      COVER,
      ...plan.contentsPages.map((parts): Sheet => ({ type: 'contents', parts })),
      ...sections.flatMap((section) =>
        pagesOfSection(section, style).map((parts, rank) => sheetOf(organisation, section, rank, parts)),
      ),
    ],
  };
}

function sheetOf(organisation: Organisation, section: DocumentSection, rank: number, parts: PageParts): Sheet {
  const known = sheets.get(parts);
  if (known) return known;
  const written = new Set(section.blocks.filter((block) => isWritten(organisation, block)));
  const sheet: Sheet = { type: 'section', section, rank, parts, written };
  sheets.set(parts, sheet);
  return sheet;
}

function isWritten(organisation: Organisation, { generated, source }: Block): boolean {
  if (generated || !source) return generated;
  const clause = clauseNameSchema.options.find((name) => name === source.field);
  return clause !== undefined && organisation.entities.get(source.entityId)?.clauses[clause] === undefined;
}
