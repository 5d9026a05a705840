import type { Command } from '../../../../shared/commands/command.ts';
import { clauseOf } from '../../../../shared/language/clauses/clauses-of.ts';
import type { Entity, FreeBlock } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { linesOfMissions, type Lines } from '../../../state/lines.ts';
import type { Spot, Target } from './target.ts';

/** A target that is one text by itself; missions and paragraphs of the vocation are lines of a list. */
export type SingleTarget = Exclude<Target, { readonly field: 'purpose' | 'missions' }>;

/** The text as the data hold it; `undefined` when the target is gone. */
export function textOf(organisation: Organisation, target: SingleTarget): string | undefined {
  const entity = organisation.entities.get(target.id);
  if (!entity) return undefined;
  switch (target.field) {
    case 'name':
      return entity.name;
    case 'sharedTitle':
      return entity.sharedTitle;
    case 'volet':
      return entity.missions[target.index]?.group;
    case 'clause':
      return clauseOf(organisation, entity, target.clause).text;
    case 'blocks': {
      const block = entity.blocks[target.index];
      return block && textOfSpot(block, target.spot);
    }
  }
}

/** The text of any target as the data hold it; empty when it is gone. */
export function textOfTarget(organisation: Organisation, target: Target): string {
  const entity = organisation.entities.get(target.id);
  switch (target.field) {
    case 'purpose':
      return entity?.purpose[target.index] ?? '';
    case 'missions': {
      const mission = entity?.missions[target.index];
      return (target.child === null ? mission?.text : mission?.children[target.child]?.text) ?? '';
    }
    case 'name':
    case 'sharedTitle':
    case 'volet':
    case 'blocks':
    case 'clause':
      return textOf(organisation, target) ?? '';
  }
}

/** The edit that writes a text there; `null` where an empty text would say nothing. */
export function commandOf(organisation: Organisation, target: SingleTarget, text: string): Command | null {
  const entity = organisation.entities.get(target.id);
  if (!entity) return null;
  const { id } = entity;
  const said = text.trim();
  switch (target.field) {
    case 'name':
      return { type: 'renameEntity', payload: { id, name: said } };
    case 'sharedTitle':
      return said === '' ? null : { type: 'setSharing', payload: { id, sharedWith: entity.sharedWith, sharedTitle: said } };
    case 'volet':
      return { type: 'setMissions', payload: { id, missions: withVolet(entity, target.index, said) } };
    case 'clause':
      return { type: 'setClause', payload: { id, clause: target.clause, text: said } };
    case 'blocks': {
      const blocks = entity.blocks.flatMap((block, index) =>
        index === target.index ? withSpot(block, target.spot, said) : [block],
      );
      return { type: 'setEntities', payload: { entities: [{ ...entity, blocks }] } };
    }
  }
}

/** Whether a clause has other words than the program's. */
export function isReworded(organisation: Organisation, { id, clause }: Extract<Target, { field: 'clause' }>): boolean {
  const entity = organisation.entities.get(id);
  return entity !== undefined && clauseOf(organisation, entity, clause).origin !== 'standard';
}

/** The line of the list of missions that a mission or a sub-mission is. */
export function lineOfMission({ missions }: Entity, index: number, child: number | null): number {
  const before = linesOfMissions(missions.slice(0, index)).length;
  return before + (child === null ? 0 : child + 1);
}

/** Which paragraph, or which mission and sub-mission, a line is once what is empty is left out. */
export function rankOfLine(lines: Lines, at: number): { readonly index: number; readonly child: number | null } {
  const said = lines.slice(0, at + 1).filter(({ text }, rank) => text.trim() !== '' || rank === at);
  const index = said.filter(({ level }) => level === 0).length - 1;
  const line = lines[at];
  if (line?.level !== 1) return { index, child: null };
  const parent = said.findLastIndex(({ level }) => level === 0);
  return { index, child: said.length - 2 - parent };
}

function withVolet({ missions }: Entity, start: number, name: string): Entity['missions'] {
  const former = missions[start]?.group;
  const length = missions.slice(start).findIndex(({ group }) => group !== former);
  const end = length < 0 ? missions.length : start + length;
  return missions.map((mission, index) => {
    if (index < start || index >= end) return mission;
    const { group: _former, ...rest } = mission;
    return name === '' ? rest : { ...rest, group: name };
  });
}

function textOfSpot(block: FreeBlock, spot: Spot): string | undefined {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'list':
      return spot.type === 'item' ? block.items[spot.item] : block.intro;
    case 'table':
      return spot.type === 'cell' ? (block.rows[spot.row]?.[spot.column] ?? '') : undefined;
  }
}

/** The block with this text in it; none when nothing is left of it. */
function withSpot(block: FreeBlock, spot: Spot, text: string): readonly FreeBlock[] {
  switch (block.type) {
    case 'paragraph':
      return text === '' ? [] : [{ ...block, text }];
    case 'list': {
      if (spot.type !== 'item') {
        const { intro: _former, ...rest } = block;
        return [text === '' ? rest : { ...rest, intro: text }];
      }
      const items = block.items.flatMap((item, index) => (index !== spot.item ? [item] : text === '' ? [] : [text]));
      return items.length === 0 && block.intro === undefined ? [] : [{ ...block, items }];
    }
    case 'table': {
      if (spot.type !== 'cell') return [block];
      const width = Math.max(...block.rows.map((row) => row.length));
      const rows = block.rows.map((row, index) =>
        index === spot.row ? Array.from({ length: width }, (_, column) => (column === spot.column ? text : (row[column] ?? ''))) : row,
      );
      return [{ ...block, rows }];
    }
  }
}
