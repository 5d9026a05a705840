import type { EntityId } from '../../model/entity.ts';
import type { Doubt } from '../report.ts';
import type { Draft } from './draft.ts';

/** One French sentence; entities get their names only when all is read. */
export type DoubtMessage = string | ((name: (draft: Draft) => string) => string);

/** Doubts met while reading; they name drafts, which get their ids and names at the end. */
export class Doubts {
  readonly #found: { code: string; message: DoubtMessage; line: number | undefined; drafts: readonly Draft[] }[] = [];

  add(code: string, message: DoubtMessage, line?: number, drafts: readonly Draft[] = []): void {
    this.#found.push({ code, message, line, drafts });
  }

  /** In the order of the document's lines. */
  toList(idOf: ReadonlyMap<Draft, EntityId>, nameOf: (id: EntityId) => string | undefined): readonly Doubt[] {
    const name = (draft: Draft) => nameOf(idOf.get(draft.holder) ?? '') ?? draft.text;
    return [...this.#found]
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map(({ code, message, line, drafts }) => ({
        code,
        message: typeof message === 'string' ? message : message(name),
        ...(line === undefined || line < 1 ? {} : { line }),
        entityIds: drafts.flatMap((draft) => idOf.get(draft.holder) ?? []),
      }));
  }
}
