import { applyCommand } from '../shared/commands/apply.ts';
import type { Organisation } from '../shared/model/organisation.ts';
import type { ReadableDatabase } from './handles.ts';
import { readInverse, readRevision } from './journal.ts';

/** The last state that two copies of one file have in common. */
export interface CommonState {
  readonly organisation: Organisation;
  /** When it was reached, ISO 8601, UTC. */
  readonly at: string;
}

interface JournalRow {
  readonly at: string;
  readonly origin: string;
  readonly command: string;
}

const ROWS = 'SELECT at, origin, command FROM journal ORDER BY revision';

/**
 * Where the journals of two copies part: the state before the first entry that they do not share. `present` is
 * the state that the first file holds. `null`: these are not copies of one file.
 */
export function findCommonState(own: ReadableDatabase, present: Organisation, other: ReadableDatabase): CommonState | null {
  const birth = birthOf(own);
  if (birth === null || birth !== birthOf(other)) return null;
  let common = 0;
  let at = birth;
  const others = other.prepare<[], JournalRow>(ROWS).iterate();
  for (const row of own.prepare<[], JournalRow>(ROWS).iterate()) {
    const { value, done } = others.next();
    if (done === true || !isSameRow(row, value)) break;
    common += 1;
    at = row.at;
  }
  others.return?.();
  let organisation = present;
  for (let revision = readRevision(own); revision > common; revision--) {
    const edit = applyCommand(organisation, readInverse(own, revision), { newId: () => '' });
    if (!edit.ok) return null;
    organisation = edit.value.organisation;
  }
  return { organisation, at };
}

/** When a file was made: copies of it share the instant. */
function birthOf(database: ReadableDatabase): string | null {
  return (database.prepare('SELECT created_at FROM organisation').pluck().get() as string | undefined) ?? null;
}

function isSameRow(a: JournalRow, b: JournalRow): boolean {
  return a.at === b.at && a.origin === b.origin && a.command === b.command;
}
