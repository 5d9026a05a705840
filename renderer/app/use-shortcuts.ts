import { useEffect } from 'react';
import { runShortcut, type ActionScope } from '../actions/actions.ts';
import { matchesShortcut } from '../actions/shortcuts.ts';
import { flushDrafts, hasDrafts } from '../state/drafts.ts';
import { isDialogOpen } from '../state/dialog-store.ts';

/** Hears the shortcuts of every action; dialogs and menus keep the keys to themselves. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isDialogOpen() || isTextUndo(event)) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('[role="menu"], [role="listbox"]:not([data-keeps-shortcuts]), [role="dialog"]')) return;
      if (runShortcut(event, scopesAt(target))) event.preventDefault();
    };
    // What is being typed reaches the disk even when the window closes on it.
    const onHide = () => void flushDrafts();
    document.addEventListener('keydown', onKeyDown);
    globalThis.addEventListener('pagehide', onHide);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      globalThis.removeEventListener('pagehide', onHide);
    };
  }, []);
}

function scopesAt(target: Element | null): ReadonlySet<ActionScope> {
  const scope = target?.closest<HTMLElement>('[data-scope]')?.dataset['scope'];
  if (target !== null && isTextField(target)) return new Set(['window']);
  // What one does to an entity of the structure, one does to its box in the chart.
  if (scope === 'chart') return new Set(['window', 'structure', 'chart']);
  return new Set(scope === 'structure' ? ['window', 'structure'] : ['window']);
}

/** While a text is being typed, Ctrl+Z takes back letters; once it is on the disk, the last gesture. */
function isTextUndo(event: KeyboardEvent): boolean {
  const isUndo = ['Mod+Z', 'Mod+Y', 'Mod+Shift+Z'].some((keys) => matchesShortcut(event, keys));
  return isUndo && event.target instanceof Element && isTextField(event.target) && hasDrafts();
}

function isTextField(element: Element): boolean {
  return element.matches('textarea, input:not([type="checkbox"])');
}
