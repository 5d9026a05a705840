import { Braces, FileCheck, FileText, FileType, Globe, Image, MapIcon, Network, Printer, Stamp, Table2, type LucideIcon } from 'lucide-react';
import { LEGAL_LIFE } from '../../../shared/versions/legal-life.ts';
import { presentStanding } from '../../../shared/versions/standing.ts';
import type { Action } from '../../actions/actions.ts';
import { sessionStore } from '../../state/session-store.ts';
import { currentVersions, workingVersion } from '../../state/versions.ts';
import { exportDocument } from './export-document.ts';
import type { WindowFormat } from './export-store.ts';

const isEnabled = () => sessionStore.getState().organisation.entities.size > 0;

/** Whether the document of the present state bears PROJET of itself. */
const isMarked = () => presentStanding(currentVersions()).watermark !== '';

/** A form that one may ask for, with what it is good for. */
function form(format: WindowFormat, icon: LucideIcon, label: string, use: string | (() => string)): Action {
  return { id: `export.${format}`, label, icon, scope: 'window', isEnabled, detail: () => (typeof use === 'string' ? use : use()), run: () => exportDocument(format) };
}

export const exportActions: readonly Action[] = [
  { ...form('docx', FileType, 'Document Word (.docx)', useOfDocument), shortcuts: ['Mod+E'] },
  { ...form('projet', Stamp, 'Projet de document (.docx)', 'Le même, avec PROJET en filigrane sur chaque page'), isEnabled: () => isEnabled() && !isMarked() },
  { ...form('plain', FileCheck, 'Word sans filigrane (.docx)', 'Le même, sans PROJET, pour la signature'), isEnabled: () => isEnabled() && isMarked() },
  form('a3', MapIcon, 'Word avec l’organigramme A3 (.docx)', 'Le document, puis toute l’organisation sur une grande page'),
  form('pdf', Printer, 'PDF (.pdf)', 'Le document tel qu’il s’imprime, à diffuser'),
  form('html', Globe, 'Page web (.html)', 'Le document à lire à l’écran ou à mettre en ligne'),
  form('xlsx', Table2, 'Classeur Excel (.xlsx)', 'Entités, missions et encadrement à trier et à compter'),
  form('svg', Network, 'Organigramme (.svg)', 'Tous les niveaux, net à toute taille, modifiable'),
  form('png', Image, 'Image de l’organigramme (.png)', 'Tous les niveaux, pour un diaporama ou un courriel'),
  form('txt', FileText, 'Texte (.txt)', 'Le document sans mise en forme'),
  form('json', Braces, 'Données (.json)', 'Toute l’organisation, qu’OGS sait relire'),
];

/** Those that begin a group of the menu: the charts, then what programs read. */
export const GROUP_STARTS: ReadonlySet<string> = new Set(['export.svg', 'export.txt']);

/** One of each pair is of use: what the other gives is what the document is anyhow. */
export const EITHER: ReadonlySet<string> = new Set(['export.projet', 'export.plain']);

function useOfDocument(): string {
  if (!isMarked()) return 'Le document officiel, à relire et à signer';
  const version = workingVersion(currentVersions());
  const state = version && LEGAL_LIFE[version.status].isOpen ? `« ${version.name} »` : 'cet état';
  return `Avec PROJET en filigrane : ${state} n’est pas en vigueur`;
}
