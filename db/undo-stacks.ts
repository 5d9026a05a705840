import type { JournalRecord } from './journal.ts';
import type { ReadableDatabase } from './handles.ts';

/** An edit that can be undone or redone, and the entry whose inverse does it. */
export interface Step {
  readonly edit: number;
  readonly entry: number;
  readonly label: string;
}

/** What can be undone and redone, the next one last. */
export interface UndoStacks {
  readonly undo: Step[];
  readonly redo: Step[];
}

type Entry = Pick<JournalRecord, 'revision' | 'origin' | 'target' | 'label'>;

/** The stacks as the journal leaves them: they live through restarts and across processes. */
export function readStacks(database: ReadableDatabase): UndoStacks {
  const stacks: UndoStacks = { undo: [], redo: [] };
  const entries = database
    .prepare<[], Entry>('SELECT revision, origin, target, label FROM journal ORDER BY revision')
    .iterate();
  for (const entry of entries) record(stacks, entry);
  return stacks;
}

/** Takes note of one more entry. A new edit leaves nothing to redo. */
export function record({ undo, redo }: UndoStacks, { revision, origin, label }: Entry): void {
  switch (origin) {
    case 'edit':
      undo.push({ edit: revision, entry: revision, label });
      redo.length = 0;
      return;
    case 'undo':
      shift(undo, redo, revision);
      return;
    case 'redo':
      shift(redo, undo, revision);
      return;
  }
}

function shift(from: Step[], to: Step[], revision: number): void {
  const step = from.pop();
  if (step) to.push({ ...step, entry: revision });
}
