import { FileText, Network, PanelRight } from 'lucide-react';
import type { Action } from '../actions/actions.ts';
import { showView, toggleSheet } from './layout-store.ts';

const always = () => true;

export const layoutActions: readonly Action[] = [
  {
    id: 'layout.preview',
    label: 'Afficher le document',
    icon: FileText,
    shortcuts: ['Alt+P'],
    scope: 'window',
    isEnabled: always,
    run: () => {
      showView('document');
    },
  },
  {
    id: 'layout.chart',
    label: 'Afficher l’organigramme',
    icon: Network,
    shortcuts: ['Alt+O'],
    scope: 'window',
    isEnabled: always,
    run: () => {
      showView('chart');
    },
  },
  {
    id: 'layout.sheet',
    label: 'Afficher ou masquer la fiche',
    icon: PanelRight,
    shortcuts: ['Alt+I'],
    scope: 'window',
    isEnabled: always,
    run: toggleSheet,
  },
];
