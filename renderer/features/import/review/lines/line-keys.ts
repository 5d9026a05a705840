import type { KeyboardEvent } from 'react';
import type { LineAsk } from './LineActions.tsx';
import { placeableLines } from './chosen-lines.ts';

/** What a key asks of the chosen lines: Enter gives them a place, Delete leaves them out. */
export function askedBy(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  state: Parameters<typeof placeableLines>[0],
): LineAsk | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const type = { Enter: 'place', Delete: 'ignore' }[event.key] as 'place' | 'ignore' | undefined;
  const placeable = type ? placeableLines(state) : null;
  return type && placeable ? { type, lines: placeable.lines } : null;
}
