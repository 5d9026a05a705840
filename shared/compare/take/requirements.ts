import type { Entity, EntityId } from '../../model/entity.ts';
import { ancestorsOf } from '../../model/tree.ts';
import type { Change } from '../change.ts';
import type { Comparison } from '../compare-organisations.ts';
import { keyOf } from '../keys.ts';

/**
 * The chosen changes with those that they cannot stand without: an entity needs what it stands under, the end of
 * an entity needs another place for what stands below it, a kind must exist before an entity is of it, and
 * two moves that cross go together.
 */
export function withRequired(comparison: Comparison, chosen: ReadonlySet<string>): ReadonlySet<string> {
  const index = new ChangeIndex(comparison);
  const keys = new Set(comparison.changes.flatMap(({ key }) => (chosen.has(key) ? [key] : [])));
  const waiting = [...keys];
  const need = (key: string | undefined) => {
    if (key === undefined || keys.has(key)) return;
    keys.add(key);
    waiting.push(key);
  };
  do {
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      for (const required of index.requiredBy(key)) need(required);
    }
    for (const id of index.inCircles(keys)) need(index.placeKey(id));
  } while (waiting.length > 0);
  return keys;
}

/** These changes with all that cannot stand without them, moves that cross aside. */
export function withDependents(comparison: Comparison, gone: readonly string[]): ReadonlySet<string> {
  const index = new ChangeIndex(comparison);
  const dependents = new Map<string, string[]>();
  for (const { key } of comparison.changes) {
    for (const required of index.requiredBy(key)) {
      if (required === undefined) continue;
      const known = dependents.get(required);
      if (known) known.push(key);
      else dependents.set(required, [key]);
    }
  }
  const keys = new Set<string>();
  const waiting = [...gone];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (keys.has(key)) continue;
    keys.add(key);
    waiting.push(...(dependents.get(key) ?? []));
  }
  return keys;
}

class ChangeIndex {
  readonly #comparison: Comparison;
  readonly #changeOf: ReadonlyMap<string, Change>;
  /** Key of the change that gives an entity its present place, or takes it away. */
  readonly #places = new Map<EntityId, string>();
  readonly #childrenOf = new Map<EntityId, Entity[]>();
  readonly #formerOfKind = new Map<string, Entity[]>();

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
    this.#changeOf = new Map(comparison.changes.map((change) => [change.key, change]));
    for (const { type, id, key } of comparison.changes) {
      if (id !== null && ['created', 'split', 'moved', 'deleted', 'merged'].includes(type)) this.#places.set(id, key);
    }
    for (const entity of comparison.before.entities.values()) {
      push(this.#formerOfKind, entity.kind, entity);
      if (entity.parentId !== null) push(this.#childrenOf, entity.parentId, entity);
    }
  }

  placeKey(id: EntityId): string | undefined {
    return this.#places.get(id);
  }

  requiredBy(key: string): readonly (string | undefined)[] {
    const { before, after } = this.#comparison;
    const change = this.#changeOf.get(key);
    if (!change) return [];
    const entity = change.id === null ? undefined : after.entities.get(change.id);
    switch (change.type) {
      case 'created':
      case 'split':
      case 'moved':
        return [this.#arrivalOf(entity?.parentId), ...this.#kindsOf(entity)];
      case 'kindChanged':
        return [...this.#kindsOf(entity), ...(this.#childrenOf.get(change.id ?? '') ?? []).flatMap(({ id }) => this.#kindsOf(after.entities.get(id)))];
      case 'deleted':
      case 'merged':
        return (this.#childrenOf.get(change.id ?? '') ?? []).map(({ id }) => this.#places.get(id));
      case 'missionsTransferred':
        return [this.#arrivalOf(change.toId)];
      case 'settingChanged':
        return change.field === 'kinds' || change.field?.startsWith('kind:') === true
          ? this.#usersOfLostKinds(before.kinds.map(({ id }) => id), change.field)
          : [];
      case 'supervisionChanged':
        return entity && this.#isUnderNewHead(entity) ? [entity, ...ancestorsOf(after, entity.id)].map(({ id }) => this.#places.get(id)) : [];
      case 'renamed':
      case 'reordered':
      case 'missionAdded':
      case 'missionRemoved':
      case 'missionChanged':
      case 'missionsReordered':
      case 'textChanged':
        return [];
    }
  }

  /** Entities that would stand below themselves if only these changes were taken. */
  inCircles(keys: ReadonlySet<string>): readonly EntityId[] {
    const { before, after } = this.#comparison;
    const parentOf = (id: EntityId): EntityId | null => {
      const place = this.#places.get(id);
      const isTaken = place !== undefined && keys.has(place);
      return (isTaken ? after : before).entities.get(id)?.parentId ?? null;
    };
    const sound = new Set<EntityId>();
    const circles: EntityId[] = [];
    for (const id of before.entities.keys()) {
      const way = new Set<EntityId>();
      let at: EntityId | null = id;
      while (at !== null && !sound.has(at) && !way.has(at)) {
        way.add(at);
        at = parentOf(at);
      }
      if (at !== null && way.has(at)) circles.push(...way);
      else for (const one of way) sound.add(one);
    }
    return circles;
  }

  /** Whether it is now supervised by the head of an entity that it did not stand under. */
  #isUnderNewHead({ id, supervision }: Entity): boolean {
    const former = new Set(ancestorsOf(this.#comparison.before, id).map((ancestor) => ancestor.id));
    return supervision.some(({ ofAncestor }) => ofAncestor !== undefined && !former.has(ofAncestor));
  }

  #arrivalOf(id: EntityId | null | undefined): string | undefined {
    return id === null || id === undefined || this.#comparison.before.entities.has(id) ? undefined : this.#places.get(id);
  }

  /** Changes of the kinds that say whether an entity may stand where it stands now. */
  #kindsOf(entity: Entity | undefined): readonly (string | undefined)[] {
    if (!entity) return [];
    const parent = this.#comparison.after.entities.get(entity.parentId ?? '');
    return [entity.kind, parent?.kind].flatMap((kind) => {
      const key = keyOf('settingChanged', `kind:${kind ?? ''}`);
      return this.#changeOf.has(key) ? [key, this.#kindListKey()] : [];
    });
  }

  #kindListKey(): string | undefined {
    const key = keyOf('settingChanged', 'kinds');
    return this.#changeOf.has(key) ? key : undefined;
  }

  /** A kind goes with everything that is no longer of it; the list of kinds goes with its kinds. */
  #usersOfLostKinds(formerKinds: readonly string[], field: string): readonly (string | undefined)[] {
    const { after } = this.#comparison;
    const now = new Set(after.kinds.map(({ id }) => id));
    const kinds = field === 'kinds' ? [...formerKinds, ...now] : [field.slice('kind:'.length)];
    return kinds.flatMap((kind) => {
      const key = keyOf('settingChanged', `kind:${kind}`);
      if (now.has(kind)) return [this.#changeOf.has(key) ? key : undefined, this.#kindListKey()];
      const users = (this.#formerOfKind.get(kind) ?? []).map(({ id }) =>
        after.entities.has(id) ? keyOf('kindChanged', id) : this.#places.get(id),
      );
      return [this.#changeOf.has(key) ? key : undefined, this.#kindListKey(), ...users];
    });
  }
}

function push<K>(lists: Map<K, Entity[]>, key: K, entity: Entity): void {
  const list = lists.get(key);
  if (list) list.push(entity);
  else lists.set(key, [entity]);
}
