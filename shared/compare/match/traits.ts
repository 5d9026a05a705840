import { contentWords, foldedWords, writingKey } from '../../import/text/fold.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { childrenOf, inDocumentOrder } from '../../model/tree.ts';

/** What an entity is known by when ids tell nothing. */
export interface Traits {
  readonly entity: Entity;
  readonly nameKey: string;
  readonly aliasKeys: readonly string[];
  /** Words of the name that tell it from others, the noun of its kind left out. */
  readonly nameWords: readonly string[];
  /** One key a mission or paragraph. */
  readonly textKeys: readonly string[];
  readonly textWords: readonly string[];
  readonly parentId: EntityId | null;
  readonly childIds: readonly EntityId[];
}

/** The traits of every entity, in the order of the document. */
export function traitsOf(organisation: Organisation): ReadonlyMap<EntityId, Traits> {
  const nouns = new Map(
    organisation.kinds.map((kind) => [kind.id, new Set(contentWords(`${kind.label.singular} ${kind.label.plural}`))]),
  );
  return new Map(
    inDocumentOrder(organisation).map((entity) => [entity.id, new LazyTraits(organisation, entity, nouns.get(entity.kind))]),
  );
}

/** Folds what is asked for and no more: long texts matter only where names leave no counterpart. */
class LazyTraits implements Traits {
  readonly entity: Entity;
  readonly #organisation: Organisation;
  readonly #noun: ReadonlySet<string> | undefined;
  #nameKey: string | undefined;
  #nameWords: readonly string[] | undefined;
  #aliasKeys: readonly string[] | undefined;
  #textKeys: readonly string[] | undefined;
  #textWords: readonly string[] | undefined;
  #childIds: readonly EntityId[] | undefined;

  constructor(organisation: Organisation, entity: Entity, noun: ReadonlySet<string> | undefined) {
    this.entity = entity;
    this.#organisation = organisation;
    this.#noun = noun;
  }

  get parentId(): EntityId | null {
    return this.entity.parentId;
  }

  get nameKey(): string {
    return (this.#nameKey ??= writingKey(this.entity.name));
  }

  get nameWords(): readonly string[] {
    return (this.#nameWords ??= ownWords(contentWords(this.entity.name), this.#noun));
  }

  get aliasKeys(): readonly string[] {
    return (this.#aliasKeys ??= this.entity.aliases.map(writingKey));
  }

  get textKeys(): readonly string[] {
    return (this.#textKeys ??= textsOf(this.entity).map(writingKey).filter((key) => key !== ''));
  }

  get textWords(): readonly string[] {
    return (this.#textWords ??= textsOf(this.entity).flatMap(foldedWords));
  }

  get childIds(): readonly EntityId[] {
    return (this.#childIds ??= childrenOf(this.#organisation, this.entity.id).map(({ id }) => id));
  }
}

function ownWords(words: readonly string[], noun: ReadonlySet<string> | undefined): readonly string[] {
  const own = words.filter((word) => noun?.has(word) !== true);
  return own.length > 0 ? own : words;
}

function textsOf({ purpose, missions }: Entity): readonly string[] {
  return [...purpose, ...missions.flatMap(({ text, children }) => [text, ...children.map((child) => child.text)])];
}
