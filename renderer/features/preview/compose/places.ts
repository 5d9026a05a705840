import { pagesOfSection } from '../../../../shared/document/pages/section-pages.ts';
import type { PagePart } from '../../../../shared/document/pages/set-flow.ts';
import { printedBy } from '../../../../shared/document/parts.ts';
import type { Block } from '../../../../shared/document/model.ts';
import type { DocumentSection } from '../../../../shared/document/sections.ts';
import type { EntityId } from '../../../../shared/model/entity.ts';
import { ancestorsOf } from '../../../../shared/model/tree.ts';
import type { PreviewDocument } from './preview-document.ts';

/** Where a part stands: the page, from 1, and the part itself. */
export interface Place {
  readonly page: number;
  readonly part: PagePart;
}

/** The block and the section that a part of a page belongs to. */
export interface Origin {
  readonly section: DocumentSection;
  readonly block: Block;
  readonly part: PagePart;
}

/** The part of a page by its rank there; nothing for the cover and the contents table. */
export function originOf({ sheets }: PreviewDocument, page: number, rank: number): Origin | undefined {
  const sheet = sheets[page - 1];
  if (sheet?.type !== 'section') return undefined;
  const part = sheet.parts[rank];
  const block = part && sheet.section.blocks[part.block];
  return block && { section: sheet.section, block, part };
}

/** The titled section in which an entity is spoken of: its own, its group's, or the nearest above. */
export function sectionAbout({ organisation, sections }: PreviewDocument, id: EntityId): number {
  const printed = printedBy(organisation, id);
  if (!printed) return -1;
  const ids = [printed.id, ...ancestorsOf(organisation, printed.id).map((one) => one.id)];
  const ranks = new Map(sections.map((section, index) => [section.id, index]));
  return ids.map((one) => ranks.get(one) ?? -1).find((rank) => rank >= 0) ?? -1;
}

/** Where the heading stands under which an entity is spoken of. */
export function placeOfEntity(document: PreviewDocument, id: EntityId): Place | undefined {
  const printed = printedBy(document.organisation, id);
  if (!printed) return undefined;
  return findPart(document, sectionAbout(document, id), (block) => {
    const { source } = block;
    return block.type === 'heading' && source?.entityId === printed.id && isName(source.field);
  });
}

/** The first part of a section that is asked for, among the blocks that are. */
export function findPart(
  { sections, plan, style }: PreviewDocument,
  index: number,
  isBlock: (block: Block) => boolean,
  isPart: (part: PagePart, block: Block) => boolean = () => true,
): Place | undefined {
  const section = sections[index];
  if (!section) return undefined;
  for (const [rank, parts] of pagesOfSection(section, style).entries()) {
    for (const part of parts) {
      const block = section.blocks[part.block];
      if (block && isBlock(block) && isPart(part, block)) return { page: (plan.starts[index] ?? 1) + rank, part };
    }
  }
  return undefined;
}

function isName(field: string): boolean {
  return field === 'name' || field === 'sharedTitle';
}
