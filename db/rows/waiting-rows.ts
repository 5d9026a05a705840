import type { Entity } from '../../shared/model/entity.ts';
import type { ReadableDatabase, WritableDatabase } from '../handles.ts';
import { fromColumn, toColumn } from './json-column.ts';

/** The zone d’attente as stored, not yet checked: whole entities, parents first. */
export function readWaiting(database: ReadableDatabase): unknown {
  const stored = database.prepare('SELECT waiting FROM organisation').pluck().get() as string | undefined;
  return stored === undefined ? [] : fromColumn(stored);
}

/** Writes the whole zone: it holds a handful of entities, and empties again. */
export function writeWaiting(database: WritableDatabase, waiting: readonly Entity[]): void {
  database.prepare('UPDATE organisation SET waiting = ? WHERE id = 1').run(toColumn(waiting));
}
