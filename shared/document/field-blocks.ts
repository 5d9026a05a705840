import type { BlockPlace, Entity, Mission } from '../model/entity.ts';
import { NBSP } from '../language/typography.ts';
import type { BlockSink } from './block-sink.ts';
import type { BlockSource, ListItem, SourceField } from './model.ts';

/** The source of a block of this entity. */
export function sourceOf(entity: Entity, field: SourceField, index?: number): BlockSource {
  return { entityId: entity.id, field, ...(index === undefined ? {} : { index }) };
}

/** The paragraphs of the vocation. */
export function addPurpose(sink: BlockSink, entity: Entity): void {
  for (const [index, text] of entity.purpose.entries()) {
    sink.free({ type: 'paragraph', look: lookOf(text), text }, sourceOf(entity, 'purpose', index));
  }
}

/** The missions as one list, or one list a volet under its title. */
export function addMissions(sink: BlockSink, entity: Entity): void {
  let start = 0;
  for (const run of runsByGroup(entity.missions)) {
    const source = sourceOf(entity, 'missions', start);
    const group = run[0]?.group;
    if (group !== undefined) sink.free({ type: 'paragraph', look: 'volet', text: announced(group) }, source);
    sink.free({ type: 'list', items: run.map(itemOf) }, source);
    start += run.length;
  }
}

/** The free blocks that stand at this place of the section, as written. */
export function addFreeBlocks(sink: BlockSink, entity: Entity, place: BlockPlace): void {
  for (const [index, block] of entity.blocks.entries()) {
    if (block.place !== place) continue;
    const source = sourceOf(entity, 'blocks', index);
    switch (block.type) {
      case 'paragraph':
        sink.free({ type: 'paragraph', look: lookOf(block.text), text: block.text }, source);
        break;
      case 'list':
        if (block.intro !== undefined) {
          sink.free({ type: 'paragraph', look: 'lead-in', text: block.intro }, source);
        }
        if (block.items.length > 0) {
          sink.free({ type: 'list', items: block.items.map((text) => ({ text, children: [] })) }, source);
        }
        break;
      case 'table':
        if (block.rows.some((row) => row.length > 0)) {
          sink.free({ type: 'table', hasHeader: block.hasHeader, rows: rectangular(block.rows) }, source);
        }
        break;
    }
  }
}

function itemOf({ text, children }: Mission): ListItem {
  return { text, children: children.map((child) => child.text) };
}

/** Consecutive missions of one volet. */
function runsByGroup(missions: readonly Mission[]): readonly (readonly Mission[])[] {
  const runs: Mission[][] = [];
  for (const mission of missions) {
    const run = runs.at(-1);
    if (run && run[0]?.group === mission.group) run.push(mission);
    else runs.push([mission]);
  }
  return runs;
}

function lookOf(text: string): 'body' | 'lead-in' {
  return text.trimEnd().endsWith(':') ? 'lead-in' : 'body';
}

function announced(volet: string): string {
  return /:\s*$/u.test(volet) ? volet : `${volet}${NBSP}:`;
}

/** Every row as wide as the widest, since a table of a document has no ragged edge. */
function rectangular(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
}
