import type { EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { summaryOfChanges, type Change, type ChangeSummary } from './change.ts';
import { findChanges } from './find/find-changes.ts';
import type { Flow } from './find/kinship.ts';
import { matchEntities, type Pair, type PairWish } from './match/match-entities.ts';
import { rebased } from './match/rebase.ts';
import type { MissionPlan } from './missions/mission-plan.ts';

/*
 * How to use this room: `compareOrganisations(before, after)` says what changed; `takeChanges(comparison, keys)`
 * (take/take-changes.ts) gives `before` with all or some of these changes; `diffWords` (words.ts) shows two
 * texts word by word. Nothing here knows where the two organisations come from.
 */

export interface Comparison {
  readonly before: Organisation;
  /** The new organisation under the ids of the former one, for what the two have in common. */
  readonly after: Organisation;
  /** Which entities are the same, by their ids as they came. */
  readonly pairs: readonly Pair[];
  /** In the order of the new document, then what is gone, transfers, settings. Empty: no difference. */
  readonly changes: readonly Change[];
  readonly summary: ChangeSummary;
  /** Whether fewer than one entity in five has a counterpart: two unrelated organisations. */
  readonly hasLittleInCommon: boolean;
  readonly plans: ReadonlyMap<EntityId, MissionPlan>;
  readonly flows: readonly Flow[];
}

export interface CompareOptions {
  /** Pairs that the user corrected: these are the same entity, or this one has no counterpart. */
  readonly pairs?: readonly PairWish[];
}

/** Below this share of entities in common, the two organisations are unrelated. */
const UNRELATED = 0.2;

/**
 * What changed from one organisation to another, by meaning: entities by id where ids are common, otherwise by
 * likeness. Where an entity was read from (`aliases`, `sourceClauses`) is no difference. Pure; time grows with
 * the size of both, some milliseconds for 141 entities.
 */
export function compareOrganisations(before: Organisation, after: Organisation, options: CompareOptions = {}): Comparison {
  const pairs = matchEntities(before, after, options.pairs);
  const now = rebased(before, after, pairs);
  const { changes, plans, flows } = findChanges(before, now);
  const smaller = Math.min(before.entities.size, after.entities.size);
  return {
    before,
    after: now,
    pairs,
    changes,
    summary: summaryOfChanges(changes),
    hasLittleInCommon: smaller > 0 && pairs.length < smaller * UNRELATED,
    plans,
    flows,
  };
}
