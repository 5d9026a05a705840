import { FolderInput } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { selectedIds } from '../../state/selection-store.ts';

export const moveActions: readonly Action[] = [
  {
    id: 'move.to',
    label: 'Déplacer vers…',
    icon: FolderInput,
    shortcuts: ['Mod+M'],
    scope: 'window',
    isEnabled: () => selectedIds().length > 0,
    run: () => {
      openDialog({ type: 'move', ids: selectedIds() });
    },
  },
];
