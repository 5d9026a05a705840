import { Braces, FileText, FileType } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { sessionStore } from '../../state/session-store.ts';
import { exportDocument } from './export-document.ts';

const isEnabled = () => sessionStore.getState().organisation.entities.size > 0;

export const exportActions: readonly Action[] = [
  {
    id: 'export.docx',
    label: 'Document Word (.docx)',
    icon: FileType,
    shortcuts: ['Mod+E'],
    scope: 'window',
    isEnabled,
    run: () => exportDocument('docx'),
  },
  {
    id: 'export.txt',
    label: 'Texte (.txt)',
    icon: FileText,
    scope: 'window',
    isEnabled,
    run: () => exportDocument('txt'),
  },
  {
    id: 'export.json',
    label: 'Données (.json)',
    icon: Braces,
    scope: 'window',
    isEnabled,
    run: () => exportDocument('json'),
  },
];
