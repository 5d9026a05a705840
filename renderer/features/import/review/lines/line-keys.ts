import type { KeyboardEvent } from 'react';
import type { ImportReport } from '../../../../../shared/import/report.ts';
import type { LineAsk } from './LineActions.tsx';
import { waitingLines } from './chosen-lines.ts';

/** What a key asks of the chosen lines: Enter gives them a place, Delete leaves them out. */
export function askedBy(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  state: { readonly line: number | null; readonly anchor: number | null; readonly report: ImportReport },
): LineAsk | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const type = { Enter: 'place', Delete: 'ignore' }[event.key] as 'place' | 'ignore' | undefined;
  const lines = type ? waitingLines(state) : [];
  return type && lines.length > 0 ? { type, lines } : null;
}
