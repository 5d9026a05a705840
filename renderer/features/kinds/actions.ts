import { Shapes } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { openDialog } from '../../state/dialog-store.ts';

export const kindActions: readonly Action[] = [
  {
    id: 'kinds.open',
    label: 'Types d’entités et ligne managériale…',
    icon: Shapes,
    shortcuts: ['Alt+T'],
    scope: 'window',
    isEnabled: () => true,
    run: () => {
      openDialog({ type: 'kinds' });
    },
  },
];
