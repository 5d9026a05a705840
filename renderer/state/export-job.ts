import { createStore, useStore } from 'zustand';
import type { Request } from '../../shared/api/contract.ts';
import type { ReplyTo } from '../../shared/api/messages.ts';
import { theCore } from './session.ts';

/** A file being built by the core for this window. */
export interface ExportJob {
  readonly id: string;
  readonly percent: number;
  /** « Rédaction du document ». */
  readonly step: string;
}

const exportJobStore = createStore<{ readonly job: ExportJob | null }>(() => ({ job: null }));

/** The export under way, if one is. */
export function useExportJob(): ExportJob | null {
  return useStore(exportJobStore, ({ job }) => job);
}

export function currentExportJob(): ExportJob | null {
  return exportJobStore.getState().job;
}

/** Code of the answer to an export that was given up: nobody has to be told of it. */
const CANCELLED = 'cancelled';

/** Has a file built, and follows how far it has come; `null` when it was given up. */
export function buildFile(request: Request<'export.build'>): Promise<ReplyTo<'export.build'> | null> {
  return followed((job) => theCore().call('export.build', { ...request, job }));
}

/** The same for a file about what changed between two states. */
export function buildComparison(request: Request<'compare.export'>): Promise<ReplyTo<'compare.export'> | null> {
  return followed((job) => theCore().call('compare.export', { ...request, job }));
}

async function followed<C extends 'export.build' | 'compare.export'>(start: (job: string) => Promise<ReplyTo<C>>): Promise<ReplyTo<C> | null> {
  const id = crypto.randomUUID();
  exportJobStore.setState({ job: { id, percent: 0, step: 'Préparation' } });
  const stop = theCore().on('export.progress', ({ job, percent, step }) => {
    if (job === id) exportJobStore.setState({ job: { id, percent, step } });
  });
  const reply = await start(id);
  stop();
  if (currentExportJob()?.id === id) exportJobStore.setState({ job: null });
  return !reply.ok && reply.problem.code === CANCELLED ? null : reply;
}

/** Gives up the export under way. */
export async function cancelExport(): Promise<void> {
  const job = currentExportJob();
  if (job) await theCore().call('export.cancel', { job: job.id });
}
