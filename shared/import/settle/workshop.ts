import { entitySchema, type Entity, type EntityId } from '../../model/entity.ts';
import type { KindId } from '../../model/kind.ts';
import type { Organisation } from '../../model/organisation.ts';
import { checkMove } from '../../model/placement-rules.ts';
import { ancestorsOf, childrenOf, isWithin, subtreeOf } from '../../model/tree.ts';
import { failure, success, type Result } from '../../result.ts';
import { putIn, type Spot } from '../place/line-index.ts';
import { holderOf, leaveGroup, sharingWith } from './shared-groups.ts';
import { uniteNames, uniteTexts } from './unite-texts.ts';

/** An organisation while answers change it. Entities that went into another one are known by both ids. */
export class Workshop {
  readonly #base: Organisation;
  readonly #entities: Map<EntityId, Entity>;
  #kinds: Organisation['kinds'];
  #settings: Organisation['settings'];
  /** What became of an entity that is no more: the one it went into, `null` for the document. */
  readonly #became = new Map<EntityId, EntityId | null>();
  /** Those that the user said are no entities: no further answer may speak of them. */
  readonly #dissolved = new Set<EntityId>();

  constructor(organisation: Organisation) {
    this.#base = organisation;
    this.#entities = new Map(organisation.entities);
    this.#kinds = organisation.kinds;
    this.#settings = organisation.settings;
  }

