import type { Entity, EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { inDocumentOrder } from '../../model/tree.ts';
import type { Change } from '../change.ts';
import { flowKey, keyOf } from '../keys.ts';
import { planMissions, type MissionPlan } from '../missions/mission-plan.ts';
import { isSameData } from '../same-data.ts';
import { findFlows, type Flow } from './kinship.ts';
import { missionChanges } from './mission-changes.ts';
import { parentName, reorderedIds } from './places.ts';
import { settingFieldsOf } from './settings.ts';
import { hasSameTexts, supervisionText, textFieldsOf, type TextField } from './texts.ts';

/** What was found between two states that share their ids. */
export interface Found {
  readonly changes: readonly Change[];
  /** Of the entities that stand in both. */
  readonly plans: ReadonlyMap<EntityId, MissionPlan>;
  readonly flows: readonly Flow[];
}

/** Every change between two states that share the ids of what they have in common, in the order of the document. */
export function findChanges(before: Organisation, after: Organisation): Found {
  const plans = new Map(
    [...before.entities.values()].flatMap((entity) => {
      const now = after.entities.get(entity.id);
      return now ? [[entity.id, planMissions(entity.missions, now.missions)] as const] : [];
    }),
  );
  const flows = findFlows(before, after, plans);
  const reordered = reorderedIds(before, after);
  const changes: Change[] = [];
  for (const entity of inDocumentOrder(after)) {
    const former = before.entities.get(entity.id);
    if (!former) changes.push(arrival(before, after, entity, flows));
    else {
      changes.push(
        ...identityChanges(before, after, former, entity, reordered.has(entity.id)),
        ...missionChanges(entity, plans.get(entity.id), flows),
        ...(hasSameTexts(former, entity) ? [] : textChanges(textFieldsOf(before, former), textFieldsOf(after, entity), 'textChanged', entity)),
      );
    }
  }
  for (const entity of inDocumentOrder(before)) {
    if (!after.entities.has(entity.id)) changes.push(departure(before, after, entity, flows));
  }
  changes.push(...flows.filter(({ type }) => type === 'missionsTransferred').map((flow) => transfer(before, after, flow)));
  changes.push(...textChanges(settingFieldsOf(before), settingFieldsOf(after), 'settingChanged', null));
  return { changes, plans, flows };
}

function arrival(before: Organisation, after: Organisation, entity: Entity, flows: readonly Flow[]): Change {
  const flow = flows.find(({ type, toId }) => type === 'split' && toId === entity.id);
  const place = { to: parentName(after, entity), toId: entity.parentId };
  if (!flow) return { key: keyOf('created', entity.id), type: 'created', id: entity.id, name: entity.name, ...place };
  const origin = before.entities.get(flow.fromId)?.name ?? '';
  return { key: flowKey(flow), type: 'split', id: entity.id, name: entity.name, from: origin, fromId: flow.fromId, ...place, missions: [...flow.missions] };
}

function departure(before: Organisation, after: Organisation, entity: Entity, flows: readonly Flow[]): Change {
  const flow = flows.find(({ type, fromId }) => type === 'merged' && fromId === entity.id);
  const place = { from: parentName(before, entity), fromId: entity.parentId };
  if (!flow) return { key: keyOf('deleted', entity.id), type: 'deleted', id: entity.id, name: entity.name, ...place };
  const into = after.entities.get(flow.toId)?.name ?? '';
  return { key: flowKey(flow), type: 'merged', id: entity.id, name: entity.name, ...place, to: into, toId: flow.toId, missions: [...flow.missions] };
}

function transfer(before: Organisation, after: Organisation, flow: Flow): Change {
  const from = before.entities.get(flow.fromId)?.name ?? '';
  const { fromId, toId, missions } = flow;
  const to = after.entities.get(toId)?.name ?? '';
  const name = after.entities.get(fromId)?.name ?? from;
  return { key: flowKey(flow), type: 'missionsTransferred', id: fromId, name, from, to, fromId, toId, missions: [...missions] };
}

function identityChanges(before: Organisation, after: Organisation, former: Entity, entity: Entity, isReordered: boolean): readonly Change[] {
  const { id, name } = entity;
  const changes: Change[] = [];
  const add = (type: Change['type'], rest: Partial<Change>) => changes.push({ key: keyOf(type, id), type, id, name, ...rest });
  if (former.parentId !== entity.parentId) {
    add('moved', { from: parentName(before, former), fromId: former.parentId, to: parentName(after, entity), toId: entity.parentId });
  } else if (isReordered) {
    add('reordered', { from: String(former.position + 1), to: String(entity.position + 1), toId: entity.parentId });
  }
  if (former.name !== name) add('renamed', { from: former.name, to: name });
  if (former.kind !== entity.kind) add('kindChanged', { from: former.kind, to: entity.kind });
  if (!isSameData(former.supervision, entity.supervision)) {
    add('supervisionChanged', { from: supervisionText(before, former), to: supervisionText(after, entity) });
  }
  return changes;
}

function textChanges(
  former: readonly TextField[],
  now: readonly TextField[],
  type: 'textChanged' | 'settingChanged',
  entity: Entity | null,
): readonly Change[] {
  const formerOf = new Map(former.map((one) => [one.field, one]));
  const nowOf = new Map(now.map((one) => [one.field, one]));
  return [...new Set([...formerOf.keys(), ...nowOf.keys()])].flatMap((field): Change[] => {
    const from = formerOf.get(field);
    const to = nowOf.get(field);
    if (from?.value === to?.value) return [];
    const key = entity ? keyOf(type, entity.id, field) : keyOf(type, field);
    return [{ key, type, id: entity?.id ?? null, name: entity?.name ?? '', field, from: from?.text ?? '', to: to?.text ?? '' }];
  });
}
