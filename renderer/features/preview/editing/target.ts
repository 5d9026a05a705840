import type { ListBlock } from '../../../../shared/document/model.ts';
import { clauseOf } from '../../../../shared/language/clauses/clauses-of.ts';
import type { ClauseName, Entity, EntityId } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import type { PagePart } from '../../../../shared/document/pages/set-flow.ts';
import type { Origin } from '../compose/places.ts';

/** A text that is edited where it stands, and where the data hold it. */
export type Target = { readonly id: EntityId } & TargetField;

type TargetField =
  | { readonly field: 'name' | 'sharedTitle' }
  /** A paragraph of the vocation, by its rank. */
  | { readonly field: 'purpose'; readonly index: number }
  /** A mission, or one of its sub-missions. */
  | { readonly field: 'missions'; readonly index: number; readonly child: number | null }
  /** The title of a volet, by the rank of its first mission. */
  | { readonly field: 'volet'; readonly index: number }
  /** A text of a free block. */
  | { readonly field: 'blocks'; readonly index: number; readonly spot: Spot }
  /** A clause, worded by the user. */
  | { readonly field: 'clause'; readonly clause: ClauseName };

/** Which text of a free block. */
export type Spot =
  | { readonly type: 'text' | 'intro' }
  | { readonly type: 'item'; readonly item: number }
  | { readonly type: 'cell'; readonly row: number; readonly column: number };

/** What a part of a page says in free text, to be edited there; `null` for what the program wrote. */
export function targetOf(organisation: Organisation, origin: Origin, column = 0): Target | null {
  const { block, part } = origin;
  const { source } = block;
  const entity = source ? organisation.entities.get(source.entityId) : undefined;
  if (!source || !entity || block.generated) return null;
  const { field, index = 0 } = source;
  const base = { id: entity.id };
  switch (field) {
    case 'name':
    case 'sharedTitle':
      return { ...base, field };
    case 'purpose':
      return { ...base, field, index };
    case 'missions':
      if (block.type === 'paragraph') return { ...base, field: 'volet', index };
      return part.part.type === 'item'
        ? { ...base, field, index: index + part.part.item, child: part.part.child }
        : null;
    case 'blocks':
      return { ...base, field, index, spot: spotOf(entity, index, part, column) };
    case 'parts':
      return null;
    case 'attachment':
    case 'supervision':
    case 'composition':
    case 'missionsLeadIn':
    case 'technicalSupervision':
      return isOwnWords(organisation, entity, field) ? { ...base, field: 'clause', clause: field } : null;
  }
}

/** Whether the clause is worded by the user, and not by the program or the imported document. */
function isOwnWords(organisation: Organisation, entity: Entity, name: ClauseName): boolean {
  return clauseOf(organisation, entity, name).origin === 'override';
}

function spotOf(entity: Entity, index: number, { part }: PagePart, column: number): Spot {
  switch (part.type) {
    case 'item':
      return { type: 'item', item: part.item };
    case 'row':
      return { type: 'cell', row: part.row, column };
    case 'text':
    case 'gap':
    case 'chart':
      return { type: entity.blocks[index]?.type === 'list' ? 'intro' : 'text' };
  }
}

/** Whether this part of a page is the one that shows the target. */
export function isShownBy(target: Target, origin: Pick<Origin, 'block' | 'part'>): boolean {
  const { block, part } = origin;
  const { source } = block;
  if (source?.entityId !== target.id) return false;
  switch (target.field) {
    case 'name':
    case 'sharedTitle':
      return source.field === target.field && block.type === 'heading';
    case 'purpose':
      return source.field === 'purpose' && source.index === target.index;
    case 'volet':
      return source.field === 'missions' && source.index === target.index && block.type === 'paragraph';
    case 'missions':
      return (
        source.field === 'missions' &&
        block.type === 'list' &&
        holdsMission(block, source.index ?? 0, target.index) &&
        part.part.type === 'item' &&
        (source.index ?? 0) + part.part.item === target.index &&
        part.part.child === target.child
      );
    case 'blocks':
      return source.field === 'blocks' && source.index === target.index && isSpot(target.spot, origin);
    case 'clause':
      return source.field === target.clause && block.type === 'paragraph';
  }
}

function holdsMission({ items }: ListBlock, first: number, index: number): boolean {
  return index >= first && index < first + items.length;
}

function isSpot(spot: Spot, { block, part: { part } }: Pick<Origin, 'block' | 'part'>): boolean {
  switch (spot.type) {
    case 'text':
    case 'intro':
      return block.type === 'paragraph';
    case 'item':
      return part.type === 'item' && part.item === spot.item;
    case 'cell':
      return part.type === 'row' && part.row === spot.row;
  }
}
