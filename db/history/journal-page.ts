import type { Origin } from '../journal.ts';
import type { ReadableDatabase, WritableDatabase } from '../handles.ts';
import { readStacks, type UndoStacks } from '../undo-stacks.ts';

/**
 * What became of an edit: it holds; it was undone and can be given again; it was undone and another edit
 * came since; or a later edit took it back alone.
 */
export type EditStatus = 'done' | 'undone' | 'dropped' | 'reversed';

/** One line of the journal, and what became of its edit; `null` for the lines of undoing and redoing. */
export interface HistoryLine {
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly label: string;
  readonly origin: Origin;
  readonly status: EditStatus | null;
}

/** Where every edit of the journal stands now. */
export interface Standing {
  readonly stacks: UndoStacks;
  readonly statusOf: (edit: number) => EditStatus;
}

export function readStanding(database: ReadableDatabase): Standing {
  const stacks = readStacks(database);
  const done = new Set(stacks.undo.map(({ edit }) => edit));
  const undone = new Set(stacks.redo.map(({ edit }) => edit));
  const reversals = database
    .prepare<[], { revision: number; reversed: number }>('SELECT revision, reversed FROM edit_reversal')
    .all();
  const reversed = new Set(reversals.filter(({ revision }) => done.has(revision)).map((one) => one.reversed));
  return {
    stacks,
    statusOf(edit) {
      if (done.has(edit)) return reversed.has(edit) ? 'reversed' : 'done';
      return undone.has(edit) ? 'undone' : 'dropped';
    },
  };
}

/** Notes that an edit takes another one back alone. */
export function recordReversal(database: WritableDatabase, revision: number, reversed: number): void {
  database.prepare('INSERT INTO edit_reversal (revision, reversed) VALUES (?, ?)').run(revision, reversed);
}

type Row = Omit<HistoryLine, 'status'>;

/** Lines of the journal, newest first, from the one before `before` on. */
export function readHistoryLines(
  database: ReadableDatabase,
  { statusOf }: Standing,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): readonly HistoryLine[] {
  const rows = database
    .prepare<[number, number], Row>(
      'SELECT revision, at, label, origin FROM journal WHERE revision < (?) ORDER BY revision DESC LIMIT (?)',
    )
    .all(before ?? Number.MAX_SAFE_INTEGER, limit);
  return rows.map((row) => ({ ...row, status: row.origin === 'edit' ? statusOf(row.revision) : null }));
}

export function readHistoryLine(database: ReadableDatabase, revision: number): Row | null {
  return (
    database.prepare<[number], Row>('SELECT revision, at, label, origin FROM journal WHERE revision = ?').get(revision) ?? null
  );
}

/** When the file was made, ISO 8601. */
export function readCreatedAt(database: ReadableDatabase): string {
  return database.prepare('SELECT created_at FROM organisation').pluck().get() as string;
}
