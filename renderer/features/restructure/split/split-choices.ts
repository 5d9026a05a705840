import type { Command } from '../../../../shared/commands/command.ts';
import type { Entity, EntityId, FreeBlock } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import type { SupervisionRole } from '../../../../shared/model/supervision.ts';
import { usualRole } from '../roles.ts';

/** Who supervises the new entity: whoever its name usually calls for, who supervises the former one, or nobody yet. */
export type SplitHead = 'usual' | 'same' | 'none';

/** What the user says of a split. */
export interface SplitChoices {
  readonly name: string;
  readonly kind: string;
  readonly head: SplitHead;
  readonly missions: ReadonlySet<number>;
  readonly childIds: ReadonlySet<EntityId>;
  readonly blocks: ReadonlySet<number>;
}

/** The command that these choices mean. */
export function splitCommand(organisation: Organisation, entity: Entity, choices: SplitChoices): Command {
  const { name, kind, head, missions, childIds, blocks } = choices;
  const ranks = (set: ReadonlySet<number>) => [...set].toSorted((a, b) => a - b);
  return {
    type: 'splitEntity',
    payload: {
      id: entity.id,
      name,
      missions: ranks(missions),
      childIds: [...childIds],
      supervision: headOf(organisation, { ...entity, kind }, name, head),
      ...(kind === entity.kind ? {} : { kind }),
      ...(blocks.size === 0 ? {} : { blocks: ranks(blocks) }),
    },
  };
}

function headOf(organisation: Organisation, entity: Entity, name: string, head: SplitHead): SupervisionRole[] {
  if (head === 'none') return [];
  if (head === 'same') return entity.supervision;
  const usual = usualRole(organisation, entity, name);
  return usual ? [usual] : [];
}

/** The beginning of a free block, to tell it from the others. */
export function blockLabel(block: FreeBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'list':
      return [block.intro ?? '', ...block.items].filter((text) => text !== '').join(' ; ');
    case 'table':
      return `Tableau : ${(block.rows[0] ?? []).join(', ')}`;
  }
}
