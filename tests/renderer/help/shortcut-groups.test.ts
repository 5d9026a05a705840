import { Undo2 } from 'lucide-react';
import { expect, test } from 'vitest';
import type { Action } from '../../../renderer/actions/actions.ts';
import { shortcutGroups } from '../../../renderer/features/help/pages/shortcut-groups.ts';

const action = (id: string, label: string, ...shortcuts: string[]): Action => ({
  id,
  label,
  icon: Undo2,
  scope: 'window',
  isEnabled: () => true,
  run: () => undefined,
  ...(shortcuts.length === 0 ? {} : { shortcuts }),
});

test('every action that has keys is listed once, by what it is about, in words of the keyboard', () => {
  const groups = shortcutGroups([
    action('history.undo', 'Annuler', 'Mod+Z'),
    action('kinds.open', 'Types d’entités…', 'Alt+T'),
    action('nobody.knows', 'Autre chose', 'Shift+F4', '+'),
    action('structure.sort', 'Trier'),
  ]);
  expect(groups).toEqual([
    { title: 'Historique', rows: [['Annuler', ['Ctrl+Z']]] },
    { title: 'Réorganiser', rows: [['Types d’entités', ['Alt+T']]] },
    { title: 'Partout', rows: [['Autre chose', ['Maj+F4', '+']]] },
  ]);
});
