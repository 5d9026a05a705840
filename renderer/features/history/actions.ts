import { History, Redo2, Undo2 } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { redo, undo } from '../../state/edits.ts';
import { sessionStore } from '../../state/session-store.ts';
import { toggleSidePanel } from '../../state/side-panel.ts';

const history = () => sessionStore.getState().history;

export const historyActions: readonly Action[] = [
  {
    id: 'history.undo',
    label: 'Annuler',
    detail: () => detailOf('Annuler', history().undo),
    icon: Undo2,
    shortcuts: ['Mod+Z'],
    scope: 'window',
    isEnabled: () => history().undo !== null,
    run: undo,
  },
  {
    id: 'history.redo',
    label: 'Rétablir',
    detail: () => detailOf('Rétablir', history().redo),
    icon: Redo2,
    shortcuts: ['Mod+Y', 'Mod+Shift+Z'],
    scope: 'window',
    isEnabled: () => history().redo !== null,
    run: redo,
  },
  {
    id: 'history.open',
    label: 'Historique des modifications',
    icon: History,
    shortcuts: ['Alt+H'],
    scope: 'window',
    isEnabled: () => true,
    run: () => {
      toggleSidePanel('history');
    },
  },
];

function detailOf(verb: string, what: string | null): string | null {
  return what === null ? null : `${verb} : ${what}`;
}
