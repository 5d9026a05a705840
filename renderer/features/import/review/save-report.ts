import { reportText } from '../../../../shared/import/settle/report-text.ts';
import { download, readAsBase64 } from '../../../state/files.ts';
import type { Notice } from '../../../state/notices.ts';
import type { reviewState } from './review-store.ts';

type Reviewed = Pick<ReturnType<typeof reviewState>, 'organisation' | 'report' | 'read'>;

/** « Enregistrer le compte rendu »: hands what was read and decided to the user, as a text file. */
export async function saveReport({ organisation, report, read }: Reviewed): Promise<void> {
  const text = reportText({ organisation, report }, read.source);
  const name = report.source.fileName.replace(/\.[^.]*$/u, '');
  download(`${name} - compte rendu.txt`, 'text/plain;charset=utf-8', await readAsBase64(new Blob([text])));
}

/** The button of a message for a document that is accepted: its review is over, what was decided can still be kept. */
export function reportOffer(reviewed: Reviewed): Pick<Notice, 'action'> {
  return {
    action: {
      label: 'Enregistrer le compte rendu',
      run: () => {
        void saveReport(reviewed);
      },
    },
  };
}
