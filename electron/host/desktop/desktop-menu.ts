import type { MenuItemConstructorOptions } from 'electron';
import type { HostMenu } from '../../../shared/api/menu-messages.ts';

/** The names of keys that Electron writes otherwise than the window. */
const ELECTRON_KEYS: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
};

/** What the system does to a text, wherever it is typed. */
const TEXTS: readonly MenuItemConstructorOptions[] = [
  { role: 'cut', label: 'Couper le texte', registerAccelerator: false },
  { role: 'copy', label: 'Copier le texte', registerAccelerator: false },
  { role: 'paste', label: 'Coller le texte', registerAccelerator: false },
  { role: 'selectAll', label: 'Tout sélectionner', registerAccelerator: false },
];

/**
 * The window's menus as Electron's menu bar takes them. Keys are shown and not registered: the window hears them, and knows when
 * they are meant for a text.
 * @param choose hears the id of what the user chose
 */
export function menuTemplate(menus: readonly HostMenu[], platform: NodeJS.Platform, choose: (id: string) => void): MenuItemConstructorOptions[] {
  const own = menus.map(({ label, items }): MenuItemConstructorOptions => ({
    label,
    submenu: items.flatMap((item) => {
      switch (item.type) {
        case 'action':
          return [actionItem(item, choose)];
        case 'texts':
          return [...TEXTS];
        case 'line':
          return [{ type: 'separator' as const }];
      }
    }),
  }));
  if (platform !== 'darwin') return own;
  return [{ role: 'appMenu' }, ...own, { role: 'windowMenu' }];
}

type ActionItem = Extract<HostMenu['items'][number], { type: 'action' }>;

function actionItem({ id, label, keys, isEnabled }: ActionItem, choose: (id: string) => void): MenuItemConstructorOptions {
  return {
    // « & » would underline the next letter.
    label: label.replaceAll('&', '&&'),
    enabled: isEnabled,
    click: () => {
      choose(id);
    },
    ...(keys === undefined ? {} : { accelerator: acceleratorOf(keys), registerAccelerator: false }),
  };
}

function acceleratorOf(keys: string): string {
  // « + » itself is a key.
  const parts = keys === '+' ? ['Plus'] : keys.split('+');
  return parts.map((part) => ELECTRON_KEYS[part] ?? part).join('+');
}
