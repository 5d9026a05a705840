import { commandSchema, type Command } from '../shared/commands/command.ts';
import { damaged } from './file-errors.ts';
import type { ReadableDatabase, WritableDatabase } from './handles.ts';

export type Origin = 'edit' | 'undo' | 'redo';

/** One gesture, as the journal tells it. */
export interface JournalLine {
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly label: string;
  readonly origin: Origin;
}

export interface JournalRecord extends JournalLine {
  /** Revision of the edit that is undone or redone; `null` for an edit. */
  readonly target: number | null;
  readonly command: Command;
  /** Restores the state before this entry, exactly. */
  readonly inverse: Command;
}

/** The number of the last entry; 0 for a file that was never edited. */
export function readRevision(database: ReadableDatabase): number {
  return database.prepare('SELECT coalesce(max(revision), 0) FROM journal').pluck().get() as number;
}

export function appendRecord(database: WritableDatabase, record: JournalRecord): void {
  database
    .prepare(
      `INSERT INTO journal (revision, at, label, origin, target, command, inverse)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      record.revision,
      record.at,
      record.label,
      record.origin,
      record.target,
      JSON.stringify(record.command),
      JSON.stringify(record.inverse),
    );
}

/** The last lines, newest first. */
export function readLastLines(database: ReadableDatabase, limit: number): readonly JournalLine[] {
  return database
    .prepare<[number], JournalLine>(
      'SELECT revision, at, label, origin FROM journal ORDER BY revision DESC LIMIT (?)',
    )
    .all(limit);
}

/** The command that this entry carried out. @throws UserError `damaged` */
export function readCommand(database: ReadableDatabase, revision: number): Command {
  return stored(database, database.prepare('SELECT command FROM journal WHERE revision = ?').pluck().get(revision));
}

/** The command that takes this entry back. @throws UserError `damaged` */
export function readInverse(database: ReadableDatabase, revision: number): Command {
  return stored(database, database.prepare('SELECT inverse FROM journal WHERE revision = ?').pluck().get(revision));
}

function stored(database: ReadableDatabase, text: unknown): Command {
  const command = commandSchema.safeParse(JSON.parse(String(text)));
  if (!command.success) throw damaged(database.name);
  return command.data;
}

/** Every command in the order in which it was carried out, undoing and redoing included. */
export function readCommands(database: ReadableDatabase): readonly Command[] {
  return database
    .prepare('SELECT command FROM journal ORDER BY revision')
    .pluck()
    .all()
    .map((text) => commandSchema.parse(JSON.parse(text as string)));
}
