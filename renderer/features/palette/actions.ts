import { Command } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { openDialog } from '../../state/dialog-store.ts';

export const paletteActions: readonly Action[] = [
  {
    id: 'palette.open',
    label: 'Toutes les commandes et toutes les entités',
    icon: Command,
    shortcuts: ['Mod+K'],
    scope: 'window',
    isEnabled: () => true,
    run: () => {
      openDialog({ type: 'palette' });
    },
  },
];
