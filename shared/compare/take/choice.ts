import type { Change } from '../change.ts';
import type { Comparison } from '../compare-organisations.ts';
import { withDependents, withRequired } from './requirements.ts';

/** Keys of the changes that are taken: never one without those that it needs. */
export type Chosen = ReadonlySet<string>;

/** What choosing or leaving a change drew along: to be said. */
export interface Choice {
  readonly chosen: Chosen;
  /** Changes that came in, or went out, because of others. */
  readonly along: readonly string[];
}

/** Takes these changes, with all that they need. */
export function take(comparison: Comparison, chosen: Chosen, keys: readonly string[]): Choice {
  const next = withRequired(comparison, new Set([...chosen, ...keys]));
  return { chosen: next, along: [...next].filter((key) => !chosen.has(key) && !keys.includes(key)) };
}

/** Leaves these changes, with all that need them. */
export function leave(comparison: Comparison, chosen: Chosen, keys: readonly string[]): Choice {
  const gone = new Set(keys);
  const dependents = withDependents(comparison, keys);
  const next = new Set([...chosen].filter((key) => !dependents.has(key)));
  // Changes that are sound one by one may need another one together: moves that cross, for one.
  while ([...withRequired(comparison, next)].some((key) => gone.has(key))) {
    const last = [...next].findLast((key) => needsOthers(comparison, key)) ?? [...next].at(-1);
    if (last === undefined) break;
    next.delete(last);
  }
  return { chosen: next, along: [...chosen].filter((key) => !next.has(key) && !gone.has(key)) };
}

/** Types of changes that can need another one. */
const NEEDY: ReadonlySet<Change['type']> = new Set([
  'created',
  'split',
  'moved',
  'kindChanged',
  'supervisionChanged',
  'deleted',
  'merged',
  'missionsTransferred',
  'settingChanged',
]);

const needs = new WeakMap<Comparison, Map<string, readonly string[]>>();

/** The other changes without which this one makes no sense. */
export function neededBy(comparison: Comparison, key: string): readonly string[] {
  if (!needsOthers(comparison, key)) return [];
  const known = needs.get(comparison) ?? new Map<string, readonly string[]>();
  needs.set(comparison, known);
  const found = known.get(key) ?? [...withRequired(comparison, new Set([key]))].filter((one) => one !== key);
  known.set(key, found);
  return found;
}

function needsOthers({ changes }: Comparison, key: string): boolean {
  const [type] = key.split(' ');
  return NEEDY.has(type as Change['type']) && changes.length > 1;
}
