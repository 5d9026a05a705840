import { agreed } from '../../language/agreement.ts';
import { nameOf } from '../../language/entity-words.ts';
import { quoted } from '../../language/typography.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { findViolations } from '../../model/invariants.ts';
import type { Organisation } from '../../model/organisation.ts';
import { checkPlacement } from '../../model/placement-rules.ts';
import { inDocumentOrder } from '../../model/tree.ts';
import { matchEntities } from '../match/match-entities.ts';
import { rebased } from '../match/rebase.ts';
import { soundReferences } from '../take/sound-references.ts';
import { Settlement, isSame, type Choices, type Conflict, type Three } from './conflict.ts';
import { mergedEntity } from './merge-entity.ts';
import { mergedParents, placeConflict, withMergedPlaces, withoutCircles, type Parents } from './merge-places.ts';
import { mergedSettings } from './merge-settings.ts';
import { mergedWaiting } from './merge-waiting.ts';

export interface Merge {
  /** Always sound, under the ids of the common version. */
  readonly organisation: Organisation;
  /** What both copies did to the same thing, with the side that stands in `organisation`. */
  readonly conflicts: readonly Conflict[];
}

/**
 * What two copies made of their common version, joined by entity and field. What only one changed is taken;
 * a conflict keeps ours, unless `choices` says otherwise, and an entity that only one copy ended is kept when the other
 * changed it. Merging again with choices settles conflicts one by one.
 */
export function mergeOrganisations(base: Organisation, ours: Organisation, theirs: Organisation, choices: Choices = new Map()): Merge {
  const [own, copy] = [ours, theirs].map((one) => rebased(base, one, matchEntities(base, one))) as [Organisation, Organisation];
  const other = withCommonArrivals(base, own, copy);
  const states = { base, ours: own, theirs: other };
  const settlement = new Settlement(choices);
  const contents = presentEntities(settlement, states);
  const parents = mergedParents(settlement, states, contents.keys());
  withParentsKept(settlement, states, contents, parents);
  withoutCircles(settlement, states, parents);
  const settings = mergedSettings(settlement, states);
  const placed = () => {
    const entities = withMergedPlaces(states, contents, parents);
    return { ...settings, entities, waiting: mergedWaiting(states, entities) };
  };
  if (withLegalPlaces(settlement, states, placed(), contents, parents)) withoutCircles(settlement, states, parents);
  const organisation = soundReferences(own, placed());
  const [problem] = findViolations(organisation);
  if (!problem) return { organisation, conflicts: settlement.conflicts };
  const side = settlement.decide({
    type: 'rules',
    id: null,
    name: own.name,
    field: 'organisation',
    base: base.name,
    ours: own.name,
    theirs: other.name,
    message: `Les deux copies ne peuvent pas être réunies, une seule est gardée : ${problem.message}`,
  });
  return { organisation: states[side], conflicts: settlement.conflicts };
}

/** Their organisation, with our ids for what both created alike: same name and kind under the same parent. */
function withCommonArrivals(base: Organisation, ours: Organisation, theirs: Organisation): Organisation {
  const arrivals = new Map<string, EntityId>();
  const keyOf = ({ kind, name }: Entity, parentId: EntityId | null) => JSON.stringify([parentId, kind, name]);
  for (const entity of ours.entities.values()) {
    if (!base.entities.has(entity.id)) arrivals.set(keyOf(entity, entity.parentId), entity.id);
  }
  const ourIdOf = new Map<EntityId, EntityId>();
  for (const entity of inDocumentOrder(theirs)) {
    const { id, parentId } = entity;
    if (base.entities.has(id)) {
      if (ours.entities.has(id)) ourIdOf.set(id, id);
      continue;
    }
    const key = keyOf(entity, parentId === null ? null : (ourIdOf.get(parentId) ?? parentId));
    const same = arrivals.get(key);
    if (same === undefined) continue;
    ourIdOf.set(id, same);
    arrivals.delete(key);
  }
  return rebased(ours, theirs, [...ourIdOf].map(([afterId, beforeId]) => ({ beforeId, afterId, confidence: 1 })));
}

