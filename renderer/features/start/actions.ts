import { FolderOpen, Save } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { saveCopy } from './start-store.ts';

export const startActions: readonly Action[] = [
  {
    id: 'files.start',
    label: 'Organisations…',
    icon: FolderOpen,
    shortcuts: ['Mod+O'],
    scope: 'window',
    isEnabled: () => true,
    run: () => {
      openDialog({ type: 'start' });
    },
  },
  {
    id: 'files.copy',
    label: 'Enregistrer une copie du fichier',
    icon: Save,
    shortcuts: ['Mod+Shift+S'],
    scope: 'window',
    isEnabled: () => true,
    run: saveCopy,
  },
];
