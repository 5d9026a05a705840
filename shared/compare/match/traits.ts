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
    inDocumentOrder(organisation).map((entity) => {
      const noun = nouns.get(entity.kind);
      const words = contentWords(entity.name);
      const own = words.filter((word) => noun?.has(word) !== true);
      const texts = [
        ...entity.purpose,
        ...entity.missions.flatMap(({ text, children }) => [text, ...children.map((child) => child.text)]),
      ];
      return [
        entity.id,
        {
          entity,
          nameKey: writingKey(entity.name),
          aliasKeys: entity.aliases.map(writingKey),
          nameWords: own.length > 0 ? own : words,
          textKeys: texts.map(writingKey).filter((key) => key !== ''),
          textWords: texts.flatMap(foldedWords),
          parentId: entity.parentId,
          childIds: childrenOf(organisation, entity.id).map(({ id }) => id),
        },
      ];
    }),
  );
}
