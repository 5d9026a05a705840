import type { EntityId } from '../../model/entity.ts';
import type { LineFate } from '../report.ts';
import type { Draft } from './draft.ts';
import type { Unit } from './unit.ts';

/** Where each line went: every line is set once, a later setting is kept out by the first. */
export class LineFates {
  readonly #fates = new Map<number, { draft: Draft | null; field: string }>();

  /** The first setting of a line counts; `isFinal` replaces it. */
  set(line: number, draft: Draft | null, field: string, isFinal = false): void {
    if (isFinal || !this.#fates.has(line)) this.#fates.set(line, { draft, field });
  }

  setUnit(unit: Unit, draft: Draft | null, field: string): void {
    for (const line of unit.lines) this.set(line.number, draft, field);
  }

  has(line: number): boolean {
    return this.#fates.has(line);
  }

  /** The lines that were set, in no order. */
  *known(): Generator<{ readonly line: number; readonly draft: Draft | null; readonly field: string }> {
    for (const [line, fate] of this.#fates) yield { line, ...fate };
  }

  /** Every line from 1 to `count`, with the ids that the drafts got; `unrecognised` where nobody set one. */
  toList(count: number, idOf: ReadonlyMap<Draft, EntityId>): readonly LineFate[] {
    return Array.from({ length: count }, (_, index) => {
      const fate = this.#fates.get(index + 1);
      if (!fate) return { line: index + 1, entityId: null, field: 'unrecognised' };
      const entityId = fate.draft ? (idOf.get(fate.draft.holder) ?? null) : null;
      return { line: index + 1, entityId, field: fate.field };
    });
  }
}
