import { nameOf } from '../../language/entity-words.ts';
import { quoted } from '../../language/typography.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { childrenOf } from '../../model/tree.ts';
import { reorderedIds } from '../find/places.ts';
import { placed } from '../sequences.ts';
import type { Conflict, Settlement, Side, Three } from './conflict.ts';

export type Parents = Map<EntityId, EntityId | null>;

const ITSELF = {
  m: { singular: 'de lui-même', plural: 'd’eux-mêmes' },
  f: { singular: 'd’elle-même', plural: 'd’elles-mêmes' },
} as const;

/** A conflict about where an entity stands. */
export function placeConflict(
  { base, ours, theirs }: Three<Organisation>,
  id: EntityId,
  type: Conflict['type'],
  messageFor: (name: string, itself: string) => string,
): Omit<Conflict, 'key' | 'kept'> {
  const above = (state: Organisation) => state.entities.get(state.entities.get(id)?.parentId ?? '')?.name ?? '';
  const state = [ours, theirs, base].find(({ entities }) => entities.has(id));
  const entity = state?.entities.get(id);
  const name = entity?.name ?? id;
  const itself = state && entity ? ITSELF[nameOf(state, entity).gender][nameOf(state, entity).number] : ITSELF.f.singular;
  return { type, id, name, field: 'place', base: above(base), ours: above(ours), theirs: above(theirs), message: messageFor(quoted(name), itself) };
}

/** What each entity stands under, when both copies moved some. */
export function mergedParents(settlement: Settlement, states: Three<Organisation>, ids: Iterable<EntityId>): Parents {
  const parents: Parents = new Map();
  for (const id of ids) {
    const parentIn = (state: Organisation) => state.entities.get(id)?.parentId;
    const base = parentIn(states.base);
    const ours = parentIn(states.ours);
    const theirs = parentIn(states.theirs);
    const both = { base, ours: ours === undefined ? base : ours, theirs: theirs === undefined ? base : theirs };
    const only = ours === undefined ? theirs : ours;
    const conflict = () => placeConflict(states, id, 'field', (name) => `Les deux copies ont déplacé ${name}, chacune ailleurs.`);
    parents.set(id, (base === undefined && (ours === undefined || theirs === undefined) ? only : settlement.settle(both, conflict)) ?? null);
  }
  return parents;
}

/**
 * Undoes, one by one, the moves that would make an entity depend on itself; each is a conflict. No entity is
 * sent home twice, so this ends; what still turns in a circle is left to the check of the whole.
 */
export function withoutCircles(settlement: Settlement, states: Three<Organisation>, parents: Parents): void {
  const sentHome = new Set<EntityId>();
  for (let circle = circleIn(parents); circle; circle = circleIn(parents)) {
    const members = circle.filter((id) => !sentHome.has(id));
    const awayFrom = (side: Side) => members.find((id) => isAwayFrom(states[side], id, parents));
    const first = awayFrom('ours') ?? awayFrom('theirs');
    if (first === undefined) return;
    const side = settlement.decide(
      placeConflict(states, first, 'cycle', (name, itself) => `Les déplacements des deux copies feraient dépendre ${name} ${itself}.`),
    );
    const home = awayFrom(side) === undefined ? (side === 'ours' ? 'theirs' : 'ours') : side;
    const id = awayFrom(home) ?? first;
    sentHome.add(id);
    parents.set(id, states[home].entities.get(id)?.parentId ?? null);
  }
}

/** Whether an entity stands elsewhere than this copy has it. */
function isAwayFrom(state: Organisation, id: EntityId, parents: Parents): boolean {
  const entity = state.entities.get(id);
  return entity !== undefined && entity.parentId !== parents.get(id);
}

function circleIn(parents: ReadonlyMap<EntityId, EntityId | null>): readonly EntityId[] | null {
  const sound = new Set<EntityId>();
  for (const id of parents.keys()) {
    const way = new Set<EntityId>();
    let at: EntityId | null = id;
    while (at !== null && !sound.has(at) && !way.has(at)) {
      way.add(at);
      at = parents.get(at) ?? null;
    }
    if (at !== null && way.has(at)) return [...way].slice([...way].indexOf(at));
    for (const one of way) sound.add(one);
  }
  return null;
}

/** Gives each entity its parent, and its rank: in our order, with what came or was reordered in theirs put where it stands there. */
export function withMergedPlaces({ base, ours, theirs }: Three<Organisation>, contents: ReadonlyMap<EntityId, Entity>, parents: Parents): ReadonlyMap<EntityId, Entity> {
  const ownOrder = reorderedIds(base, ours);
  const theirOrder = new Set([...reorderedIds(base, theirs)].filter((id) => !ownOrder.has(id)));
  const below = new Map<EntityId | null, EntityId[]>();
  for (const id of contents.keys()) {
    const parentId = parents.get(id) ?? null;
    const siblings = below.get(parentId);
    if (siblings) siblings.push(id);
    else below.set(parentId, [id]);
  }
  const entities = new Map<EntityId, Entity>();
  for (const [parentId, siblings] of below) {
    const wanted = new Set(siblings);
    const idsIn = (state: Organisation) => childrenOf(state, parentId).map(({ id }) => id).filter((id) => wanted.has(id));
    const own = idsIn(ours);
    const other = idsIn(theirs);
    const has = new Set(own);
    const arriving = other.filter((id) => !has.has(id) || theirOrder.has(id));
    const order = placed(own, other, new Set(arriving));
    const ordered = new Set(order);
    for (const [position, id] of [...order, ...siblings.filter((one) => !ordered.has(one))].entries()) {
      const entity = contents.get(id);
      if (entity) entities.set(id, { ...entity, parentId, position });
    }
  }
  return entities;
}
