import type { EntityId } from '../../model/entity.ts';
import type { Doubt } from '../report.ts';
import type { Draft } from './draft.ts';

/** Doubts met while reading; they name drafts, which get their ids at the end. */
export class Doubts {
  readonly #found: { code: string; message: string; line: number | undefined; drafts: readonly Draft[] }[] = [];

  add(code: string, message: string, line?: number, drafts: readonly Draft[] = []): void {
    this.#found.push({ code, message, line, drafts });
  }

  /** In the order of the document's lines. */
  toList(idOf: ReadonlyMap<Draft, EntityId>): readonly Doubt[] {
    return [...this.#found]
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map(({ code, message, line, drafts }) => ({
        code,
        message,
        ...(line === undefined || line < 1 ? {} : { line }),
        entityIds: drafts.flatMap((draft) => idOf.get(draft.holder) ?? []),
      }));
  }
}
