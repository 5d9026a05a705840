import type { BlockPlace, Entity, FreeBlock, Mission } from '../../model/entity.ts';
import { failure, success, type Result } from '../../result.ts';
import { tableRows } from '../read/table.ts';
import { bulletOf } from '../text/markers.ts';
import type { LineIndex, Spot } from './line-index.ts';
import { putIn } from './line-index.ts';
import type { Split } from './line-placement.ts';
import { plainLines, textsOfLines } from './texts-of-lines.ts';

/** Lines on their way into an entity. */
export interface PlacedLines {
  /** The first one, which says where among the entity's texts they go. */
  readonly line: number;
  readonly texts: readonly string[];
  readonly index: LineIndex;
}

export function withPurpose(entity: Entity, { line, texts, index }: PlacedLines): Entity {
  const spot = index.spot(line, entity.id, 'purpose', entity.purpose);
  return { ...entity, purpose: putIn(entity.purpose, spot, texts) };
}

/** Missions, in the volet of the one that they follow. */
export function withMissions(entity: Entity, { line, texts, index }: PlacedLines): Entity {
  const { missions } = entity;
  const near = missionSpot(entity, line, index);
  const spot: Spot = near === 'end' ? 'end' : near.isBefore ? { before: near.mission } : { after: near.mission };
  const neighbour = near === 'end' ? missions.at(-1) : missions[near.mission];
  const group = neighbour?.group;
  const added = texts.map((text): Mission => ({ text, ...(group === undefined ? {} : { group }), children: [] }));
  return { ...entity, missions: putIn(missions, spot, added) };
}

/** Sub-missions of the mission that they follow. Fails where no mission stands before them. */
export function withSubMissions(entity: Entity, { line, texts, index }: PlacedLines): Result<Entity> {
  const { missions } = entity;
  const near = missionSpot(entity, line, index);
  const rank = near === 'end' ? missions.length - 1 : near.isBefore ? -1 : near.mission;
  const mission = missions[rank];
  if (!mission) {
    return failure('no-mission', `« ${entity.name} » n’a pas de mission avant la ligne ${line} : une sous-mission n’a pas où se placer.`);
  }
  const child: Spot = near === 'end' || near.child === null ? { before: near === 'end' ? mission.children.length : 0 } : { after: near.child };
  const changed = { ...mission, children: putIn(mission.children, child, texts.map((text) => ({ text }))) };
  return success({ ...entity, missions: missions.with(rank, changed) });
}

type MissionSpot = 'end' | { readonly mission: number; readonly child: number | null; readonly isBefore: boolean };

/** The mission, or its sub-mission, whose line stands next to this one. */
function missionSpot({ id, missions }: Entity, line: number, index: LineIndex): MissionSpot {
  const places = missions.flatMap(({ text, children }, mission) => [
    { text, mission, child: null },
    ...children.map((one, child) => ({ text: one.text, mission, child })),
  ]);
  const spot = index.spot(line, id, 'missions', places.map(({ text }) => text));
  if (spot === 'end') return 'end';
  const isBefore = 'before' in spot;
  const place = places[isBefore ? spot.before : spot.after];
  return place ? { mission: place.mission, child: place.child, isBefore } : 'end';
}

/** Parts of a section, as the line above tells them. */
const PLACES: Readonly<Record<string, BlockPlace>> = {
  heading: 'before-missions',
  purpose: 'before-missions',
  missionsLeadIn: 'before-missions',
  missions: 'after-missions',
  'empty-item': 'after-missions',
  attachment: 'in-organisation',
  supervision: 'in-organisation',
  composition: 'in-organisation',
  chart: 'in-organisation',
  technicalSupervision: 'end',
};

/** A free block, where the lines stand in the section. */
export function withBlock(entity: Entity, source: readonly string[], split: Split, { line, index }: PlacedLines): Entity {
  const { blocks } = entity;
  const spot = index.spot(line, entity.id, 'block', blocks.map(textOfBlock));
  const above = index.before(line, entity.id, [...Object.keys(PLACES), 'block']);
  const near = spot === 'end' ? undefined : blocks['after' in spot ? spot.after : spot.before];
  const place = (above?.field === 'block' ? near?.place : undefined) ?? PLACES[above?.field ?? ''] ?? 'end';
  const last = blocks.findLastIndex((block) => block.place === place);
  // Blocks of one part stay together.
  const among: Spot = near?.place === place || last < 0 ? spot : { after: last };
  return { ...entity, blocks: putIn(blocks, among, blocksOf(source, split, place)) };
}

function blocksOf(source: readonly string[], split: Split, place: BlockPlace): readonly FreeBlock[] {
  const lines = plainLines(source);
  if (lines.every(({ text }) => text.includes('\t'))) return [{ type: 'table', place, hasHeader: false, rows: tableRows(lines) }];
  const texts = textsOfLines(source, split);
  if (lines.some(({ text }) => bulletOf(text) !== null)) return [{ type: 'list', place, items: [...texts] }];
  return texts.map((text) => ({ type: 'paragraph', place, text }));
}

function textOfBlock(block: FreeBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'list':
      return [block.intro ?? '', ...block.items].join(' ');
    case 'table':
      return block.rows.map((row) => row.join(' – ')).join(' ');
  }
}
