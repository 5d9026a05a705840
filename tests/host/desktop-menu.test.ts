import { expect, test } from 'vitest';
import { menuTemplate } from '../../electron/host/desktop/desktop-menu.ts';
import type { HostMenu } from '../../shared/api/menu-messages.ts';

const MENUS: readonly HostMenu[] = [
  {
    label: 'Édition',
    items: [
      { type: 'action', id: 'history.redo', label: 'Rétablir', keys: 'Mod+Shift+Z', isEnabled: false },
      { type: 'line' },
      { type: 'texts' },
      { type: 'action', id: 'structure.up', label: 'Monter & trier', keys: 'Alt+ArrowUp', isEnabled: true },
      { type: 'action', id: 'chart.zoomIn', label: 'Agrandir', keys: '+', isEnabled: true },
    ],
  },
];

const itemsOf = (template: ReturnType<typeof menuTemplate>) => template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

test('the menu bar shows labels and keys as the system writes them, and leaves the keys to the window', () => {
  const items = itemsOf(menuTemplate(MENUS, 'win32', () => undefined));
  expect(items.map(({ label, type, accelerator, enabled }) => [label ?? type, accelerator, enabled])).toEqual([
    ['Rétablir', 'CmdOrCtrl+Shift+Z', false],
    ['separator', undefined, undefined],
    ['Couper le texte', undefined, undefined],
    ['Copier le texte', undefined, undefined],
    ['Coller le texte', undefined, undefined],
    ['Tout sélectionner', undefined, undefined],
    ['Monter && trier', 'Alt+Up', true],
    ['Agrandir', 'Plus', true],
  ]);
  expect(items.filter(({ type, registerAccelerator }) => type !== 'separator' && registerAccelerator !== false)).toEqual([]);
});

test('what is chosen is told by its id', () => {
  const chosen: string[] = [];
  const items = itemsOf(menuTemplate(MENUS, 'linux', (id) => chosen.push(id)));
  const up = items.find(({ label }) => label?.startsWith('Monter') === true);
  up?.click?.(undefined as never, undefined, undefined as never);
  expect(chosen).toEqual(['structure.up']);
});

test('on a Mac the program’s own menu comes first and that of windows last', () => {
  const labels = menuTemplate(MENUS, 'darwin', () => undefined).map(({ role, label }) => role ?? label);
  expect(labels).toEqual(['appMenu', 'Édition', 'windowMenu']);
});
