import type { ExportFormat } from '../../../shared/api/contract.ts';
import { flushDrafts } from '../../state/drafts.ts';
import { download } from '../../state/files.ts';
import { notify } from '../../state/notices.ts';
import { theCore } from '../../state/session.ts';
import { exportStore } from './export-store.ts';

/** Builds the document with what is on the disk, and hands it to the user. */
export async function exportDocument(format: ExportFormat): Promise<void> {
  exportStore.setState({ building: format });
  await flushDrafts();
  const reply = await theCore().call('export.build', { format });
  exportStore.setState({ building: null });
  if (!reply.ok) {
    notify({ tone: 'error', message: reply.problem.message });
    return;
  }
  const { file, corrections } = reply.value;
  download(file.fileName, file.mediaType, file.content);
  notify({
    tone: 'info',
    message: `« ${file.fileName} » est prêt.${correctionsText(corrections.length)}`,
    details: corrections,
  });
}

function correctionsText(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? ' Une correction par rapport au document d’origine :'
    : ` ${count} corrections par rapport au document d’origine :`;
}
