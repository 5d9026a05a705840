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
    inDocumentOrder(organisation).map((entity) => [entity.id, lazyTraits(organisation, entity, nouns.get(entity.kind))]),
  );
}

/** Folds what is asked for and no more: long texts matter only where names leave no counterpart. */
function lazyTraits(organisation: Organisation, entity: Entity, noun: ReadonlySet<string> | undefined): Traits {
  const texts = once(() => [
    ...entity.purpose,
    ...entity.missions.flatMap(({ text, children }) => [text, ...children.map((child) => child.text)]),
  ]);
  const nameKey = once(() => writingKey(entity.name));
  const nameWords = once(() => {
    const words = contentWords(entity.name);
    const own = words.filter((word) => noun?.has(word) !== true);
    return own.length > 0 ? own : words;
  });
  const aliasKeys = once(() => entity.aliases.map(writingKey));
  const textKeys = once(() => texts().map(writingKey).filter((key) => key !== ''));
  const textWords = once(() => texts().flatMap(foldedWords));
  const childIds = once(() => childrenOf(organisation, entity.id).map(({ id }) => id));
  return {
    entity,
    parentId: entity.parentId,
    get nameKey() {
      return nameKey();
    },
    get nameWords() {
      return nameWords();
    },
    get aliasKeys() {
      return aliasKeys();
    },
    get textKeys() {
      return textKeys();
    },
    get textWords() {
      return textWords();
    },
    get childIds() {
      return childIds();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
