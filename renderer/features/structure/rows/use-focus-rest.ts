import { useEffect, type RefObject } from 'react';
import type { EntityId } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { sessionStore } from '../../../state/session-store.ts';

/**
 * When the row that has the focus gets another place, the focus rests on the list and comes back to the row a frame later. A row that
 * is moved with the focus on it has the page laid out for itself alone, twice. The list hears the keys meanwhile.
 * @param resting the row to which the focus comes back
 */
export function useFocusRest(scroller: RefObject<HTMLElement | null>, resting: RefObject<EntityId | null>): void {
  useEffect(
    () =>
      sessionStore.subscribe(({ organisation }, { organisation: former }) => {
        const { current: list } = scroller;
        const { activeElement } = document;
        const id = activeElement?.getAttribute('data-key') ?? null;
        if (!list || id === null || !list.contains(activeElement) || !changesPlace(id, former, organisation)) return;
        resting.current = id;
        list.focus({ preventScroll: true });
        requestAnimationFrame(() => {
          setTimeout(() => {
            resting.current = null;
            if (document.activeElement !== list) return;
            list.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
          });
        });
      }),
    [scroller, resting],
  );
}

function changesPlace(id: EntityId, former: Organisation, organisation: Organisation): boolean {
  const before = former.entities.get(id);
  const after = organisation.entities.get(id);
  return before !== undefined && after !== undefined && (before.parentId !== after.parentId || before.position !== after.position);
}
