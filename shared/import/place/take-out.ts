import type { Entity, FreeBlock, Mission } from '../../model/entity.ts';
import { failure, success, type Result } from '../../result.ts';
import { writingKey } from '../text/fold.ts';
import { freeTexts, longestText, type FreeField } from './text-lines.ts';

/** Whether a text is one of those that go. */
type Goes = (text: string) => boolean;

/**
 * The entity without the texts that these lines are. Sub-missions of a mission that goes stay, as missions in its place.
 * Fails where the lines are not whole texts of that field.
 */
export function withoutTexts(entity: Entity, field: FreeField, lines: readonly { readonly line: number; readonly text: string }[]): Result<Entity> {
  const keys = new Set(freeTexts(entity, field).map(writingKey));
  const leaving: string[] = [];
  for (let rank = 0; rank < lines.length; ) {
    const text = longestText(lines.slice(rank).map((one) => one.text), keys);
    if (!text) {
      return failure('part-of-text', `La ligne ${lines[rank]?.line ?? 0} n’est pas un texte entier de « ${entity.name} » : choisissez toutes les lignes de ce texte.`);
    }
    leaving.push(text.key);
    rank += text.count;
  }
  const goes: Goes = (text) => {
    const rank = leaving.indexOf(writingKey(text));
    if (rank >= 0) leaving.splice(rank, 1);
    return rank >= 0;
  };
  const changed = without(entity, field, goes);
  return leaving.length === 0 ? success(changed) : failure('part-of-text', `« ${entity.name} » n’a plus tous les textes de ces lignes.`);
}

function without(entity: Entity, field: FreeField, goes: Goes): Entity {
  switch (field) {
    case 'purpose':
      return { ...entity, purpose: entity.purpose.filter((text) => !goes(text)) };
    case 'missions':
      return { ...entity, missions: entity.missions.flatMap((mission) => missionsLeft(mission, goes)) };
    case 'block':
      return { ...entity, blocks: entity.blocks.flatMap((block) => blocksLeft(block, goes)) };
  }
}

function missionsLeft(mission: Mission, goes: Goes): readonly Mission[] {
  const isGoing = goes(mission.text);
  const children = mission.children.filter(({ text }) => !goes(text));
  if (!isGoing) return [{ ...mission, children }];
  return children.map(({ text }) => ({ ...mission, text, children: [] }));
}

function blocksLeft(block: FreeBlock, goes: Goes): readonly FreeBlock[] {
  switch (block.type) {
    case 'paragraph':
      return goes(block.text) ? [] : [block];
    case 'list': {
      const { intro, place } = block;
      const items = block.items.filter((text) => !goes(text));
      if (items.length > 0 || block.items.length === 0) return [{ ...block, items }];
      return intro === undefined ? [] : [{ type: 'paragraph', place, text: intro }];
    }
    case 'table':
      return [block];
  }
}
