import type { Command } from '../commands/command.ts';

/** An entity that an entry of the journal is about; `name`: as the entry itself tells it, if it does. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string | null;
}

/** Keys whose values name an entity that is not itself what the command is about. */
const BYSTANDERS = new Set(['parentId', 'ofAncestor', 'sharedWith', 'kinds', 'organisation']);
const NAMING = /^(?:id|ids|.+Ids?)$/u;

/**
 * The entities that a command and its inverse are about, in the order in which they are met. Whatever
 * the command: those that its fields name by `id`, `ids`, `…Id`, `…Ids`, and those that it carries
 * whole. A whole organisation is about everything, and gives none.
 */
export function entitiesNamedBy(...commands: readonly Command[]): readonly NamedEntity[] {
  const found = new Map<string, string | null>();
  const note = (id: string, name: string | null) => {
    found.set(id, found.get(id) ?? name);
  };
  const waiting: object[] = [...commands].reverse();
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const inner: object[] = [];
    const name = 'name' in one && typeof one.name === 'string' ? one.name : null;
    for (const [key, value] of Object.entries(one)) {
      if (BYSTANDERS.has(key)) continue;
      if (NAMING.test(key)) {
        for (const id of [value].flat()) if (typeof id === 'string') note(id, key === 'id' ? name : null);
      } else if (typeof value === 'object' && value !== null) inner.push(value as object);
    }
    waiting.push(...inner.reverse());
  }
  return [...found].map(([id, name]) => ({ id, name }));
}