/** The entities that stand in the result by themselves, with their contents. */
function presentEntities(settlement: Settlement, states: Three<Organisation>): Map<EntityId, Entity> {
  const contents = new Map<EntityId, Entity>();
  const { base, ours, theirs } = states;
  for (const id of new Set([...base.entities.keys(), ...ours.entities.keys(), ...theirs.entities.keys()])) {
    const was = base.entities.get(id);
    const own = ours.entities.get(id);
    const other = theirs.entities.get(id);
    if (own && other) contents.set(id, mergedEntity(settlement, states, { base: was ?? blank(own), ours: own, theirs: other }));
    else if (!was) contents.set(id, (own ?? other) as Entity);
    else {
      const left = own ?? other;
      if (left && !isSame(withoutRank(left), withoutRank(was)) && isKeptThoughEnded(settlement, states, id)) contents.set(id, left);
    }
  }
  return contents;
}

/** The common ground of what both copies created: its name and kind. */
function blank({ id, parentId, position, kind, name }: Entity): Entity {
  const texts = { aliases: [], supervision: [], purpose: [], missions: [], blocks: [], clauses: {}, sourceClauses: {}, sharedWith: [] };
  return { id, parentId, position, kind, name, ...texts };
}

const withoutRank = (entity: Entity) => ({ ...entity, position: 0 });

/** What is said of an entity that neither copy holds any more: « l’entité ». */
const UNKNOWN = { gender: 'f', number: 'singular' } as const;

/** Whether an entity that one copy ended stays, because the other still works with it or the user says so. */
function isKeptThoughEnded(settlement: Settlement, { base, ours, theirs }: Three<Organisation>, id: EntityId): boolean {
  const keeper = ours.entities.has(id) ? 'ours' : 'theirs';
  const name = (state: Organisation) => state.entities.get(id)?.name ?? '';
  const label = name(ours) || name(theirs) || name(base);
  const still = ours.entities.has(id) ? ours : theirs;
  const entity = still.entities.get(id);
  const noun = entity ? nameOf(still, entity) : UNKNOWN;
  const message = `Une copie a supprimé ${quoted(label)}, que l’autre a ${agreed('modifié', noun)} ou ${agreed('complété', noun)}.`;
  const about = { type: 'deleted', id, name: label, field: 'entity', base: name(base), ours: name(ours), theirs: name(theirs), message } as const;
  return settlement.decide(about, keeper) === keeper;
}

/** An entity that one copy ended stays as long as something stands below it; if the user ends it, that goes too. */
function withParentsKept(settlement: Settlement, states: Three<Organisation>, contents: Map<EntityId, Entity>, parents: Parents): void {
  const gone = new Set<EntityId>();
  const waiting = [...contents.keys()];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const parentId = parents.get(id) ?? null;
    if (parentId === null || !contents.has(id) || contents.has(parentId)) continue;
    const parent = states.ours.entities.get(parentId) ?? states.theirs.entities.get(parentId);
    if (parent && !gone.has(parentId) && isKeptThoughEnded(settlement, states, parentId)) {
      contents.set(parentId, parent);
      parents.set(parentId, parent.parentId);
      waiting.push(parentId);
    } else {
      contents.delete(id);
      gone.add(id);
      waiting.push(...[...contents.keys()].filter((one) => parents.get(one) === id));
    }
  }
}

/** Puts back where ours has them the entities that the kinds of both copies together do not allow there. */
function withLegalPlaces(settlement: Settlement, states: Three<Organisation>, merged: Organisation, contents: Map<EntityId, Entity>, parents: Parents): boolean {
  let isChanged = false;
  for (const { id, kind, parentId } of merged.entities.values()) {
    if (checkPlacement(merged, kind, parentId).ok) continue;
    const own = states.ours.entities.get(id);
    const other = states.theirs.entities.get(id);
    if (!own || !other) continue;
    const side = settlement.decide(
      placeConflict(states, id, 'rules', (name) => `Le type et la place que les deux copies donnent à ${name} ne vont pas ensemble.`),
    );
    const { kind: kindThere, parentId: placeThere } = side === 'ours' ? own : other;
    contents.set(id, { ...(contents.get(id) as Entity), kind: kindThere });
    if (placeThere === null || contents.has(placeThere)) parents.set(id, placeThere);
    isChanged = true;
  }
  return isChanged;
}
