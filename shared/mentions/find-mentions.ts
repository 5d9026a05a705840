import type { ClauseName, Entity, EntityId } from '../model/entity.ts';
import { foldText } from '../model/find.ts';
import type { Organisation } from '../model/organisation.ts';

/** A free text that names an entity: whose text it is, and which of its fields. */
export interface Mention {
  readonly entityId: EntityId;
  readonly field: 'purpose' | 'missions' | 'blocks' | ClauseName;
  /** Rank in the field, where it has several. */
  readonly index: number;
}

interface FreeText extends Mention {
  /** Its bare words between spaces. */
  readonly words: string;
}

/** Words that come and go in a name: « direction finances », « direction des finances ». */
const SMALL_WORDS = new Set(['a', 'au', 'aux', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les']);

/** One list for each entity; entities are immutable, so it never goes stale. */
const known = new WeakMap<Entity, readonly FreeText[]>();

/**
 * The free texts of others that name an entity, in any of the forms it is known by. Capitals, accents,
 * articles and prepositions make no difference; a name of one word is never looked for, since it would
 * be found in ordinary sentences.
 */
export function mentionsOf(organisation: Organisation, entity: Entity): readonly Mention[] {
  const names = [entity.name, ...entity.aliases].map(bareWords).filter((name) => name.trim().includes(' '));
  if (names.length === 0) return [];
  const mentions: Mention[] = [];
  for (const other of organisation.entities.values()) {
    if (other.id === entity.id) continue;
    for (const { words, ...mention } of freeTexts(other)) {
      if (names.some((name) => words.includes(name))) mentions.push(mention);
    }
  }
  return mentions;
}

function freeTexts(entity: Entity): readonly FreeText[] {
  let texts = known.get(entity);
  if (!texts) {
    texts = [...textsOf(entity)].map(([field, index, text]) => ({
      entityId: entity.id,
      field,
      index,
      words: bareWords(text),
    }));
    known.set(entity, texts);
  }
  return texts;
}

function* textsOf(entity: Entity): Generator<readonly [Mention['field'], number, string]> {
  for (const [index, text] of entity.purpose.entries()) yield ['purpose', index, text];
  for (const [index, { text, group = '', children }] of entity.missions.entries()) {
    yield ['missions', index, [group, text, ...children.map((child) => child.text)].join(' | ')];
  }
  for (const [index, block] of entity.blocks.entries()) {
    switch (block.type) {
      case 'paragraph':
        yield ['blocks', index, block.text];
        break;
      case 'list':
        yield ['blocks', index, [block.intro ?? '', ...block.items].join(' | ')];
        break;
      case 'table':
        yield ['blocks', index, block.rows.flat().join(' | ')];
        break;
    }
  }
  for (const [clause, text] of Object.entries(entity.clauses)) yield [clause as ClauseName, 0, text];
}

/** « La Direction des finances » → « direction finances », between spaces. */
function bareWords(text: string): string {
  const words = foldText(text)
    .split(/[^\p{L}\p{N}|]+/u)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
  return ` ${words.join(' ')} `;
}
