import { PanelRight } from 'lucide-react';
import type { Action } from '../actions/actions.ts';
import { togglePreview } from './layout-store.ts';

export const layoutActions: readonly Action[] = [
  {
    id: 'layout.preview',
    label: 'Afficher ou masquer l’aperçu du document',
    icon: PanelRight,
    shortcuts: ['Alt+P'],
    scope: 'window',
    isEnabled: () => true,
    run: togglePreview,
  },
];
