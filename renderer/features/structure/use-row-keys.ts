import { useRef, type KeyboardEvent } from 'react';
import { runShortcut, type ActionScope } from '../../actions/actions.ts';
import { pressDragHandle } from './focus.ts';

const SCOPES: ReadonlySet<ActionScope> = new Set(['window', 'structure']);

/** Alt and an arrow are shortcuts: the library would take them for the arrow alone, and fold the branch. */
function runsArrow({ altKey, key, nativeEvent }: KeyboardEvent): boolean {
  if (!altKey || !key.startsWith('Arrow')) return false;
  runShortcut(nativeEvent, SCOPES);
  return true;
}

/**
 * The keys of a row that are not the library's. Enter takes it, as Enter on its own handle does: on the key's way up, since the drag and
 * drop that begins would take that way up for « let go ».
 */
export function useRowKeys() {
  const pressed = useRef<Element | null>(null);
  const rowOf = ({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): Element | null => {
    if (key !== 'Enter' || altKey || ctrlKey || metaKey || !(target instanceof Element)) return null;
    return target.matches('[role="row"][data-key]') ? target : null;
  };
  return {
    onKeyDownCapture: (event: KeyboardEvent) => {
      pressed.current = rowOf(event);
      if (!pressed.current && !runsArrow(event)) return;
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
