import { createStore, useStore } from 'zustand';

/**
 * Texts being typed that the database does not have yet. Each registers how to send itself, so
 * that whatever reads the organisation (undo, export, a move) first sees them on the disk.
 */
const flushes = new Map<symbol, () => Promise<unknown>>();

const draftStore = createStore<{ readonly count: number }>(() => ({ count: 0 }));

export function registerDraft(key: symbol, flush: () => Promise<unknown>): void {
  flushes.set(key, flush);
  draftStore.setState({ count: flushes.size });
}

export function dropDraft(key: symbol): void {
  if (flushes.delete(key)) draftStore.setState({ count: flushes.size });
}

export function hasDrafts(): boolean {
  return flushes.size > 0;
}

export function useHasDrafts(): boolean {
  return useStore(draftStore, (state) => state.count > 0);
}

/** Sends every text being typed to the core. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...flushes.values()].map((flush) => flush()));
}
