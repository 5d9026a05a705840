import { expect } from 'vitest';

/** Waits until what is asked becomes what is expected; long enough for a busy machine. */
export function eventually<T>(ask: () => T) {
  return expect.poll(ask, { timeout: 40_000 });
}
