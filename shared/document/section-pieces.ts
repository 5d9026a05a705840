import type { Entity } from '../model/entity.ts';
import { sectionPieceSchema, type SectionPiece } from '../model/source-forms.ts';
import { kindFor } from '../language/kind-words.ts';
import { missionsTitle, organisationTitle } from '../language/section-titles.ts';
import { wordingOf } from '../language/source-wording.ts';
import { gathersSections } from '../language/standing.ts';
import { placed } from '../compare/sequences.ts';
import { addChart, addClause, addComponents, addSilentSupervision, type SectionContext } from './clause-blocks.ts';
import { addFreeBlocks, addMissions, addPurpose, sourceOf } from './field-blocks.ts';

/** Standard order inside a titled section without chapters. */
const COMPACT: readonly SectionPiece[] = sectionPieceSchema.options.filter(
  (piece) => !piece.startsWith('title:') && piece !== 'composition' && piece !== 'composition:list' && piece !== 'chart',
);

/** Standard order inside a titled section with chapters; a pôle says what it is made of first. */
const CHAPTERED: readonly SectionPiece[] = sectionPieceSchema.options.filter((piece) => piece !== 'title:parts');

/** Standard order inside a section that stands in another one: encadrement first, as in the reference. */
const INNER: readonly SectionPiece[] = [
  'attachment',
  'supervision',
  'purpose',
  'blocks:before-missions',
  'missionsLeadIn',
  'missions',
  'blocks:after-missions',
  'blocks:in-organisation',
  'composition',
  'composition:list',
  'chart',
  'technicalSupervision',
  'silentSupervision',
  'blocks:end',
];

/**
 * Everything that a section prints under its heading, what stands below the entity aside: in the order of the
 * imported document where it has one, in the standard order otherwise. A chapter title prints when
 * something stands under it.
 */
export function addPieces(context: SectionContext, entity: Entity, form: 'compact' | 'chaptered' | 'inner'): void {
  const standard = standardOrder(context, entity, form);
  let title: SectionPiece | null = null;
  for (const piece of orderedPieces(context, entity, standard)) {
    if (piece.startsWith('title:')) {
      title = piece;
      continue;
    }
    const { blocks } = context.sink;
    const before = blocks.length;
    addPiece(context, entity, piece);
    if (title === null || blocks.length === before) continue;
    const content = blocks.splice(before);
    addChapterTitle(context, entity, title);
    blocks.push(...content);
    title = null;
  }
}

function standardOrder({ organisation }: SectionContext, entity: Entity, form: 'compact' | 'chaptered' | 'inner'): readonly SectionPiece[] {
  if (form === 'inner') return INNER;
  if (form === 'compact') return COMPACT;
  if (!gathersSections(organisation, entity)) return CHAPTERED;
  const own: readonly SectionPiece[] = ['composition', 'composition:list', 'chart'];
  return CHAPTERED.filter((piece) => !own.includes(piece)).flatMap((piece) => (piece === 'attachment' ? [...own, piece] : [piece]));
}

/** The imported order, with the pieces it does not know after those that they follow in the standard one. */
function orderedPieces({ wording }: SectionContext, { sourceForms }: Entity, standard: readonly SectionPiece[]): readonly SectionPiece[] {
  const known = (sourceForms?.order ?? []).filter((piece) => standard.includes(piece));
  if (wording === 'standard' || known.length === 0) return standard;
  return placed(known, standard, new Set(standard.filter((piece) => !known.includes(piece))));
}

function addChapterTitle({ organisation, sink, wording }: SectionContext, entity: Entity, piece: SectionPiece): void {
  const kind = kindFor(organisation, entity);
  const part = piece === 'title:missions' ? 'title:missions' : 'title:organisation';
  const label = part === 'title:missions' ? missionsTitle(kind) : organisationTitle(kind);
  const worded = wording === 'source' ? wordingOf(entity, part, label) : undefined;
  sink.heading(2, label, sourceOf(entity, 'parts'), true, worded);
}

function addPiece(context: SectionContext, entity: Entity, piece: SectionPiece): void {
  const { sink } = context;
  switch (piece) {
    case 'purpose':
      addPurpose(sink, entity);
      break;
    case 'missions':
      addMissions(sink, entity);
      break;
    case 'missionsLeadIn':
    case 'attachment':
    case 'supervision':
    case 'composition':
    case 'technicalSupervision':
      addClause(context, entity, piece);
      break;
    case 'composition:list':
      addComponents(context, entity);
      break;
    case 'chart':
      addChart(context, entity);
      break;
    case 'silentSupervision':
      addSilentSupervision(context, entity);
      break;
    case 'blocks:before-missions':
      addFreeBlocks(sink, entity, 'before-missions');
      break;
    case 'blocks:after-missions':
      addFreeBlocks(sink, entity, 'after-missions');
      break;
    case 'blocks:in-organisation':
      addFreeBlocks(sink, entity, 'in-organisation');
      break;
    case 'blocks:end':
      addFreeBlocks(sink, entity, 'end');
      break;
    case 'title:missions':
    case 'title:organisation':
    case 'title:parts':
      break;
  }
}
