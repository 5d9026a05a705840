import { GitCompareArrows } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { sessionStore } from '../../state/session-store.ts';

export const compareActions: readonly Action[] = [
  {
    id: 'compare.open',
    label: 'Comparer…',
    icon: GitCompareArrows,
    shortcuts: ['Alt+C'],
    scope: 'window',
    isEnabled: () => sessionStore.getState().phase === 'ready',
    run: () => {
      openDialog({ type: 'compare', left: null, right: null });
    },
  },
];