  /** The id under which an entity of the import now lives; `null` when nothing is left of it. */
  idNow(id: EntityId): EntityId | null {
    let now: EntityId | null = id;
    while (now !== null && !this.#entities.has(now)) now = this.#became.get(now) ?? null;
    return now;
  }

  /** « C’est la même entité ». */
  unite(id: EntityId, otherId: EntityId): Result<null> {
    const [first, second] = [this.#find(id), this.#find(otherId)];
    if (!first || !second) return this.gone(first ? otherId : id);
    if (first.id === second.id) return success(null);
    this.#uniteGroups(first.id, second.id);
    const organisation = this.#now();
    // What stood below the one it goes into takes its place.
    const takesPlace = isWithin(organisation, first.id, second.id);
    const [a, b] = [this.#entities.get(first.id) ?? first, this.#entities.get(second.id) ?? second];
    const own = childrenOf(organisation, a.id).filter((one) => one.id !== b.id);
    this.#entities.delete(b.id);
    this.#became.set(b.id, a.id);
    this.#entities.set(a.id, { ...uniteTexts(a, b), ...(takesPlace ? { parentId: b.parentId, position: b.position } : {}) });
    const gained = childrenOf(organisation, b.id).filter((one) => one.id !== a.id);
    for (const [index, child] of gained.entries()) this.#place(child.id, a.id, own.length + index);
    return success(null);
  }

  /** « Rattacher à… »: last among the children there. */
  attach(id: EntityId, parentId: EntityId | null): Result<null> {
    const entity = this.#find(id);
    if (!entity) return this.gone(id);
    const parent = parentId === null ? null : this.#find(parentId);
    if (parent === undefined) return this.gone(parentId ?? '');
    const target = parent?.id ?? null;
    if (target === entity.parentId) return success(null);
    this.#allow(entity.kind, parent?.kind ?? null);
    const allowed = checkMove(this.#now(), entity.id, target);
    if (!allowed.ok) return allowed;
    this.#place(entity.id, target, this.#entities.size);
    return success(null);
  }

  /** « Garder séparées »: one writing becomes an entity of its own, right after. */
  separate(id: EntityId, name: string, newId: () => EntityId): Result<null> {
    const entity = this.#find(id);
    if (!entity) return this.gone(id);
    this.#entities.set(entity.id, { ...entity, aliases: entity.aliases.filter((alias) => alias !== name) });
    return this.bear({ id: newId(), kind: entity.kind, name }, entity.parentId, entity.id);
  }

  /** A new entity right after a sibling; first of all after `null`, last after `undefined`. Fails for a kind or a parent that is not there. */
  bear(given: Pick<Entity, 'id' | 'kind' | 'name'>, parentId: EntityId | null, after: EntityId | null | undefined): Result<null> {
    const parent = parentId === null ? null : this.#find(parentId);
    if (parent === undefined) return this.gone(parentId ?? '');
    const { kinds } = this.#base;
    if (!kinds.some(({ id }) => id === given.kind)) return failure('unknown-kind', `Le type d’entité « ${given.kind.slice(0, 80)} » n’existe pas.`);
    this.#entities.set(given.id, { ...entitySchema.parse({ ...given, parentId: parent?.id ?? null, position: 0 }), position: this.#behind(after) });
    return success(null);
  }

  /** A position behind that of a sibling and before the next one's. */
  #behind(after: EntityId | null | undefined): number {
    if (after === null) return -0.5;
    const sibling = after === undefined ? undefined : this.#find(after);
    if (!sibling) return this.#entities.size;
    const next = Math.min(...childrenOf(this.#now(), sibling.parentId).map(({ position }) => position).filter((one) => one > sibling.position));
    return Number.isFinite(next) ? (sibling.position + next) / 2 : sibling.position + 1;
  }

  entity(id: EntityId): Entity | undefined {
    return this.#find(id);
  }

  /** The entity that holds the texts of this one: itself, or the one that speaks for its group. */
  holder(id: EntityId): Entity | undefined {
    const entity = this.#find(id);
    return entity && (holderOf(this.#entities, entity.id) ?? entity);
  }

  idsUnder(parentId: EntityId | null): readonly EntityId[] {
    const parent = parentId === null ? null : this.#find(parentId);
    return parent === undefined ? [] : childrenOf(this.#now(), parent?.id ?? null).map(({ id }) => id);
  }

  /** Changes what an entity holds. */
  change(id: EntityId, how: (entity: Entity) => Result<Entity>): Result<null> {
    const entity = this.#find(id);
    if (!entity) return this.gone(id);
    const changed = how(entity);
    if (!changed.ok) return changed;
    this.#entities.set(entity.id, changed.value);
    return success(null);
  }

  /** Puts paragraphs into the document's preamble, at the spot that is told from those it has. */
  putInPreamble(texts: readonly string[], spot: (preamble: readonly string[]) => Spot): void {
    const { preamble } = this.#settings;
    this.#settings = { ...this.#settings, preamble: putIn(preamble, spot(preamble), texts) };
  }

  rename(id: EntityId, name: string): Result<null> {
    const entity = this.#find(id);
    if (!entity) return this.gone(id);
    this.#entities.set(entity.id, { ...entity, name, aliases: uniteNames(name, [entity.name, ...entity.aliases]) });
    return success(null);
  }

  addName(id: EntityId, name: string): Result<null> {
    const entity = this.#find(id);
    if (!entity) return this.gone(id);
    this.#entities.set(entity.id, { ...entity, aliases: uniteNames(entity.name, [...entity.aliases, name]) });
    return success(null);
  }

  /** « Ce n’est pas une entité »: what it held and what stood under it go to the entity above. */
  dissolve(id: EntityId): Result<null> {
    const entity = this.#find(id);
    if (!entity) return this.gone(id);
    leaveGroup(this.#entities, entity.id);
    const bare = this.#entities.get(entity.id) ?? entity;
    const parent = bare.parentId === null ? undefined : this.#entities.get(bare.parentId);
    const hasTexts = bare.purpose.length + bare.missions.length + bare.blocks.length > 0;
    if (!parent && hasTexts) {
      return failure('has-texts', `« ${bare.name} » porte des textes, et aucune entité au-dessus ne peut les recevoir.`);
    }
    const children = childrenOf(this.#now(), bare.id);
    this.#entities.delete(bare.id);
    this.#became.set(bare.id, parent?.id ?? null);
    this.#dissolved.add(bare.id);
    if (parent) {
      const { name, aliases } = parent;
      this.#entities.set(parent.id, { ...uniteTexts(parent, { ...bare, supervision: [] }), name, aliases });
    }
    const step = 1 / (children.length + 1);
    for (const [index, child] of children.entries()) this.#place(child.id, bare.parentId, bare.position + index * step);
    return success(null);
  }

  /** The organisation that came out: siblings numbered, kinds allowed where they stand. */
  finish(): Organisation {
    for (const entity of this.#entities.values()) {
      const parent = entity.parentId === null ? null : this.#entities.get(entity.parentId);
      if (parent !== undefined) this.#allow(entity.kind, parent?.kind ?? null);
    }
    const organisation = this.#now();
    const parents = new Set([...this.#entities.values()].map(({ parentId }) => parentId));
    const positions = new Map(
      [...parents].flatMap((parentId) => childrenOf(organisation, parentId).map(({ id }, index) => [id, index] as const)),
    );
    const tops = childrenOf(organisation, null).flatMap(({ id }) => subtreeOf(organisation, id));
    const entities = tops.map((entity): Entity => ({
      ...entity,
      position: positions.get(entity.id) ?? 0,
      supervision: this.#supervisionOf(entity, organisation),
    }));
    return { ...organisation, entities: new Map(entities.map((entity) => [entity.id, entity])) };
  }

  /** Heads of entities above, under the ids they have now; a head that is above no longer is its own. */
  #supervisionOf(entity: Entity, organisation: Organisation): Entity['supervision'] {
    const above = new Set(ancestorsOf(organisation, entity.id).map(({ id }) => id));
    const roles = entity.supervision.map(({ ofAncestor, ...role }) => {
      const now = ofAncestor === undefined ? null : this.idNow(ofAncestor);
      return now !== null && above.has(now) ? { ...role, ofAncestor: now } : role;
    });
    const known = new Set<string>();
    return roles.filter((role) => {
      const key = JSON.stringify([role.authority, role.title]);
      return !known.has(key) && known.add(key);
    });
  }

  #now(): Organisation {
    return { ...this.#base, kinds: this.#kinds, settings: this.#settings, entities: new Map(this.#entities) };
  }

  #find(id: EntityId): Entity | undefined {
    for (let now: EntityId | null | undefined = id; now !== null && now !== undefined; now = this.#became.get(now)) {
      const entity = this.#entities.get(now);
      if (entity || this.#dissolved.has(now)) return entity;
    }
    return undefined;
  }

  /** The failure for an entity that this import never had, or has no longer. */
  gone(id: EntityId): Result<never> {
    const name = this.#base.entities.get(id)?.name;
    return failure(
      'unknown-entity',
      name === undefined
        ? `L’entité « ${id.slice(0, 80)} » n’existe pas dans cet import.`
        : `« ${name} » a été retirée par une autre réponse.`,
    );
  }

  #place(id: EntityId, parentId: EntityId | null, position: number): void {
    const entity = this.#entities.get(id);
    if (entity) this.#entities.set(id, { ...entity, parentId, position });
  }

  /** The second one's place in a group goes to the first, unless that has one already. */
  #uniteGroups(first: EntityId, second: EntityId): void {
    const [own, other] = [holderOf(this.#entities, first), holderOf(this.#entities, second)];
    if (!other) return;
    if (own && own.id !== other.id) return leaveGroup(this.#entities, second);
    const entity = this.#entities.get(first);
    const isOfSecond = other.id === second;
    const rest = other.sharedWith.filter((id) => id !== first && id !== second);
    if (!isOfSecond) {
      this.#entities.set(other.id, sharingWith(other, other.id === first ? rest : [...rest, first], other.sharedTitle));
    } else if (entity) {
      this.#entities.set(second, sharingWith(other, [], undefined));
      this.#entities.set(first, sharingWith(entity, rest, other.sharedTitle));
    }
  }

  /** Kinds are data: what the user puts somewhere may stand there. */
  #allow(kindId: KindId, parent: KindId | null): void {
    this.#kinds = this.#kinds.map((kind) =>
      kind.id === kindId && !kind.parents.includes(parent) ? { ...kind, parents: [...kind.parents, parent] } : kind,
    );
  }
}
