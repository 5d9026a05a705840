import type { EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { likeness } from './likeness.ts';
import { candidatesOf } from './candidates.ts';
import { traitsOf, type Traits } from './traits.ts';

/** An entity of one state and the same one in the other. */
export interface Pair {
  readonly beforeId: EntityId;
  readonly afterId: EntityId;
  /** From 0 to 1: 1 by id or by the user's word, less where names, places, missions had to tell. */
  readonly confidence: number;
}

/** What the user says of pairs: `afterId: null` keeps an entity apart from every other. */
export interface PairWish {
  readonly beforeId: EntityId;
  readonly afterId: EntityId | null;
}

/** From this likeness on, two entities are taken for one. */
const SAME = 0.5;

/**
 * Which entities of two organisations are the same: by id where they have ids in common, otherwise by
 * name, place, missions and what stands below. The user's wishes come first.
 */
export function matchEntities(before: Organisation, after: Organisation, wishes: readonly PairWish[] = []): readonly Pair[] {
  const matching = new Matching(traitsOf(before), traitsOf(after));
  for (const { beforeId, afterId } of wishes) {
    if (afterId === null) matching.keepApart(beforeId);
    else matching.pair(beforeId, afterId, 1);
  }
  if (haveCommonIds(before, after)) {
    for (const id of before.entities.keys()) matching.pair(id, id, 1);
    return matching.pairs();
  }
  matching.pairByKey(({ entity, nameKey }, up) => `${entity.kind} ${nameKey} < ${up?.nameKey ?? ''}`, 1);
  matching.pairByKey(({ entity, nameKey }) => `${entity.kind} ${nameKey}`, 0.95);
  matching.pairByKey(({ nameKey }) => nameKey, 0.9);
  matching.pairByAliases();
  // What is paired tells more of what is not: parents and children of the same entity are a sign.
  for (let round = 0; round < 3 && matching.pairByLikeness() > 0; round++);
  return matching.pairs();
}

/** Whether ids mean anything: the two states have some in common that agree on name, kind or place. */
function haveCommonIds(before: Organisation, after: Organisation): boolean {
  const common = [...before.entities.values()].flatMap((entity) => {
    const other = after.entities.get(entity.id);
    return other ? [{ entity, other }] : [];
  });
  const agreeing = common.filter(
    ({ entity, other }) =>
      entity.name === other.name || (entity.kind === other.kind && entity.parentId === other.parentId),
  );
  return common.length > 0 && agreeing.length * 2 >= common.length;
}

class Matching {
  readonly #before: ReadonlyMap<EntityId, Traits>;
  readonly #after: ReadonlyMap<EntityId, Traits>;
  readonly #afterOf = new Map<EntityId, EntityId>();
  readonly #beforeOf = new Map<EntityId, EntityId>();
  readonly #confidence = new Map<EntityId, number>();
  readonly #apart = new Set<EntityId>();

  constructor(before: ReadonlyMap<EntityId, Traits>, after: ReadonlyMap<EntityId, Traits>) {
    this.#before = before;
    this.#after = after;
  }

  keepApart(beforeId: EntityId): void {
    this.#apart.add(beforeId);
  }

  /** Pairs two entities that exist and are free; otherwise nothing. */
  pair(beforeId: EntityId, afterId: EntityId, confidence: number): void {
    if (!this.#before.has(beforeId) || !this.#after.has(afterId) || this.#apart.has(beforeId)) return;
    if (this.#afterOf.has(beforeId) || this.#beforeOf.has(afterId)) return;
    this.#afterOf.set(beforeId, afterId);
    this.#beforeOf.set(afterId, beforeId);
    this.#confidence.set(beforeId, confidence);
  }

  /** Pairs those whose key nobody else has on either side. */
  pairByKey(keyOf: (one: Traits, parent: Traits | undefined) => string, confidence: number): void {
    const formers = byKey(this.#free(this.#before, this.#afterOf), (one) => keyOf(one, this.#before.get(one.parentId ?? '')));
    const news = byKey(this.#free(this.#after, this.#beforeOf), (one) => keyOf(one, this.#after.get(one.parentId ?? '')));
    for (const [key, [former, another]] of formers) {
      const [one, second] = news.get(key) ?? [];
      if (former && one && !another && !second) this.pair(former.entity.id, one.entity.id, confidence);
    }
  }

  /** Pairs by another writing of the name that one of them is known by. */
  pairByAliases(): void {
    const names = byKey(this.#free(this.#after, this.#beforeOf), ({ nameKey }) => nameKey);
    const aliases = new Map<string, Traits[]>();
    for (const one of this.#free(this.#after, this.#beforeOf)) {
      for (const key of one.aliasKeys) aliases.set(key, [...(aliases.get(key) ?? []), one]);
    }
    for (const former of this.#free(this.#before, this.#afterOf)) {
      const found = [...(aliases.get(former.nameKey) ?? []), ...former.aliasKeys.flatMap((key) => names.get(key) ?? [])];
      const [only, another] = [...new Set(found)].filter(({ entity }) => entity.kind === former.entity.kind);
      if (only && !another) this.pair(former.entity.id, only.entity.id, 0.85);
    }
  }

  /** Pairs the most alike first; how many pairs it made. */
  pairByLikeness(): number {
    const formers = this.#free(this.#before, this.#afterOf);
    const news = this.#free(this.#after, this.#beforeOf);
    const isSame = (beforeId: EntityId | null, afterId: EntityId | null) =>
      beforeId === null || afterId === null ? beforeId === afterId : this.#afterOf.get(beforeId) === afterId;
    const scored = [...candidatesOf(formers, news, (id) => this.#afterOf.get(id))]
      .map(([former, one]) => ({ former, one, score: likeness(former, one, isSame) }))
      .filter(({ score }) => score >= SAME)
      .sort((a, b) => b.score - a.score);
    const size = this.#afterOf.size;
    for (const { former, one, score } of scored) {
      this.pair(former.entity.id, one.entity.id, Math.min(0.9, Math.round(score * 100) / 100));
    }
    return this.#afterOf.size - size;
  }

  pairs(): readonly Pair[] {
    return [...this.#afterOf].map(([beforeId, afterId]) => ({
      beforeId,
      afterId,
      confidence: this.#confidence.get(beforeId) ?? 0,
    }));
  }

  #free(side: ReadonlyMap<EntityId, Traits>, paired: ReadonlyMap<EntityId, EntityId>): readonly Traits[] {
    return [...side.values()].filter(({ entity }) => !paired.has(entity.id) && !(side === this.#before && this.#apart.has(entity.id)));
  }
}

function byKey(traits: readonly Traits[], keyOf: (one: Traits) => string): ReadonlyMap<string, readonly Traits[]> {
  const found = new Map<string, Traits[]>();
  for (const one of traits) {
    const key = keyOf(one);
    const same = found.get(key);
    if (same) same.push(one);
    else found.set(key, [one]);
  }
  return found;
}
