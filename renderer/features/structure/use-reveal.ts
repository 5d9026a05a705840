import { useEffect, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { EntityId } from '../../../shared/model/entity.ts';
import { selectionStore } from '../../state/selection-store.ts';
import { currentWhole } from '../../state/session-store.ts';
import { expandTo } from './structure-store.ts';
import { visibleIds, type TreeNode } from './tree-nodes.ts';

export interface RevealProps {
  readonly wrapper: RefObject<HTMLElement | null>;
  readonly rowHeight: number;
  readonly nodes: readonly TreeNode[];
  readonly expanded: ReadonlySet<EntityId>;
}

/**
 * Brings an entity into sight when somebody asks for it: opens what is above it, then scrolls. The
 * list only has the rows in sight, so the place is computed from the rank; it is asked where it stands when its frame is
 * drawn, as asking before has the same frame laid out twice.
 */
export function useReveal({ wrapper, rowHeight, nodes, expanded }: RevealProps): void {
  const reveal = useStore(selectionStore, (state) => state.reveal);
  useEffect(() => {
    if (reveal && currentWhole().entities.has(reveal.id)) expandTo(reveal.id);
  }, [reveal]);
  useEffect(() => {
    const scroller = wrapper.current?.querySelector<HTMLElement>('[role="treegrid"]');
    if (!reveal || !scroller) return;
    const rank = visibleIds(nodes, expanded).indexOf(reveal.id);
    if (rank < 0) return;
    selectionStore.setState({ reveal: null });
    requestAnimationFrame(() => {
      const top = rank * rowHeight;
      const { scrollTop, clientHeight } = scroller;
      if (top < scrollTop || top + rowHeight > scrollTop + clientHeight) scroller.scrollTop = top - clientHeight / 2;
    });
  }, [reveal, nodes, expanded, wrapper, rowHeight]);
}
