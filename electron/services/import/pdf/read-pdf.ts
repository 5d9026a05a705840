import { Worker } from 'node:worker_threads';
import { UserError } from '../../../../shared/result.ts';
import type { Reading } from '../reading.ts';
import { watchGrowth } from './memory-growth.ts';
import type { PdfAnswer } from './pdf-answer.ts';

/** Bounds of one reading; past them the thread is stopped and the file refused. */
export interface PdfLimits {
  readonly milliseconds: number;
  /** Growth of the whole process while reading, in bytes. */
  readonly memory: number;
}

export const PDF_LIMITS: PdfLimits = { milliseconds: 9_000, memory: 330 * 1024 * 1024 };

const HEAP_MEGABYTES = 320;
const WATCH_EVERY = 40;

/** A reading thread that serves several files, one after the other. */
export interface PdfReader {
  /** Lines of a PDF, or a `UserError` as `readPdf` throws. */
  read(bytes: Uint8Array): Promise<Reading>;
  close(): Promise<void>;
}

/**
 * Reads a PDF into lines rebuilt from the positions of the text; each page's first line has
 * `hint.pageStart`; headers and footers that repeat are left out and the notes say so.
 *
 * Bounded in time and memory by `limits`, whatever the bytes. Never writes anything. Throws a
 * `UserError` with one French sentence: no PDF, truncated, damaged, password, images only (scanned),
 * too many pages, too long to read.
 */
export async function readPdf(bytes: Uint8Array, limits: PdfLimits = PDF_LIMITS): Promise<Reading> {
  const reader = openPdfReader(limits);
  try {
    return await reader.read(bytes);
  } finally {
    await reader.close();
  }
}

/** Opens a reading thread; the caller closes it. */
export function openPdfReader(limits: PdfLimits = PDF_LIMITS): PdfReader {
  let worker: Worker | null = null;
  return {
    async read(bytes) {
      worker ??= newWorker();
      try {
        return await readIn(worker, bytes, limits);
      } catch (error) {
        if (error instanceof GivenUp) {
          // Whatever state the thread was left in, the next file gets a new one.
          await worker.terminate();
          worker = null;
        }
        throw error;
      }
    },
    async close() {
      await worker?.terminate();
      worker = null;
    },
  };
}

/** A refusal after which the thread cannot be used again. */
class GivenUp extends UserError {}

function newWorker(): Worker {
  // In the sources this is TypeScript; in the built application, a file of its own beside the others.
  const file = import.meta.url.endsWith('.ts')
    ? new URL('./pdf-worker.ts', import.meta.url)
    : new URL('./pdf-worker.js', import.meta.url);
  const worker = new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    // What the library says of a bad file is no output of the application.
    stdout: true,
    stderr: true,
  });
  worker.unref();
  return worker;
}

async function readIn(worker: Worker, bytes: Uint8Array, limits: PdfLimits): Promise<Reading> {
  const started = performance.now();
  const growth = watchGrowth();
  const { promise, resolve, reject } = Promise.withResolvers<PdfAnswer>();
  const watch = setInterval(() => {
    if (performance.now() - started > limits.milliseconds) reject(tooLong());
    if (growth() > limits.memory) reject(tooLarge());
  }, WATCH_EVERY);
  const fail = (error: unknown) => reject(isOutOfMemory(error) ? tooLarge() : broken(error));
  const leave = () => reject(broken(undefined));
  worker.once('message', resolve).once('error', fail).once('exit', leave);
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(bytes);
    const answer = await promise;
    if (answer.ok) return answer.reading;
    throw new UserError(answer.code, answer.message);
  } finally {
    clearInterval(watch);
    worker.off('message', resolve).off('error', fail).off('exit', leave);
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooLong(): GivenUp {
  return new GivenUp('too-long', 'Ce PDF demande trop de temps à lire : il est trop volumineux ou endommagé.');
}

function tooLarge(): GivenUp {
  return new GivenUp('too-large', 'Ce PDF demande trop de mémoire : il est trop volumineux ou endommagé.');
}

function broken(cause: unknown): GivenUp {
  const error = new GivenUp('damaged', 'Ce PDF ne peut pas être lu : il est endommagé ou d’un genre inconnu.');
  error.cause = cause;
  return error;
}
