import type { Core } from '../services/core/core.ts';

/** How soon a window learns what the command line or another window wrote. */
const INTERVAL_MS = 1000;

/** Looks for edits of other processes until the returned function is called. */
export function watchChanges(core: Core): () => void {
  const timer = setInterval(() => {
    core.lookForChanges();
  }, INTERVAL_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
