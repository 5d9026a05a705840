import { Compass } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { closeDialog } from '../../state/dialog-store.ts';
import { startTour } from './tour-store.ts';

export const tourActions: readonly Action[] = [
  {
    id: 'help.tour',
    label: 'Visite guidée',
    icon: Compass,
    scope: 'window',
    isEnabled: () => true,
    run: () => {
      closeDialog();
      startTour();
    },
  },
];
