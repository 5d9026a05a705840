/** Keys of a shortcut: « Mod+Shift+Z », « F2 », « Alt+ArrowUp ». `Mod` is Ctrl, or ⌘ on a Mac. */
interface Parsed {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

function parse(shortcut: string): Parsed {
  // « + » itself is a key.
  const parts = shortcut === '+' ? ['+'] : shortcut.split('+');
  return {
    key: parts.at(-1) ?? '',
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export function matchesShortcut(event: KeyPress, shortcut: string): boolean {
  const { key, mod, shift, alt } = parse(shortcut);
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === mod &&
    (event.shiftKey === shift || /^[+\d]$/u.test(key)) &&
    event.altKey === alt
  );
}

const FRENCH: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Shift: 'Maj',
  Delete: 'Suppr',
  Escape: 'Échap',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: 'Entrée',
};

/** The keys as a French keyboard names them: « Ctrl+Maj+Z ». */
export function shortcutText(shortcut: string): string {
  if (shortcut === '+') return shortcut;
  return shortcut
    .split('+')
    .map((part) => FRENCH[part] ?? part)
    .join('+');
}
