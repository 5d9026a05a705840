import type { EntityId } from '../../../../shared/model/entity.ts';
import { select, selectionStore } from '../../../state/selection-store.ts';
import type { RowPlace } from './row-order.ts';

/** How a key or a press chooses a row: it alone, it too (or no longer), or all from the last one to it. */
export type Choice = 'only' | 'toggle' | 'through';

export function choiceOf(event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }): Choice {
  if (event.shiftKey) return 'through';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'only';
}

/** Chooses rows of one list, as file managers do. */
export class RowChoice {
  /** The row from which a choice through others starts. */
  #anchor: EntityId | null = null;

  choose(rows: readonly RowPlace[], index: number, choice: Choice): void {
    const id = rows[index]?.node.id;
    if (id === undefined) return;
    const { ids } = selectionStore.getState();
    if (choice === 'through') {
      select(this.#through(rows, index));
      return;
    }
    this.#anchor = id;
    if (choice === 'only') select([id]);
    else select(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]);
  }

  #through(rows: readonly RowPlace[], index: number): readonly EntityId[] {
    const { ids } = selectionStore.getState();
    const known = this.#anchor !== null && ids.has(this.#anchor) ? this.#anchor : [...ids][0];
    const anchor = rows.findIndex(({ node }) => node.id === known);
    const from = anchor < 0 ? index : anchor;
    this.#anchor = rows[from]?.node.id ?? null;
    const between = rows.slice(Math.min(from, index), Math.max(from, index) + 1).map(({ node }) => node.id);
    return index < from ? between.toReversed() : between;
  }
}
