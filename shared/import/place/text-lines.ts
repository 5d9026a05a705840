import type { Entity, EntityId, FreeBlock } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { ImportReport, LineFate } from '../report.ts';
import { holderOf } from '../settle/shared-groups.ts';
import { writingKey } from '../text/fold.ts';
import { plainLines, textOfLine } from './texts-of-lines.ts';

/** Fields of an entity that hold free text: what was read there by mistake can go elsewhere. */
const FREE_FIELDS = ['missions', 'purpose', 'block'] as const;

export type FreeField = (typeof FREE_FIELDS)[number];

/** A text goes over no more lines than these. */
const MOST_LINES = 80;
/** What may stand between two lines of one text. */
const BETWEEN = new Set(['blank', 'furniture']);

/** Finds the lines of the free text that a line of an import is part of. */
export class TextLines {
  readonly #organisation: Organisation;
  readonly #report: ImportReport;
  readonly #source: readonly string[];
  /** The texts of each field of each entity, as keys. */
  readonly #keys = new Map<string, ReadonlySet<string>>();

  constructor({ organisation, report, source }: { readonly organisation: Organisation; readonly report: ImportReport; readonly source: readonly string[] }) {
    this.#organisation = organisation;
    this.#report = report;
    this.#source = source;
  }

  /** The lines, ascending, of the mission, paragraph or item that holds this line; `null` where it is no free text of an entity. */
  of(line: number): readonly number[] | null {
    const fate = this.#report.lines[line - 1];
    if (!fate || !isFree(fate)) return null;
    const keys = this.#keysOf(fate.entityId, fate.field);
    for (let start = line; start > line - MOST_LINES && start >= 1; start -= 1) {
      const near = this.#report.lines[start - 1];
      if (near && BETWEEN.has(near.field)) continue;
      if (!near || near.entityId !== fate.entityId || near.field !== fate.field) return null;
      const found = this.#from(start, fate, keys);
      if (found.includes(line)) return found;
    }
    return null;
  }

  /** The lines of the longest text that begins with this one; none where none does. */
  #from(start: number, { entityId, field }: LineFate, keys: ReadonlySet<string>): readonly number[] {
    const own: number[] = [];
    for (const fate of this.#report.lines.slice(start - 1, start - 1 + MOST_LINES)) {
      if (BETWEEN.has(fate.field)) continue;
      if (fate.entityId !== entityId || fate.field !== field) break;
      own.push(fate.line);
    }
    return own.slice(0, longestText(own.map((line) => this.#source[line - 1] ?? ''), keys)?.count ?? 0);
  }

  #keysOf(entityId: EntityId, field: FreeField): ReadonlySet<string> {
    const name = `${field} ${entityId}`;
    const known = this.#keys.get(name);
    if (known) return known;
    const { entities } = this.#organisation;
    const entity = holderOf(entities, entityId) ?? entities.get(entityId);
    const keys = new Set(entity ? freeTexts(entity, field).map(writingKey) : []);
    this.#keys.set(name, keys);
    return keys;
  }
}

/** Whether a line went to a field of an entity that holds free text. */
export function isFree(fate: LineFate): fate is LineFate & { entityId: EntityId; field: FreeField } {
  return fate.entityId !== null && FREE_FIELDS.some((field) => field === fate.field);
}

/** The longest of these texts that the lines begin with, and how many of them it takes; `null` for none. */
export function longestText(lines: readonly string[], keys: ReadonlySet<string>): { readonly key: string; readonly count: number } | null {
  let found: { key: string; count: number } | null = null;
  let key = '';
  for (const [rank, line] of lines.slice(0, MOST_LINES).entries()) {
    key = `${key} ${keyOfLine(line)}`.trim();
    if (keys.has(key)) found = { key, count: rank + 1 };
  }
  return found;
}

function keyOfLine(line: string): string {
  const [plain] = plainLines([line]);
  return plain ? writingKey(textOfLine(plain.text)) : '';
}

/** The free texts of a field that go over whole lines: a table is no such text. */
export function freeTexts(entity: Entity, field: FreeField): readonly string[] {
  switch (field) {
    case 'purpose':
      return entity.purpose;
    case 'missions':
      return entity.missions.flatMap(({ text, children }) => [text, ...children.map((child) => child.text)]);
    case 'block':
      return entity.blocks.flatMap(textsOfBlock);
  }
}

function textsOfBlock(block: FreeBlock): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [];
  }
}
