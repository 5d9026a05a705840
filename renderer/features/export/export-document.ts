import type { Request } from '../../../shared/api/contract.ts';
import { flushDrafts } from '../../state/drafts.ts';
import { buildFile } from '../../state/export-job.ts';
import { download, readAsBase64 } from '../../state/files.ts';
import { notify } from '../../state/notices.ts';
import { pictureOf } from './chart-picture.ts';
import { exportStore, type WindowFormat } from './export-store.ts';

/** Builds the document with what is on the disk, and hands it to the user. */
export async function exportDocument(format: WindowFormat): Promise<void> {
  exportStore.setState({ building: format });
  try {
    await flushDrafts();
    await build(format);
  } finally {
    exportStore.setState({ building: null });
  }
}

async function build(format: WindowFormat): Promise<void> {
  const reply = await buildFile(askedFor(format));
  if (!reply) return;
  if (!reply.ok) {
    notify({ tone: 'error', message: reply.problem.message });
    return;
  }
  const { file, corrections } = reply.value;
  const ready = format === 'png' ? await asPicture(file) : file;
  if (!ready) {
    notify({ tone: 'error', message: 'Cet organigramme est trop grand pour une image : exportez-le en .svg.' });
    return;
  }
  download(ready.fileName, ready.mediaType, ready.content);
  notify({
    tone: 'info',
    message: `« ${ready.fileName} » est prêt.${correctionsText(corrections.length)}`,
    details: corrections,
  });
}

/** What the core builds for a form of the window. */
function askedFor(format: WindowFormat): Request<'export.build'> {
  if (format === 'png') return { format: 'svg' };
  if (format === 'a3') return { format: 'docx', withSheet: true };
  return format === 'projet' ? { format: 'docx', isProject: true } : { format };
}

interface BuiltFile {
  readonly fileName: string;
  readonly mediaType: string;
  /** Base64. */
  readonly content: string;
}

/** The chart drawn by the window itself: no program of the machine is needed for it. */
async function asPicture({ fileName, content }: BuiltFile): Promise<BuiltFile | null> {
  const picture = await pictureOf(content).catch(() => null);
  if (!picture) return null;
  return { fileName: fileName.replace(/\.svg$/u, '.png'), mediaType: 'image/png', content: await readAsBase64(picture) };
}

function correctionsText(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? ' Une correction par rapport au document d’origine :'
    : ` ${count} corrections par rapport au document d’origine :`;
}
