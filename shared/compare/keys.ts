import type { Change } from './change.ts';
import type { Flow } from './find/kinship.ts';

/** Key of a change within its comparison: its type, then ids and field. */
export function keyOf(type: Change['type'], ...parts: readonly (string | number)[]): string {
  return [type, ...parts].join(' ');
}

/** Key of the change that tells a flow of missions. */
export function flowKey({ type, fromId, toId }: Flow): string {
  if (type === 'merged') return keyOf('merged', fromId);
  return type === 'split' ? keyOf('split', toId) : keyOf('missionsTransferred', fromId, toId);
}
