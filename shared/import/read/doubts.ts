import type { EntityId } from '../../model/entity.ts';
import { identified, type Doubt, type FoundDoubt } from '../report.ts';
import type { Draft } from './draft.ts';

/** One French sentence; entities get their names only when all is read. */
export type DoubtMessage = string | ((name: (draft: Draft) => string) => string);

/** How a doubt may be settled, once the entities have their ids. */
export type Settling = (idOf: (draft: Draft) => EntityId) => Pick<FoundDoubt, 'answers' | 'openAnswers' | 'lines'>;

/** Doubts met while reading; they name drafts, which get their ids and names at the end. */
export class Doubts {
  readonly #found: {
    code: string;
    message: DoubtMessage;
    line: number | undefined;
    drafts: readonly Draft[];
    settling: Settling | undefined;
  }[] = [];

  add(code: string, message: DoubtMessage, line?: number, drafts: readonly Draft[] = [], settling?: Settling): void {
    this.#found.push({ code, message, line, drafts, settling });
  }

  /** In the order of the document's lines. */
  toList(ids: ReadonlyMap<Draft, EntityId>, nameOf: (id: EntityId) => string | undefined): Doubt[] {
    const name = (draft: Draft) => nameOf(ids.get(draft.holder) ?? '') ?? draft.text;
    const idOf = (draft: Draft) => ids.get(draft.holder) ?? '';
    return identified(
      [...this.#found]
        .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
        .map(({ code, message, line, drafts, settling }) => {
          const entityIds = drafts.flatMap((draft) => ids.get(draft.holder) ?? []);
          return {
            code,
            message: typeof message === 'string' ? message : message(name),
            ...(line === undefined || line < 1 ? {} : { line }),
            entityIds,
            // An entity that was not made in the end leaves nothing to settle.
            ...(settling && entityIds.length === drafts.length ? settling(idOf) : {}),
          };
        }),
    );
  }
}
