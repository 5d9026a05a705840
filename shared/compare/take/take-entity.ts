import { clauseNameSchema, type Entity, type Mission } from '../../model/entity.ts';
import type { Comparison } from '../compare-organisations.ts';
import { missionKeys } from '../find/mission-changes.ts';
import { flowKey, keyOf } from '../keys.ts';
import { placed } from '../sequences.ts';

type IsTaken = (key: string) => boolean;

/**
 * An entity with the changes taken that are its own, its place aside. One that is new comes as the new
 * organisation has it, without missions whose transfer was not taken. What tells where it was read
 * (`aliases`, `sourceClauses`) follows when `isSourceTaken` says so.
 */
export function takenEntity(comparison: Comparison, entity: Entity, isTaken: IsTaken, isSourceTaken: boolean): Entity {
  const { id } = entity;
  const former = comparison.before.entities.get(id);
  const now = comparison.after.entities.get(id);
  if (!now) return { ...entity, missions: [...takenMissions(comparison, entity, isTaken)] };
  if (!former) return { ...now, missions: [...takenMissions(comparison, now, isTaken)] };
  const has = (type: Parameters<typeof keyOf>[0], field?: string) => isTaken(field === undefined ? keyOf(type, id) : keyOf(type, id, field));
  const text = (field: string) => (has('textChanged', field) ? now : former);
  const clauses = { ...former.clauses };
  for (const name of clauseNameSchema.options) {
    if (!has('textChanged', `clause:${name}`)) continue;
    const worded = now.clauses[name];
    if (worded === undefined) delete clauses[name];
    else clauses[name] = worded;
  }
  const { grammar: _grammar, sharedTitle: _title, ...bare } = isSourceTaken ? now : former;
  const { grammar } = text('grammar');
  const { sharedTitle, sharedWith } = text('sharing');
  return {
    ...bare,
    name: has('renamed') ? now.name : former.name,
    kind: has('kindChanged') ? now.kind : former.kind,
    supervision: has('supervisionChanged') ? now.supervision : former.supervision,
    purpose: text('purpose').purpose,
    blocks: text('blocks').blocks,
    clauses,
    sharedWith,
    ...(grammar === undefined ? {} : { grammar }),
    ...(sharedTitle === undefined ? {} : { sharedTitle }),
    missions: [...takenMissions(comparison, former, isTaken)],
  };
}

function takenMissions({ plans, flows, before }: Comparison, entity: Entity, isTaken: IsTaken): readonly Mission[] {
  const { id } = entity;
  const plan = plans.get(id);
  if (!plan) {
    const transfers = flows.filter(({ type }) => type === 'missionsTransferred');
    const elsewhere = before.entities.has(id)
      ? transfers.filter((flow) => flow.fromId === id && isTaken(flowKey(flow))).flatMap(({ given }) => given)
      : transfers.filter((flow) => flow.toId === id && !isTaken(flowKey(flow))).flatMap(({ received }) => received);
    return entity.missions.filter((_, index) => !elsewhere.includes(index));
  }
  const keys = missionKeys(id, plan, flows);
  const isReordered = isTaken(keyOf('missionsReordered', id));
  // Former missions by their former index, new ones by their new index: « a3 », « b0 ».
  const nameOf = (index: number) => (plan.origin[index] === null ? `b${index}` : `a${plan.origin[index]}`);
  const contents = new Map<string, Mission>();
  const current = plan.before.flatMap((mission, former) => {
    const gone = keys.removed.get(former);
    if (gone !== undefined && isTaken(gone)) return [];
    contents.set(`a${former}`, mission);
    return [`a${former}`];
  });
  const moving = new Set<string>();
  for (const [index, mission] of plan.after.entries()) {
    const name = nameOf(index);
    const added = keys.added.get(index);
    if (added !== undefined && isTaken(added)) {
      contents.set(name, mission);
      moving.add(name);
    }
    if (plan.changed.has(index) && isTaken(keyOf('missionChanged', id, index))) contents.set(name, mission);
    if (plan.moved.has(index) && isReordered) moving.add(name);
  }
  return placed(current, [...plan.after.keys()].map(nameOf), moving).flatMap((name) => contents.get(name) ?? []);
}
