import { Download, FileDiff, FileStack, Globe, Table2, type LucideIcon } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import type { ComparisonForm } from '../../../shared/api/compare-messages.ts';
import { buildComparison, cancelExport, useExportJob } from '../../state/export-job.ts';
import { flushDrafts } from '../../state/drafts.ts';
import { download } from '../../state/files.ts';
import { notify } from '../../state/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Menu } from '../../ui/Menu.tsx';
import { compareStore } from './compare-store.ts';
import { comparedOf } from './sides.ts';
import styles from './CompareFooter.module.css';

const cx = classesOf(styles);

interface Form {
  readonly form: ComparisonForm;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly use: string;
}

const FORMS: readonly Form[] = [
  { form: 'cst', icon: FileStack, label: 'Dossier pour le CST (.docx)', use: 'Note, tableau des changements, organigrammes avant et après' },
  { form: 'redline', icon: FileDiff, label: 'Document en suivi des modifications (.docx)', use: 'Le document entier : à accepter ou à refuser dans Word' },
  { form: 'xlsx', icon: Table2, label: 'Tableau des changements (.xlsx)', use: 'À trier, à compléter, à joindre' },
  { form: 'html', icon: Globe, label: 'Page web (.html)', use: 'La comparaison à lire à l’écran, sans OGS' },
];

/** What the keys do, and how the comparison leaves OGS. */
export function CompareFooter({ isReady }: { readonly isReady: boolean }) {
  const job = useExportJob();
  return (
    <>
      <p className={cx('keys')}>
        <kbd>F8</kbd> changement suivant, <kbd>Maj+F8</kbd> précédent
      </p>
      {job ? (
        <>
          <span role="status">{`${job.step}… ${job.percent}\u00A0%`}</span>
          <Button onPress={() => void cancelExport()}>Interrompre</Button>
        </>
      ) : (
        <MenuTrigger>
          <Button icon={Download} tone="primary" isDisabled={!isReady}>
            Exporter la comparaison…
          </Button>
          <Menu
            label="Exporter la comparaison"
            placement="top end"
            entries={FORMS.map(({ form, icon, label, use }) => ({ id: form, icon, label, detail: use, run: () => exportComparison(form) }))}
          />
        </MenuTrigger>
      )}
    </>
  );
}

async function exportComparison(form: ComparisonForm): Promise<void> {
  await flushDrafts();
  const { left, right, wishes } = compareStore.getState();
  if (!left || !right) return;
  const reply = await buildComparison({ left: comparedOf(left), right: comparedOf(right), form, pairs: [...wishes] });
  if (!reply) return;
  if (!reply.ok) {
    notify({ tone: 'error', message: reply.problem.message });
    return;
  }
  const { file } = reply.value;
  download(file.fileName, file.mediaType, file.content);
  notify({ tone: 'info', message: `« ${file.fileName} » est prêt.` });
}
