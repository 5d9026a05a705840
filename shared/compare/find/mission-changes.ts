import type { Entity, Mission } from '../../model/entity.ts';
import type { Change } from '../change.ts';
import { flowKey, keyOf } from '../keys.ts';
import type { MissionPlan } from '../missions/mission-plan.ts';
import type { Flow } from './kinship.ts';

/** What became of the missions of an entity that stands in both states, those that went from or to others aside. */
export function missionChanges(entity: Entity, plan: MissionPlan | undefined, flows: readonly Flow[]): readonly Change[] {
  if (!plan) return [];
  const { id, name } = entity;
  const keys = missionKeys(id, plan, flows);
  const about = (key: string, type: Change['type'], rest: Partial<Change>): Change => ({ key, type, id, name, ...rest });
  const removed = plan.removed.flatMap((index) => {
    const key = keys.removed.get(index) ?? '';
    return key.startsWith('missionRemoved ') ? [about(key, 'missionRemoved', { from: missionText(plan.before[index]) })] : [];
  });
  const others = plan.origin.flatMap((former, index) => {
    const key = keys.added.get(index) ?? '';
    if (former === null) {
      return key.startsWith('missionAdded ') ? [about(key, 'missionAdded', { to: missionText(plan.after[index]) })] : [];
    }
    if (!plan.changed.has(index)) return [];
    const texts = { from: missionText(plan.before[former]), to: missionText(plan.after[index]) };
    return [about(keyOf('missionChanged', id, index), 'missionChanged', texts)];
  });
  const reordered = plan.moved.size > 0 ? [about(keyOf('missionsReordered', id), 'missionsReordered', {})] : [];
  return [...removed, ...others, ...reordered];
}

/** The key of the change that tells of each mission that left or came, by its index. */
export function missionKeys(
  id: string,
  plan: MissionPlan,
  flows: readonly Flow[],
): { readonly removed: ReadonlyMap<number, string>; readonly added: ReadonlyMap<number, string> } {
  const removed = new Map(plan.removed.map((index) => [index, keyOf('missionRemoved', id, index)]));
  const added = new Map(
    plan.origin.flatMap((former, index) => (former === null ? [[index, keyOf('missionAdded', id, index)] as const] : [])),
  );
  for (const flow of flows) {
    if (flow.fromId === id) for (const index of flow.given) removed.set(index, flowKey(flow));
    if (flow.toId === id) for (const index of flow.received) added.set(index, flowKey(flow));
  }
  return { removed, added };
}

/** A mission as text: its volet, its line, its sub-missions. */
export function missionText(mission: Mission | undefined): string {
  if (!mission) return '';
  const { text, group, children } = mission;
  const volet = group === undefined ? text : `${group} – ${text}`;
  return [volet, ...children.map((child) => `– ${child.text}`)].join('\n');
}
