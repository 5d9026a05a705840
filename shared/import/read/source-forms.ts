import { clauseNameSchema, type ClauseName, type Entity, type EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { SectionPiece, SourceForms } from '../../model/source-forms.ts';
import { standardClause } from '../../language/clauses/clauses-of.ts';
import { fingerprint } from '../../language/fingerprint.ts';
import { groupTitle } from '../../language/group-words.ts';
import { kindFor } from '../../language/kind-words.ts';
import { missionsTitle, organisationTitle } from '../../language/section-titles.ts';
import { groupOf } from '../../language/standing.ts';
import { withRenumbered, type HeadingNumbers } from '../../document/heading-numbers.ts';
import { titleOfParts } from '../../document/parts-title.ts';
import { wrongCounts } from './composition-counts.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

/**
 * The organisation with the forms in which its document writes it: headings, boxes, chapter titles, the order of each
 * section, and what the program would have written in their places, so that a later edit is noticed.
 */
export function withSourceForms(reading: Reading, organisation: Organisation, idOf: ReadonlyMap<Draft, EntityId>): Organisation {
  const orders = ordersOf(reading);
  const entities = new Map(organisation.entities);
  for (const [draft, id] of idOf) {
    const entity = organisation.entities.get(id);
    if (entity) entities.set(id, withForms(reading, organisation, { draft, entity, group: null }, orders, idOf));
  }
  for (const group of reading.names.drafts) {
    const id = group.isGroup ? idOf.get(group.holder) : undefined;
    const entity = id === undefined ? undefined : organisation.entities.get(id);
    if (entity) entities.set(entity.id, withForms(reading, organisation, { draft: group.holder, entity, group }, orders, idOf));
  }
  return withRenumbered({ ...organisation, entities }, writtenNumbers(reading, idOf));
}

/** The numbers of headings and chapters as the document writes them, by entity; a heading that only lacks its number is there with none. */
function writtenNumbers({ names }: Reading, idOf: ReadonlyMap<Draft, EntityId>): ReadonlyMap<EntityId, HeadingNumbers> {
  const written = new Map<EntityId, HeadingNumbers>();
  for (const draft of names.drafts) {
    const id = idOf.get(draft.holder);
    if (id === undefined) continue;
    const numbers: HeadingNumbers = { ...written.get(id) };
    if (draft.heading && draft.number.length > 0) numbers.heading ??= draft.isNumberImplied ? '' : draft.number.join('.');
    for (const { piece, number } of draft.chapters) {
      if (number.length > 0) numbers[piece] ??= number.join('.');
    }
    written.set(id, numbers);
  }
  return written;
}

interface Written {
  readonly draft: Draft;
  readonly entity: Entity;
  /** The heading that speaks for it and others, where there is one. */
  readonly group: Draft | null;
}

function withForms(
  reading: Reading,
  organisation: Organisation,
  { draft, entity, group }: Written,
  orders: ReadonlyMap<Draft, readonly SectionPiece[]>,
  idOf: ReadonlyMap<Draft, EntityId>,
): Entity {
  const { heading, title } = group ?? draft;
  const sharing = groupOf(organisation, entity.id);
  const isHolder = sharing?.holder.id === entity.id;
  const box = draft.forms.find((form) => form.source === 'chart' && form.chart === undefined);
  const ownBox = (group ?? draft).forms.find((form) => form.source === 'chart' && form.chart === 'own');
  const item = draft.forms.find((form) => form.source === 'list');
  const titles: SourceForms['titles'] = {};
  for (const chapter of (group ?? draft).chapters) titles[chapter.piece] ??= chapter.text;
  const ownName = isHolder ? groupTitle(organisation, sharing) : entity.name;
  const standard: Record<string, string> = {};
  const note = (part: string, text: string) => (standard[part] = fingerprint(text));
  if (heading) note('heading', ownName);
  if (box) note('box', entity.name);
  if (ownBox) note('ownBox', ownName);
  if (item) note('item', entity.name);
  const kind = kindFor(organisation, entity);
  if (titles.missions !== undefined) note('title:missions', missionsTitle(kind));
  if (titles.organisation !== undefined) note('title:organisation', organisationTitle(kind));
  if (titles.parts !== undefined) note('title:parts', titleOfParts(organisation, entity));

  const sourceClauses = { ...entity.sourceClauses };
  const isWrong = wrongCounts(reading, draft, entity, (child) => organisation.entities.get(idOf.get(child) ?? '')?.kind).length > 0;
  for (const name of clauseNameSchema.options) {
    const words = standardClause(organisation, entity, name);
    if (sourceClauses[name] === undefined && heading && words !== '' && maySayNothing(name)) sourceClauses[name] = '';
    // A count that is wrong is corrected: the sentence is written anew.
    if (sourceClauses[name] !== undefined && !(name === 'composition' && isWrong)) note(name, words);
  }
  return {
    ...entity,
    sourceClauses,
    sourceForms: {
      ...(heading && title !== '' ? { heading: title } : {}),
      ...(box ? { box: box.text, ...(draft.chartRank === null ? {} : { boxRank: draft.chartRank }) } : {}),
      ...(item ? { item: item.text, ...(draft.listRank === null ? {} : { itemRank: draft.listRank }) } : {}),
      ...(ownBox ? { ownBox: ownBox.text } : {}),
      titles,
      order: [...(orders.get(draft.holder) ?? [])],
      standard,
    },
  };
}

/** Clauses that a document may well leave out of a section; the technical supervision may stand elsewhere. */
function maySayNothing(name: ClauseName): boolean {
  return name !== 'technicalSupervision';
}

/** The pieces of each section in the order of their first lines. */
function ordersOf({ fates, names, units }: Reading): ReadonlyMap<Draft, readonly SectionPiece[]> {
  const found = new Map<Draft, { readonly piece: SectionPiece; readonly line: number }[]>();
  const add = (draft: Draft, piece: SectionPiece, line: number) => {
    const pieces = found.get(draft.holder) ?? [];
    pieces.push({ piece, line });
    found.set(draft.holder, pieces);
  };
  const isItem = new Set(units.flatMap((unit) => (unit.type === 'item' ? unit.lines.map(({ number }) => number) : [])));
  for (const { line, draft, field } of fates.known()) {
    if (!draft) continue;
    if (isPieceField(field)) add(draft, field, line);
    if (field === 'composition' && isItem.has(line)) add(draft, 'composition:list', line);
    if (field === 'technicalSupervision' && !draft.heading && draft.parent) add(draft.parent, 'silentSupervision', line);
  }
  for (const draft of names.drafts) {
    for (const { piece, line } of draft.chapters) add(draft, `title:${piece}`, line);
    for (const [index, line] of draft.blockLines.entries()) {
      const block = draft.blocks[index];
      if (block) add(draft, `blocks:${block.place}`, line);
    }
  }
  return new Map(
    [...found].map(([draft, pieces]) => [draft, [...new Set(pieces.sort((a, b) => a.line - b.line).map(({ piece }) => piece))]]),
  );
}

function isPieceField(field: string): field is SectionPiece {
  return ['purpose', 'missions', 'chart', ...clauseNameSchema.options].includes(field);
}
