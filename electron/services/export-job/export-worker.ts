import { parentPort } from 'node:worker_threads';
import { UserError } from '../../../shared/result.ts';
import { exportOrganisation } from '../export/export-organisation.ts';
import type { JobMessage, JobRequest } from './job-messages.ts';

/**
 * The thread in which files are built for the windows, so that neither they nor the host wait. It keeps
 * nothing from one file to the next.
 */
function say(message: JobMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}

async function build({ organisation, format, date, watermark }: JobRequest): Promise<JobMessage> {
  try {
    const { bytes, ...file } = await exportOrganisation(organisation, format, {
      date,
      without: new Set(),
      watermark,
      onStep: (step) => {
        say({ type: 'step', step });
      },
    });
    say({ type: 'step', step: 'sending' });
    return { type: 'done', file: { ...file, content: Buffer.from(bytes).toString('base64') } };
  } catch (error) {
    if (error instanceof UserError) return { type: 'refused', code: error.code, message: error.message };
    return { type: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (request: JobRequest) => {
  void build(request).then(say);
});
