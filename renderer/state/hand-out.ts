import type { Request } from '../../shared/api/contract.ts';
import { flushDrafts } from './drafts.ts';
import { buildFile } from './export-job.ts';
import { download } from './files.ts';
import { notify } from './notices.ts';

export interface ReadyFile {
  readonly fileName: string;
  readonly mediaType: string;
  /** Base64. */
  readonly content: string;
}

/**
 * Has a file built with what is on the disk, the texts being typed first, and hands it to the user with what it says
 * otherwise than its source. `remade`: what the window makes of it first, or a French sentence when it cannot.
 */
export async function handOut(request: Request<'export.build'>, remade: (file: ReadyFile) => Promise<ReadyFile | string> | ReadyFile = (file) => file): Promise<void> {
  await flushDrafts();
  const reply = await buildFile(request);
  if (!reply) return;
  if (!reply.ok) {
    notify({ tone: 'error', message: reply.problem.message });
    return;
  }
  const { file, corrections } = reply.value;
  const ready = await remade(file);
  if (typeof ready === 'string') {
    notify({ tone: 'error', message: ready });
    return;
  }
  download(ready.fileName, ready.mediaType, ready.content);
  notify({
    tone: 'info',
    message: `« ${ready.fileName} » est prêt.${correctionsText(corrections.length)}`,
    details: corrections,
  });
}

function correctionsText(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? ' Une correction par rapport au document d’origine :'
    : ` ${count} corrections par rapport au document d’origine :`;
}
