import { parentPort } from 'node:worker_threads';
import { UserError } from '../../../shared/result.ts';
import { exportOrganisation, type ExportedFile, type ExportStep } from '../export/export-organisation.ts';
import type { JobMessage, JobRequest } from './job-messages.ts';

/**
 * The thread in which files are built for the windows, so that neither they nor the host wait. It keeps
 * nothing from one file to the next.
 */
function say(message: JobMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}

async function fileOf(request: JobRequest): Promise<ExportedFile> {
  const onStep = (step: ExportStep) => {
    say({ type: 'step', step });
  };
  switch (request.type) {
    case 'document': {
      const { organisation, format, date, version, watermark, withSheet } = request;
      return exportOrganisation(organisation, format, { date, without: new Set(), version, watermark, ...(withSheet === undefined ? {} : { withSheet }), onStep });
    }
    case 'comparison': {
      const { exportComparison } = await import('../export/comparison/export-comparison.ts');
      return exportComparison(request, onStep);
    }
  }
}

async function build(request: JobRequest): Promise<JobMessage> {
  try {
    const { bytes, ...file } = await fileOf(request);
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
