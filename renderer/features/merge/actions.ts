import { GitMerge } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { sessionStore } from '../../state/session-store.ts';

export const mergeActions: readonly Action[] = [
  {
    id: 'mergeCopy.open',
    label: 'Fusionner une copie…',
    icon: GitMerge,
    shortcuts: ['Alt+Shift+F'],
    scope: 'window',
    isEnabled: () => sessionStore.getState().phase === 'ready',
    run: () => {
      openDialog({ type: 'merge' });
    },
  },
];
