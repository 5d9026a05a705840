import { Palette } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { openDialog } from '../../state/dialog-store.ts';

export const houseStyleActions: readonly Action[] = [
  {
    id: 'houseStyle.open',
    label: 'Charte graphique du document…',
    icon: Palette,
    scope: 'window',
    isEnabled: () => true,
    detail: () => 'Polices, couleurs, marges, en-têtes, logo, contenu imprimé',
    run: () => {
      openDialog({ type: 'houseStyle' });
    },
  },
];
