import { Upload } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { openDialog } from '../../state/dialog-store.ts';

const open = () => {
  openDialog({ type: 'import' });
};

export const importActions: readonly Action[] = [
  {
    id: 'import.open',
    label: 'Importer…',
    icon: Upload,
    shortcuts: ['Mod+I'],
    scope: 'window',
    isEnabled: () => true,
    run: open,
  },
  {
    id: 'import.ownDocument',
    label: 'Importer votre document…',
    icon: Upload,
    scope: 'window',
    isEnabled: () => true,
    run: open,
  },
];
