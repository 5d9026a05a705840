import { ClipboardPaste, FolderInput, Inbox, IndentDecrease, IndentIncrease, Scissors, X } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { cut, cutIds, forgetCut } from '../../state/clipboard.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { selectedId, selectedIds } from '../../state/selection-store.ts';
import { currentOrganisation } from '../../state/session-store.ts';
import { demote, demotion, idsToSetAside, paste, promote, promotion, setAside } from './moves.ts';

const hasSelection = () => selectedIds().length > 0;

export const moveActions: readonly Action[] = [
  {
    id: 'move.to',
    label: 'Déplacer vers…',
    icon: FolderInput,
    shortcuts: ['Mod+M'],
    scope: 'window',
    isEnabled: hasSelection,
    run: () => {
      openDialog({ type: 'move', ids: selectedIds() });
    },
  },
  {
    id: 'move.cut',
    label: 'Couper, pour coller ailleurs',
    icon: Scissors,
    shortcuts: ['Mod+X'],
    scope: 'structure',
    isEnabled: hasSelection,
    run: () => {
      cut(selectedIds());
    },
  },
  {
    id: 'move.paste',
    label: 'Coller ici',
    icon: ClipboardPaste,
    shortcuts: ['Mod+V'],
    scope: 'structure',
    isEnabled: () => cutIds(currentOrganisation()).length > 0,
    run: paste,
  },
  {
    id: 'move.forget',
    label: 'Renoncer à couper',
    icon: X,
    shortcuts: ['Escape'],
    scope: 'structure',
    isEnabled: () => cutIds(currentOrganisation()).length > 0,
    run: forgetCut,
  },
  {
    id: 'move.wait',
    label: 'Mettre dans la zone d’attente',
    icon: Inbox,
    shortcuts: ['Alt+A'],
    scope: 'window',
    isEnabled: () => idsToSetAside().length > 0,
    run: setAside,
  },
  {
    id: 'move.promote',
    label: 'Remonter d’un niveau',
    icon: IndentDecrease,
    shortcuts: ['Alt+ArrowLeft'],
    scope: 'structure',
    isEnabled: () => promotion(currentOrganisation(), selectedId()) !== null,
    run: promote,
  },
  {
    id: 'move.demote',
    label: 'Rattacher à l’entité qui précède',
    icon: IndentIncrease,
    shortcuts: ['Alt+ArrowRight'],
    scope: 'structure',
    isEnabled: () => demotion(currentOrganisation(), selectedId()) !== null,
    run: demote,
  },
];
