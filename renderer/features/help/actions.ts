import { Accessibility, CircleHelp, Keyboard } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { openDialog, type HelpPage } from '../../state/dialog-store.ts';

const open = (page: HelpPage) => () => {
  openDialog({ type: 'help', page });
};

const always = () => true;

export const helpActions: readonly Action[] = [
  { id: 'help.open', label: 'Aide', icon: CircleHelp, shortcuts: ['F1'], scope: 'window', isEnabled: always, run: open('guide') },
  { id: 'help.shortcuts', label: 'Raccourcis clavier', icon: Keyboard, shortcuts: ['Mod+F1'], scope: 'window', isEnabled: always, run: open('shortcuts') },
  { id: 'help.accessibility', label: 'Déclaration d’accessibilité', icon: Accessibility, scope: 'window', isEnabled: always, run: open('accessibility') },
];
