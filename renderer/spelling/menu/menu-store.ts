import { createStore, useStore } from 'zustand';
import type { Fault } from '../../../shared/spelling/faults.ts';
import { closeTo } from '../../ui/close-to.ts';
import { handleOf, nextFault, type TextElement } from '../field/field-handles.ts';
import { suggestionsFor } from '../spelling.ts';

/** The menu of a fault, open over its word. */
export interface OpenMenu {
  readonly field: TextElement;
  readonly fault: Fault;
  readonly suggestions: readonly string[];
  /** Where the word is drawn. */
  readonly range: Range;
  /** How far the field is scrolled: a field of one row goes back to its beginning when the focus leaves it. */
  readonly scrolled: number;
}

interface MenuState {
  readonly open: OpenMenu | null;
  /** The field whose menu is open, or is about to be. */
  readonly field: TextElement | null;
}

const menuStore = createStore<MenuState>(() => ({ open: null, field: null }));

export function useSpellingMenu(): OpenMenu | null {
  return useStore(menuStore, ({ open }) => open);
}

/** Whether this field's menu has taken the focus from it. */
export function isMenuOf(field: TextElement): boolean {
  const { open } = menuStore.getState();
  return open?.field === field;
}

/** Chooses a fault in its field and opens its menu, once there is something to propose. */
export async function openSpellingMenu(field: TextElement, fault: Fault): Promise<void> {
  field.focus({ preventScroll: true });
  field.setSelectionRange(fault.start, fault.end);
  menuStore.setState({ field });
  const suggestions = await (fault.kind === 'repeated' ? Promise.resolve([]) : suggestionsFor(fault.word));
  const isStill = document.activeElement === field && field.value.slice(fault.start, fault.end) === fault.word;
  const range = handleOf(field)?.rangeOf(fault);
  if (menuStore.getState().field !== field || !isStill || !range) return;
  menuStore.setState({ open: { field, fault, suggestions, range, scrolled: field.scrollLeft } });
}

/** Closes a menu that is still open; the field has the focus again, and the next key is its own. */
export function closeSpellingMenu(menu: OpenMenu): void {
  if (menuStore.getState().open !== menu) return;
  closeTo(menu.field, () => {
    menuStore.setState({ open: null, field: null });
  });
}

/** Goes to the next fault of the fields in sight, with its menu; `false` when there is none. */
export function goToNextFault(from: TextElement): boolean {
  const found = nextFault(from);
  if (!found) return false;
  found.field.scrollIntoView({ block: 'nearest' });
  void openSpellingMenu(found.field, found.fault);
  return true;
}
