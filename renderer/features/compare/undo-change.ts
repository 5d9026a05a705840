import type { ListedChange } from '../../../shared/compare/gather-subtrees.ts';
import { undoComparedChanges } from '../../state/edits.ts';
import { notify } from '../../state/notices.ts';
import { sessionStore } from '../../state/session-store.ts';
import { compareStore, lookAt, useCompare } from './compare-store.ts';
import { comparedOf } from './sides.ts';
import type { Compared } from './use-comparison.ts';

/** Whether a change can be taken back: only the present state can be edited. */
export function useCanUndo(): boolean {
  return useCompare(({ left, right }) => right?.choice.from === 'present' && left !== null && left.choice.from !== 'present');
}

/** The changes that a line stands for. */
export function keysOf({ change, along }: ListedChange): string[] {
  return [change.key, ...along.map(({ key }) => key)];
}

/** Takes a line back, with all that it stands for, as one edit, and looks at the one that comes after it. */
export async function undoChange({ left, shown }: Compared, line: ListedChange): Promise<void> {
  const rank = shown.indexOf(line);
  const next = shown[rank + 1] ?? shown[rank - 1] ?? null;
  const reply = await undoComparedChanges({
    left: comparedOf(left),
    pairs: [...compareStore.getState().wishes],
    revision: sessionStore.getState().revision,
    changes: keysOf(line),
  });
  if (!reply) return;
  lookAt(next?.change.key ?? null);
  notify({ tone: 'info', message: `${reply.label}. Ctrl+Z le rétablit.` });
}
