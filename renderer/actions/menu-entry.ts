import type { Action } from './actions.ts';
import { shortcutText } from './shortcuts.ts';
import type { MenuEntry } from '../ui/Menu.tsx';

/** An action as an entry of a menu. */
export function entryOf(action: Action): MenuEntry {
  const [shortcut] = action.shortcuts ?? [];
  return {
    id: action.id,
    label: action.label,
    icon: action.icon,
    isDisabled: !action.isEnabled(),
    run: action.run,
    ...(shortcut === undefined ? {} : { shortcut: shortcutText(shortcut) }),
    ...(action.tone === undefined ? {} : { tone: action.tone }),
  };
}
