import { Combine, Split } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { selectedId, selectedIds } from '../../state/selection-store.ts';
import { currentWhole } from '../../state/session-store.ts';

export const restructureActions: readonly Action[] = [
  {
    id: 'restructure.merge',
    label: 'Fusionner…',
    icon: Combine,
    shortcuts: ['Alt+F'],
    scope: 'window',
    isEnabled: () => selectedIds().length > 0 && currentWhole().entities.size > 1,
    run: () => {
      openDialog({ type: 'mergeEntities', ids: selectedIds() });
    },
  },
  {
    id: 'restructure.split',
    label: 'Scinder en deux…',
    icon: Split,
    shortcuts: ['Alt+S'],
    scope: 'window',
    isEnabled: () => selectedId() !== null,
    run: () => {
      const id = selectedId();
      if (id !== null) openDialog({ type: 'splitEntity', id });
    },
  },
];
