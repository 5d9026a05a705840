import { useEffect, type RefObject } from 'react';
import { refuseOver } from '../../state/drag/drag-store.ts';
import { rowIdAt } from './focus.ts';

/** While something is dragged over a row that refuses it, says why. */
export function useRefusals(wrapper: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = wrapper.current;
    let frame = 0;
    const onDragOver = (event: DragEvent) => {
      const id = rowIdAt(event.target);
      cancelAnimationFrame(frame);
      // After the tree's own listener: it knows by then whether the drop may happen.
      if (id !== null) frame = requestAnimationFrame(() => refuseOver(id));
    };
    element?.addEventListener('dragover', onDragOver, { capture: true });
    return () => {
      cancelAnimationFrame(frame);
      element?.removeEventListener('dragover', onDragOver, { capture: true });
    };
  }, [wrapper]);
}
