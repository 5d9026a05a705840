import { useLayoutEffect, type RefObject } from 'react';

const FOCUSABLE = 'textarea, input:not([type="checkbox"]), button:not(:disabled), [tabindex="0"]';

/**
 * When the element is taken off the page with the focus on it, as the button of a row that it deletes, the focus goes
 * to what came after it in the same part, rather than nowhere.
 */
export function useKeepFocusNear(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = element;
    return () => {
      if (!current || document.activeElement !== current) return;
      const part = current.closest('section, aside, [role="dialog"]') ?? document.body;
      const after = [...part.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
        (other) => (current.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      );
      queueMicrotask(() => {
        if (document.activeElement === document.body) after.find(({ isConnected }) => isConnected)?.focus();
      });
    };
  }, [element]);
}
