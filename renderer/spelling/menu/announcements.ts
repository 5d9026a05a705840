import { createStore, useStore } from 'zustand';
import { NBSP } from '../../../shared/language/typography.ts';

const store = createStore<{ readonly said: string }>(() => ({ said: '' }));

/** Has a screen reader say that a word just written may be wrong, once it is done with what it says. */
export function announceFault(word: string): void {
  store.setState({ said: `faute possible${NBSP}: ${word}` });
}

export function useAnnouncement(): string {
  return useStore(store, ({ said }) => said);
}
