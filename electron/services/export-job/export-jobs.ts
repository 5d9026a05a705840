import { Worker } from 'node:worker_threads';
import type { EventPayload, Request, Response } from '../../../shared/api/contract.ts';
import { UserError } from '../../../shared/result.ts';
import { PROJECT } from '../../../shared/versions/standing.ts';
import type { ExportedState } from '../versions/exported-state.ts';
import { fileBaseName } from '../export/file-base-name.ts';
import type { ComparisonOrder } from '../export/comparison/export-comparison.ts';
import type { BuiltFile, JobMessage, JobRequest } from './job-messages.ts';
import type { PrintPage } from './print-page.ts';
import { PROGRESS } from './progress.ts';

/** Bounds of one export, and how long the thread waits for the next one. */
export interface JobLimits {
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  readonly idleMilliseconds: number;
}

const LIMITS: JobLimits = { milliseconds: 120_000, heapMegabytes: 256, idleMilliseconds: 60_000 };

type Progress = EventPayload<'export.progress'>;

interface Job {
  readonly id: string;
  readonly giveUp: (error: unknown) => void;
}

/** Exports of the windows: one at a time, in a thread of its own, with progress, and given up on demand. */
export interface ExportJobs {
  /**
   * Builds a file. @throws UserError `busy` while another one is being built, `cancelled`, `too-long`,
   * `too-large`
   */
  build(state: ExportedState, request: Omit<Request<'export.build'>, 'version'>, now: Date): Promise<Response<'export.build'>>;
  /** Builds a file from a comparison. @throws UserError as `build` does */
  compare(order: ComparisonOrder, job?: string): Promise<Response<'compare.export'>>;
  /** Gives the job up; nothing is left of it. Whether it was the one under way. */
  cancel(id: string): boolean;
  close(): void;
}

export interface JobSettings {
  readonly newId: () => string;
  /** Makes a PDF of a page. */
  readonly printPage: PrintPage;
  /** Hears how far the job has come. */
  readonly tell: (progress: Progress) => void;
  readonly limits?: JobLimits;
}

export function createExportJobs({ newId, printPage, tell, limits = LIMITS }: JobSettings): ExportJobs {
  let worker: Worker | null = null;
  let running: Job | null = null;
  let rest: NodeJS.Timeout | undefined;

  const dismiss = () => {
    clearTimeout(rest);
    void worker?.terminate();
    worker = null;
  };

  const openThread = () => {
    const opened = newWorker(limits);
    // A thread that ends by itself while nobody waits for it is opened again by the next export.
    opened.on('error', () => undefined).once('exit', () => {
      if (worker === opened) worker = null;
    });
    return opened;
  };

  /** @param isPrinted whether the page that is built is then printed, and the PDF handed out */
  const run = async (request: JobRequest, id: string, isPrinted = false): Promise<BuiltFile> => {
    if (running) throw new UserError('busy', 'Un export est déjà en cours : attendez-le ou annulez-le.');
    const { promise: givenUp, reject: giveUp } = Promise.withResolvers<never>();
    running = { id, giveUp };
    clearTimeout(rest);
    const limit = setTimeout(() => {
      giveUp(new UserError('too-long', 'L’export prend trop de temps : il a été arrêté.'));
    }, limits.milliseconds);
    try {
      tell({ job: id, ...PROGRESS.starting });
      worker ??= openThread();
      const report = (message: Extract<JobMessage, { type: 'step' }>) => {
        if (running?.id === id) tell({ job: id, ...PROGRESS[isPrinted && message.step === 'sending' ? 'printing' : message.step] });
      };
      const built = await Promise.race([buildIn(worker, request, report), givenUp]);
      const file = isPrinted ? await printed(built, printPage, givenUp) : built;
      rest = setTimeout(dismiss, limits.idleMilliseconds).unref();
      return file;
    } catch (error) {
      // Whatever the thread was doing ends with it.
      dismiss();
      throw error;
    } finally {
      clearTimeout(limit);
      running = null;
    }
  };

  return {
    async build({ organisation, standing, versionName }, { format, job = newId(), isProject = standing.watermark !== '', withSheet }, now) {
      const watermark = isProject ? PROJECT : '';
      const { words: version } = standing;
      const isPrinted = format === 'pdf';
      const request = { type: 'document', organisation, format: isPrinted ? 'html' : format, date: now.toISOString(), version, watermark, withSheet } as const;
      const { corrections, ...file } = await run(request, job, isPrinted);
      const suffix = versionName ?? (isProject && (isPrinted || format === 'docx') ? PROJECT.toLowerCase() : '');
      return {
        file: suffix === '' ? file : { ...file, fileName: withSuffix(file.fileName, suffix) },
        corrections: [...corrections],
      };
    },
    async compare(order, job = newId()) {
      const { corrections: _none, ...file } = await run({ type: 'comparison', ...order }, job);
      return { file };
    },
    cancel(id) {
      if (running?.id !== id) return false;
      running.giveUp(new UserError('cancelled', 'L’export a été annulé.'));
      return true;
    },
    close() {
      running?.giveUp(new UserError('cancelled', 'L’export a été annulé.'));
      dismiss();
    },
  };
}

/** « Organisation - Département.docx » as « Organisation - Département - Projet 2027.docx ». */
function withSuffix(fileName: string, suffix: string): string {
  const dot = fileName.lastIndexOf('.');
  return `${fileBaseName(`${fileName.slice(0, dot)} - ${suffix}`)}${fileName.slice(dot)}`;
}

/** The page on paper; what prints it is stopped when the job is given up. */
async function printed(page: BuiltFile, print: PrintPage, givenUp: Promise<never>): Promise<BuiltFile> {
  const stop = new AbortController();
  try {
    const bytes = await Promise.race([print(Buffer.from(page.content, 'base64').toString('utf8'), stop.signal), givenUp]);
    const fileName = page.fileName.replace(/\.html$/u, '.pdf');
    return { ...page, fileName, mediaType: 'application/pdf', content: Buffer.from(bytes).toString('base64') };
  } finally {
    stop.abort();
  }
}

function newWorker({ heapMegabytes }: JobLimits): Worker {
  // In the sources this is TypeScript; in the built application, a file of its own beside the others.
  const file = import.meta.url.endsWith('.ts')
    ? new URL('./export-worker.ts', import.meta.url)
    : new URL('./export-worker.js', import.meta.url);
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
  worker.unref();
  return worker;
}

async function buildIn(
  worker: Worker,
  request: JobRequest,
  report: (message: Extract<JobMessage, { type: 'step' }>) => void,
): Promise<BuiltFile> {
  const { promise, resolve, reject } = Promise.withResolvers<BuiltFile>();
  const hear = (message: JobMessage) => {
    switch (message.type) {
      case 'step':
        report(message);
        break;
      case 'done':
        resolve(message.file);
        break;
      case 'refused':
        reject(new UserError(message.code, message.message));
        break;
      case 'failed':
        reject(new Error(message.detail));
        break;
    }
  };
  const fail = (error: unknown) => {
    reject(isOutOfMemory(error) ? tooLarge() : error);
  };
  const leave = () => {
    reject(new Error('The exporting thread ended by itself.'));
  };
  worker.on('message', hear).once('error', fail).once('exit', leave);
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(request);
    return await promise;
  } finally {
    worker.off('message', hear).off('error', fail).off('exit', leave);
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooLarge(): UserError {
  return new UserError('too-large', 'L’export demande trop de mémoire : il a été arrêté.');
}
