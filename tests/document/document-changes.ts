import type { Organisation } from '../../shared/model/organisation.ts';
import type { Block, DocumentModel } from '../../shared/document/model.ts';
import { linesOf } from '../../shared/document/plain-text.ts';

/** What one place of the document says before and after; an empty text where it says nothing. */
export interface Change {
  /** « heading name service-x »: the block's type, what it says of the entity, and the entity. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** Places of one document with their words: numbers of headings included, the document's own words under « document ». */
function placesOf({ blocks }: Pick<DocumentModel, 'blocks'>, idOf: (id: string) => string): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const block of blocks) {
    const place = placeOf(block, idOf);
    const words = [places.get(place), wordsOf(block)].filter((text) => text !== undefined);
    places.set(place, words.join('\n'));
  }
  return places;
}

function placeOf({ type, source }: Block, idOf: (id: string) => string): string {
  if (!source) return `${type} document`;
  const index = source.index === undefined ? '' : ` ${source.index}`;
  return `${type} ${source.field}${index} ${idOf(source.entityId)}`;
}

/** The words of a block; a chart with what screen readers say of it. */
function wordsOf(block: Block): string {
  const words = linesOf(block).filter((line) => line !== '');
  return [...words, ...(block.type === 'chart' ? [block.description] : [])].join('\n');
}

/** Everything that two documents say otherwise, place by place. */
export function changesBetween(before: DocumentModel, after: DocumentModel, idOf: (id: string) => string = (id) => id): readonly Change[] {
  const old = placesOf(before, idOf);
  const now = placesOf(after, idOf);
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((place) => ({ place, before: old.get(place) ?? '', after: now.get(place) ?? '' }))
    .filter((change) => change.before !== change.after);
}

/** Every place of the document in its order, those of some entities and some others left out. */
export function orderOf({ blocks }: DocumentModel, isLeftOut: (place: string, entityId: string) => boolean, idOf: (id: string) => string): readonly string[] {
  return blocks
    .map((block) => ({ place: placeOf(block, idOf), id: block.source?.entityId ?? '' }))
    .filter(({ place, id }) => !isLeftOut(place, id))
    .map(({ place }) => place);
}

/** The only entity of this name. */
export function named({ entities }: Organisation, name: string): string {
  const found = [...entities.values()].filter((entity) => entity.name === name);
  if (found.length !== 1) throw new Error(`${found.length} entities are called ${name}`);
  return found[0]?.id ?? '';
}
