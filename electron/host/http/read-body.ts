import type { IncomingMessage } from 'node:http';

/** Largest message, in bytes: a document of 64 Mio in base64, and what surrounds it. */
export const BODY_LIMIT = 100 * 1024 * 1024;

/**
 * The body's text, or `null` as soon as it proves longer than the limit, announced or not: what
 * follows is not read. Rejects when the sender goes away in the middle.
 */
export function readBody(request: IncomingMessage, limit = BODY_LIMIT): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const stop = () => {
      request.removeAllListeners('data').pause();
      resolve(null);
    };
    if (Number(request.headers['content-length'] ?? 0) > limit) return stop();
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) stop();
      else chunks.push(chunk);
    });
    request.on('end', () => {
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new Error('The sender went away.'));
    });
  });
}
