import { parentPort } from 'node:worker_threads';
import { UserError } from '../../../../shared/result.ts';
import { readPdfHere } from './read-pages.ts';
import type { PdfAnswer } from './pdf-answer.ts';

/**
 * The thread in which a PDF is read, so that a file made to hang or to fill the memory can be
 * given up: it receives the bytes and answers with the lines or with a refusal.
 */
async function answer(bytes: Uint8Array): Promise<PdfAnswer> {
  try {
    return { ok: true, reading: await readPdfHere(bytes) };
  } catch (error) {
    if (error instanceof UserError) return { ok: false, code: error.code, message: error.message };
    return { ok: false, code: 'damaged', message: 'Ce PDF est endommagé : il ne peut pas être lu.' };
  }
}

parentPort?.on('message', (bytes: Uint8Array) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void answer(bytes).then((message) => parentPort?.postMessage(message));
});
