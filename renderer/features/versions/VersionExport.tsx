import { Braces, Download, FileType, Globe, Network, Table2, type LucideIcon } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import type { ExportFormat } from '../../../shared/api/contract.ts';
import type { Version } from '../../../shared/versions/version.ts';
import { standingOf } from '../../../shared/versions/standing.ts';
import { useExportJob } from '../../state/export-job.ts';
import { handOut } from '../../state/hand-out.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';

const FORMS: readonly { readonly format: ExportFormat; readonly icon: LucideIcon; readonly label: string; readonly use: string }[] = [
  { format: 'docx', icon: FileType, label: 'Document Word (.docx)', use: 'Sa couverture dit la version, son statut et sa date d’effet' },
  { format: 'html', icon: Globe, label: 'Page web (.html)', use: 'Le document à lire à l’écran ou à mettre en ligne' },
  { format: 'xlsx', icon: Table2, label: 'Classeur Excel (.xlsx)', use: 'Entités, missions et encadrement à trier et à compter' },
  { format: 'svg', icon: Network, label: 'Organigramme (.svg)', use: 'Tous les niveaux, net à toute taille, modifiable' },
  { format: 'json', icon: Braces, label: 'Données (.json)', use: 'Toute l’organisation, qu’OGS sait relire' },
];

/** The document of a version as it was kept, whatever is worked on now. */
export function VersionExport({ version }: { readonly version: Version }) {
  const isExporting = useExportJob() !== null;
  const isMarked = standingOf(version).watermark !== '';
  return (
    <MenuTrigger>
      <Button icon={Download} isPending={isExporting}>
        Exporter…
      </Button>
      <Menu
        label={`Exporter « ${version.name} »`}
        placement="top start"
        entries={FORMS.map(({ format, icon, label, use }) => ({
          id: format,
          icon,
          label,
          detail: format === 'docx' && isMarked ? 'Avec PROJET en filigrane, son statut sur la couverture' : use,
          run: () => handOut({ format, version: version.id }),
        }))}
      />
    </MenuTrigger>
  );
}
