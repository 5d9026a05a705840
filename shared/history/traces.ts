import { isSame } from '../compare/merge/conflict.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { wholeOf } from '../model/waiting.ts';

/** What became of an entity between two states: made, taken away, or which of its fields changed. */
export type Trace = 'created' | 'deleted' | ReadonlySet<keyof Entity>;

/** What an edit left behind: the entities that it touched, and what else of the organisation. */
export interface Traces {
  readonly entities: ReadonlyMap<EntityId, Trace>;
  readonly head: ReadonlySet<HeadField>;
}

/** What an organisation says besides its entities. */
export type HeadField = Exclude<keyof Organisation, 'entities'>;

/** What differs between two states, what waits included. Entities that only made room for others among their siblings are in it too. */
export function tracesBetween(before: Organisation, after: Organisation): Traces {
  const entities = new Map<EntityId, Trace>();
  const [formers, nexts] = [wholeOf(before).entities, wholeOf(after).entities];
  for (const [id, entity] of nexts) {
    const former = formers.get(id);
    if (!former) entities.set(id, 'created');
    else if (former !== entity) {
      const fields = changedFields(former, entity);
      if (fields.size > 0) entities.set(id, fields);
    }
  }
  for (const id of formers.keys()) if (!nexts.has(id)) entities.set(id, 'deleted');
  return { entities, head: new Set(headFields(after).filter((field) => !isSame(before[field], after[field]))) };
}

function headFields(organisation: Organisation): readonly HeadField[] {
  const keys = Object.keys(organisation) as (keyof Organisation)[];
  return keys.filter((key): key is HeadField => !(organisation[key] instanceof Map));
}

function changedFields(former: Entity, entity: Entity): ReadonlySet<keyof Entity> {
  const fields = new Set([...Object.keys(former), ...Object.keys(entity)] as (keyof Entity)[]);
  return new Set([...fields].filter((field) => former[field] !== entity[field] && !isSame(former[field], entity[field])));
}
