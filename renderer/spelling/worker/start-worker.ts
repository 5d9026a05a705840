/** Starts the thread that holds the dictionary. */
export function startSpellingWorker(): Worker {
  return new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module', name: 'orthographe' });
}
