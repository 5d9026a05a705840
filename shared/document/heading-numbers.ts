import type { EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import type { NumberedPart } from '../model/source-forms.ts';
import { inDocumentOrder } from '../model/tree.ts';
import type { Wording } from '../language/clauses/clauses-of.ts';
import { kindFor } from '../language/kind-words.ts';
import { missionsTitle, organisationTitle } from '../language/section-titles.ts';
import { NBSP, quoted } from '../language/typography.ts';
import { buildDocument } from './build-document.ts';
import type { DocumentModel, HeadingBlock } from './model.ts';

/** Numbers of an entity's heading and chapters: « 3.1 », « 2 », without the full stop at the end; empty for none. */
export type HeadingNumbers = Partial<Record<NumberedPart, string>>;

/** A heading with the number that it had in the source and the one that it prints. */
interface NumberedHeading {
  readonly entityId: EntityId;
  readonly part: NumberedPart;
  readonly block: HeadingBlock;
  readonly number: string;
}

/** The organisation with the numbers that its document prints otherwise than its source has them. */
export function withRenumbered(organisation: Organisation, written: ReadonlyMap<EntityId, HeadingNumbers>): Organisation {
  const entities = new Map(organisation.entities);
  for (const { entityId, part, number } of numberedHeadings(organisation, documentOf(organisation, 'source'))) {
    const before = written.get(entityId)?.[part];
    const entity = entities.get(entityId);
    if (before === undefined || before === number || !entity?.sourceForms) continue;
    const renumbered = { ...entity.sourceForms.renumbered, [part]: { written: before, printed: number } };
    entities.set(entityId, { ...entity, sourceForms: { ...entity.sourceForms, renumbered } });
  }
  return { ...organisation, entities };
}

/**
 * One French sentence for each number of the source that the document repairs and still prints so.
 * @param document the organisation's document in that wording, for a caller that has built it
 */
export function renumberings(organisation: Organisation, wording: Wording, document?: DocumentModel): readonly string[] {
  if (inDocumentOrder(organisation).every(({ sourceForms }) => sourceForms?.renumbered === undefined)) return [];
  return numberedHeadings(organisation, document ?? documentOf(organisation, wording)).flatMap(({ entityId, part, block, number }) => {
    const entity = organisation.entities.get(entityId);
    const change = entity?.sourceForms?.renumbered?.[part];
    if (!entity || change?.printed !== number) return [];
    const what = part === 'heading' ? block.label : `${entity.name}, chapitre ${quoted(block.text)}`;
    const before = change.written === '' ? 'le titre n’avait pas de numéro' : `le titre portait le numéro ${change.written}`;
    return [`${what}${NBSP}: ${before}, il porte le numéro ${number}.`];
  });
}

function documentOf(organisation: Organisation, wording: Wording): DocumentModel {
  return buildDocument(organisation, { date: '', wording });
}

function numberedHeadings(organisation: Organisation, { blocks }: DocumentModel): readonly NumberedHeading[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'heading' || !block.source || block.number === '') return [];
    const { entityId } = block.source;
    return [{ entityId, part: partOf(organisation, block), block, number: block.number.replace(/\.$/u, '') }];
  });
}

/** What a heading is the title of: the entity, or the chapter that its standard title says. */
function partOf(organisation: Organisation, { source, label }: HeadingBlock): NumberedPart {
  const entity = organisation.entities.get(source?.entityId ?? '');
  if (source?.field !== 'parts' || !entity) return 'heading';
  const kind = kindFor(organisation, entity);
  if (label === missionsTitle(kind)) return 'missions';
  return label === organisationTitle(kind) ? 'organisation' : 'parts';
}
