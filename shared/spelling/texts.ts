import type { Command } from '../commands/command.ts';
import type { ClauseName, Entity, EntityId, FreeBlock } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { inDocumentOrder, inWaitingOrder } from '../model/tree.ts';
import { anywhere, wholeOf } from '../model/waiting.ts';

/** Where a text written by people stands in an entity. */
export type TextSpot =
  | { readonly field: 'name' | 'sharedTitle' }
  | { readonly field: 'supervision' | 'purpose'; readonly index: number }
  /** `child`: the rank of a sub-mission, `null` for the mission itself. */
  | { readonly field: 'mission'; readonly index: number; readonly child: number | null }
  /** A volet, by its name: it is the same for all its missions. */
  | { readonly field: 'volet'; readonly name: string }
  | { readonly field: 'block'; readonly index: number; readonly part: 'text' | readonly number[] }
  | { readonly field: 'clause'; readonly clause: ClauseName };

export interface PlacedText {
  readonly entityId: EntityId;
  readonly spot: TextSpot;
  readonly text: string;
}

/** Entities are immutable, so what was read of one never goes stale. */
const known = new WeakMap<Entity, readonly PlacedText[]>();

/**
 * Every text that people wrote, in the order of the document, then those of the zone d’attente, which will be in it
 * one day; what the program writes is none.
 */
export function textsOfOrganisation(organisation: Organisation): readonly PlacedText[] {
  return [...inDocumentOrder(organisation), ...inWaitingOrder(wholeOf(organisation))].flatMap((entity) => {
    const texts = known.get(entity) ?? [...textsOf(entity)];
    known.set(entity, texts);
    return texts;
  });
}

function* textsOf(entity: Entity): Generator<PlacedText> {
  const { id: entityId } = entity;
  yield { entityId, spot: { field: 'name' }, text: entity.name };
  if (entity.sharedTitle !== undefined) yield { entityId, spot: { field: 'sharedTitle' }, text: entity.sharedTitle };
  for (const [index, { title }] of entity.supervision.entries()) yield { entityId, spot: { field: 'supervision', index }, text: title };
  for (const [index, text] of entity.purpose.entries()) yield { entityId, spot: { field: 'purpose', index }, text };
  let volet: string | undefined;
  for (const [index, { text, group, children }] of entity.missions.entries()) {
    if (group !== undefined && group !== volet) yield { entityId, spot: { field: 'volet', name: group }, text: group };
    volet = group;
    yield { entityId, spot: { field: 'mission', index, child: null }, text };
    for (const [child, sub] of children.entries()) yield { entityId, spot: { field: 'mission', index, child }, text: sub.text };
  }
  for (const [index, block] of entity.blocks.entries()) {
    for (const { part, text } of textsOfBlock(block)) yield { entityId, spot: { field: 'block', index, part }, text };
  }
  for (const [clause, text] of Object.entries(entity.clauses)) {
    yield { entityId, spot: { field: 'clause', clause: clause as ClauseName }, text };
  }
}

type BlockPart = Extract<TextSpot, { field: 'block' }>['part'];

function textsOfBlock(block: FreeBlock): readonly { readonly part: BlockPart; readonly text: string }[] {
  switch (block.type) {
    case 'paragraph':
      return [{ part: 'text', text: block.text }];
    case 'list': {
      const items = block.items.map((text, item) => ({ part: [item], text }));
      return block.intro === undefined ? items : [{ part: 'text', text: block.intro }, ...items];
    }
    case 'table':
      return block.rows.flatMap((row, rank) => row.map((text, column) => ({ part: [rank, column], text })));
  }
}

/** New words for a text, as long as it still says what it said. */
export interface NewText extends PlacedText {
  readonly by: string;
}

/**
 * The edit that puts new words in the place of texts; entities that are gone and texts that say something else by
 * now are left alone. `null` when nothing is left to change.
 */
export function rewriteTexts(organisation: Organisation, changes: readonly NewText[]): Command | null {
  const changed = new Map<EntityId, Entity>();
  for (const change of changes) {
    const entity = changed.get(change.entityId) ?? anywhere(organisation, change.entityId);
    const next = entity && withText(entity, change);
    if (next && next !== entity) changed.set(change.entityId, next);
  }
  const entities = [...changed.values()];
  return entities.length === 0 ? null : { type: 'setEntities', payload: { entities } };
}

/** The entity with the new words; itself where the text is not what it was. */
function withText(entity: Entity, { spot, text, by }: NewText): Entity {
  let isThere = false;
  const next = withTextAt(entity, spot, (present) => {
    if (present !== text) return present;
    isThere = true;
    return by;
  });
  return isThere ? next : entity;
}

function withTextAt(entity: Entity, spot: TextSpot, put: Put): Entity {
  switch (spot.field) {
    case 'name':
      return { ...entity, name: put(entity.name) };
    case 'sharedTitle':
      return entity.sharedTitle === undefined ? entity : { ...entity, sharedTitle: put(entity.sharedTitle) };
    case 'supervision':
      return {
        ...entity,
        supervision: entity.supervision.map((role, at) => (at === spot.index ? { ...role, title: put(role.title) } : role)),
      };
    case 'purpose':
      return { ...entity, purpose: entity.purpose.map((one, at) => (at === spot.index ? put(one) : one)) };
    case 'volet':
      return {
        ...entity,
        missions: entity.missions.map((mission) => (mission.group === undefined ? mission : { ...mission, group: put(mission.group) })),
      };
    case 'mission':
      return { ...entity, missions: entity.missions.map((mission, at) => (at === spot.index ? withMissionText(mission, spot.child, put) : mission)) };
    case 'block':
      return { ...entity, blocks: entity.blocks.map((block, at) => (at === spot.index ? withBlockText(block, spot.part, put) : block)) };
    case 'clause':
      return { ...entity, clauses: { ...entity.clauses, [spot.clause]: put(entity.clauses[spot.clause] ?? '') } };
  }
}

type Put = (present: string) => string;

function withMissionText(mission: Entity['missions'][number], child: number | null, put: Put): Entity['missions'][number] {
  if (child === null) return { ...mission, text: put(mission.text) };
  return { ...mission, children: mission.children.map((sub, at) => (at === child ? { text: put(sub.text) } : sub)) };
}

function withBlockText(block: FreeBlock, part: BlockPart, put: Put): FreeBlock {
  switch (block.type) {
    case 'paragraph':
      return { ...block, text: put(block.text) };
    case 'list':
      if (part === 'text') return block.intro === undefined ? block : { ...block, intro: put(block.intro) };
      return { ...block, items: block.items.map((item, at) => (at === part[0] ? put(item) : item)) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row, at) => row.map((cell, column) => (at === part[0] && column === part[1] ? put(cell) : cell))),
      };
  }
}
