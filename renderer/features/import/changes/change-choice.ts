import type { Change } from '../../../../shared/compare/change.ts';
import type { Comparison } from '../../../../shared/compare/compare-organisations.ts';
import { withRequired } from '../../../../shared/compare/take/requirements.ts';
import type { EntityId } from '../../../../shared/model/entity.ts';
import { ancestorsOf } from '../../../../shared/model/tree.ts';

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
  const next = new Set([...chosen].filter((key) => !gone.has(key) && !neededBy(comparison, key).some((need) => gone.has(need))));
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

/** The changes of one pôle, in the order in which they were found. */
export interface ChangeGroup {
  /** Name of the pôle, or of what stands like one under the top; empty for the organisation itself. */
  readonly name: string;
  readonly changes: readonly Change[];
}

/** The changes pôle by pôle, in the order of the document; the organisation itself last. */
export function byPole(comparison: Comparison): readonly ChangeGroup[] {
  const groups = new Map<EntityId | null, { name: string; changes: Change[] }>();
  for (const change of comparison.changes) {
    const pole = poleOf(comparison, change.id);
    const group = groups.get(pole?.id ?? null);
    if (group) group.changes.push(change);
    else groups.set(pole?.id ?? null, { name: pole?.name ?? '', changes: [change] });
  }
  return [...groups.values()].sort((a, b) => Number(a.name === '') - Number(b.name === ''));
}

/** The entity just below the top that this one stands under, or is: where it stands now, or stood. */
function poleOf({ before, after }: Comparison, id: EntityId | null): { readonly id: EntityId; readonly name: string } | null {
  if (id === null) return null;
  const organisation = after.entities.has(id) ? after : before;
  const own = organisation.entities.get(id);
  if (!own) return null;
  const way = [own, ...ancestorsOf(organisation, id)];
  const pole = way.at(-2) ?? own;
  return after.entities.get(pole.id) ?? pole;
}
