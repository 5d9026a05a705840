import { writingKey } from '../../import/text/fold.ts';
import type { Entity, EntityId, Mission } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { MissionPlan } from '../missions/mission-plan.ts';

/** Missions that left one entity and stand in another. */
export interface Flow {
  readonly type: 'merged' | 'split' | 'missionsTransferred';
  readonly fromId: EntityId;
  readonly toId: EntityId;
  /** Indexes in the giver's former missions, and in the receiver's new ones. */
  readonly given: readonly number[];
  readonly received: readonly number[];
  readonly missions: readonly Mission[];
}

/** From this share of its missions on, an entity that is gone was merged, and a new one split off. */
const MOST = 0.5;

interface Loose {
  readonly id: EntityId;
  readonly index: number;
  readonly mission: Mission;
}

/**
 * Where missions went: from an entity that is gone to the one that took most of them over (merged), from
 * one that stays to a new one made mostly of them (split), or simply from one to another.
 */
export function findFlows(before: Organisation, after: Organisation, plans: ReadonlyMap<EntityId, MissionPlan>): readonly Flow[] {
  const flows = new Map<string, { fromId: EntityId; toId: EntityId; given: number[]; received: number[]; missions: Mission[] }>();
  const waiting = new Map<string, Loose[]>();
  for (const one of leaving(before, after, plans)) {
    const key = writingKey(one.mission.text);
    if (key === '') continue;
    waiting.set(key, [...(waiting.get(key) ?? []), one]);
  }
  for (const { id: toId, index, mission } of arriving(before, after, plans)) {
    const found = waiting.get(writingKey(mission.text)) ?? [];
    const at = found.findIndex(({ id }) => id !== toId);
    const [giver] = at < 0 ? [] : found.splice(at, 1);
    if (!giver) continue;
    const key = JSON.stringify([giver.id, toId]);
    const flow = flows.get(key) ?? { fromId: giver.id, toId, given: [], received: [], missions: [] };
    flow.given.push(giver.index);
    flow.received.push(index);
    flow.missions.push(mission);
    flows.set(key, flow);
  }
  return typed(before, after, [...flows.values()]);
}

function typed(before: Organisation, after: Organisation, flows: readonly Omit<Flow, 'type'>[]): readonly Flow[] {
  const merged = new Set<EntityId>();
  const split = new Set<EntityId>();
  return [...flows]
    .sort((a, b) => b.given.length - a.given.length)
    .map((flow): Flow => {
      const giver = before.entities.get(flow.fromId);
      const receiver = after.entities.get(flow.toId);
      const isGone = !after.entities.has(flow.fromId);
      const isNew = !before.entities.has(flow.toId);
      if (giver && isGone && !isNew && !merged.has(giver.id) && isMost(flow.given.length, giver)) {
        merged.add(giver.id);
        return { ...flow, type: 'merged' };
      }
      if (receiver && isNew && !isGone && !split.has(receiver.id) && isMost(flow.received.length, receiver)) {
        split.add(receiver.id);
        return { ...flow, type: 'split' };
      }
      return { ...flow, type: 'missionsTransferred' };
    });
}

function isMost(count: number, entity: Entity): boolean {
  return count >= entity.missions.length * MOST;
}

function leaving(before: Organisation, after: Organisation, plans: ReadonlyMap<EntityId, MissionPlan>): readonly Loose[] {
  return [...before.entities.values()].flatMap(({ id, missions }) => {
    const gone = after.entities.has(id) ? (plans.get(id)?.removed ?? []) : [...missions.keys()];
    return gone.map((index) => ({ id, index, mission: missions[index] as Mission }));
  });
}

function arriving(before: Organisation, after: Organisation, plans: ReadonlyMap<EntityId, MissionPlan>): readonly Loose[] {
  return [...after.entities.values()].flatMap(({ id, missions }) => {
    const origin = before.entities.has(id) ? (plans.get(id)?.origin ?? []) : missions.map(() => null);
    return origin.flatMap((former, index) => (former === null ? [{ id, index, mission: missions[index] as Mission }] : []));
  });
}
