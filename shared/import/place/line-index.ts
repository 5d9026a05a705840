import type { EntityId } from '../../model/entity.ts';
import type { LineFate } from '../report.ts';
import { fold } from '../text/fold.ts';
import { plainLines, textOfLine } from './texts-of-lines.ts';

/** More texts than this in one field are not searched through: what is new goes to their end. */
const MOST_TEXTS = 2000;

/** Where a new text goes among others. */
export type Spot =
  /** Behind the one of this rank. */
  | { readonly after: number }
  /** Before the one of this rank. */
  | { readonly before: number }
  | 'end';

/** Which lines of the source went to which field of which entity, so that a line finds those around it. */
export class LineIndex {
  readonly #source: readonly string[];
  readonly #lines = new Map<string, number[]>();

  constructor(source: readonly string[], fates: readonly LineFate[]) {
    this.#source = source;
    for (const { line, entityId, field } of fates) this.#listOf(entityId, field).push(line);
  }

  /** The next line before `line` that went to one of these fields of the entity, with its field. */
  before(line: number, entityId: EntityId | null, fields: readonly string[]): { readonly line: number; readonly field: string } | null {
    let best: { line: number; field: string } | null = null;
    for (const field of fields) {
      const list = this.#listOf(entityId, field);
      const near = list[rankIn(list, line) - 1];
      if (near !== undefined && near > (best?.line ?? 0)) best = { line: near, field };
    }
    return best;
  }

  /** Where a text of `line` goes among the texts of a field, by those whose lines stand next to it in the source. */
  spot(line: number, entityId: EntityId | null, field: string, texts: readonly string[]): Spot {
    if (texts.length === 0 || texts.length > MOST_TEXTS) return 'end';
    const list = this.#listOf(entityId, field);
    const rank = rankIn(list, line);
    const [above, below] = [list[rank - 1], list[rank]];
    if (above !== undefined) {
      const after = texts.findLastIndex((text) => this.#holds(text, above));
      return after < 0 ? 'end' : { after };
    }
    const before = below === undefined ? -1 : texts.findIndex((text) => this.#holds(text, below));
    return before < 0 ? 'end' : { before };
  }

  /** Notes that a line went there. */
  add(line: number, entityId: EntityId | null, field: string): void {
    const list = this.#listOf(entityId, field);
    list.splice(rankIn(list, line), 0, line);
  }

  #holds(text: string, line: number): boolean {
    const [plain] = plainLines([this.#source[line - 1] ?? '']);
    return plain !== undefined && fold(text).includes(fold(textOfLine(plain.text)));
  }

  #listOf(entityId: EntityId | null, field: string): number[] {
    const key = `${field} ${entityId ?? ''}`;
    const known = this.#lines.get(key);
    if (known) return known;
    const list: number[] = [];
    this.#lines.set(key, list);
    return list;
  }
}

/** How many of these ascending numbers are below `line`. */
function rankIn(list: readonly number[], line: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The list with these put in at that spot. */
export function putIn<T>(list: readonly T[], spot: Spot, items: readonly T[]): T[] {
  const rank = spot === 'end' ? list.length : 'after' in spot ? spot.after + 1 : spot.before;
  return list.toSpliced(rank, 0, ...items);
}
