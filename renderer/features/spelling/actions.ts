import { BookA, SpellCheck } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { openDialog } from '../../state/dialog-store.ts';

const always = () => true;

export const spellingActions: readonly Action[] = [
  {
    id: 'spelling.check',
    label: 'Vérifier l’orthographe…',
    icon: SpellCheck,
    shortcuts: ['F7'],
    scope: 'window',
    isEnabled: always,
    run: () => {
      openDialog({ type: 'spelling' });
    },
  },
  {
    id: 'spelling.dictionary',
    label: 'Orthographe, typographie et dictionnaire…',
    icon: BookA,
    scope: 'window',
    isEnabled: always,
    run: () => {
      openDialog({ type: 'dictionary' });
    },
  },
];
