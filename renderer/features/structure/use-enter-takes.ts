import { useRef, type KeyboardEvent } from 'react';
import { pressDragHandle } from './focus.ts';

/**
 * Enter on a row takes it, as Enter on its own handle does: on the key's way up, since the drag and
 * drop that begins would take that way up for « let go ».
 */
export function useEnterTakes() {
  const pressed = useRef<Element | null>(null);
  const rowOf = ({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): Element | null => {
    if (key !== 'Enter' || altKey || ctrlKey || metaKey || !(target instanceof Element)) return null;
    return target.matches('[role="row"][data-key]') ? target : null;
  };
  return {
    onKeyDownCapture: (event: KeyboardEvent) => {
      pressed.current = rowOf(event);
      if (!pressed.current) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onKeyUpCapture: (event: KeyboardEvent) => {
      const row = rowOf(event);
      if (row && row === pressed.current) pressDragHandle(row);
      pressed.current = null;
    },
  };
}
