import { Keyboard } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { openDialog } from '../../state/dialog-store.ts';

export const helpActions: readonly Action[] = [
  {
    id: 'help.shortcuts',
    label: 'Raccourcis clavier',
    icon: Keyboard,
    shortcuts: ['F1'],
    scope: 'window',
    isEnabled: () => true,
    run: () => {
      openDialog({ type: 'help' });
    },
  },
];
