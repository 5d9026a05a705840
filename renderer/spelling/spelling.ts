import { useSyncExternalStore } from 'react';
import { createStore, useStore } from 'zustand';
import type { Fault } from '../../shared/spelling/faults.ts';
import { usageIn } from '../../shared/spelling/usage.ts';
import { readPreference, writePreference } from '../state/preferences.ts';
import { currentOrganisation } from '../state/session-store.ts';
import { Speller } from './speller.ts';
import { dictionaryThread } from './worker/dictionary-thread.ts';
import { startSpellingWorker } from './worker/start-worker.ts';

interface SpellingState {
  /** Whether likely slips are underlined. */
  readonly hasMarks: boolean;
  /** Whether typography is seen to while one types. */
  readonly hasTypography: boolean;
  /** Whether the dictionary may be read: the window is drawn, and there is a field to check. */
  readonly isAwake: boolean;
  /** Whether the dictionary could not be read. */
  readonly hasFailed: boolean;
}

const spellingStore = createStore<SpellingState>(() => ({
  hasMarks: readPreference('spelling') !== 'false',
  hasTypography: readPreference('typography') !== 'false',
  isAwake: false,
  hasFailed: false,
}));

/** The one who knows: shared by every field of the window. */
export const speller = new Speller(
  dictionaryThread(startSpellingWorker, () => {
    spellingStore.setState({ hasFailed: true });
  }),
);

const NONE: readonly Fault[] = [];

/** What is likely to be wrong in a text, as far as is known by now; nothing when marks are switched off. */
export function useFaults(text: string): readonly Fault[] {
  const isOn = useStore(spellingStore, ({ hasMarks, isAwake }) => hasMarks && isAwake);
  return useSyncExternalStore(speller.subscribe, () => (isOn ? speller.faultsOf(text) : NONE));
}

export function useSpellingState(): SpellingState {
  return useStore(spellingStore);
}

export function hasTypography(): boolean {
  return spellingStore.getState().hasTypography;
}

/** What a word may have been meant to be, the likeliest first in this organisation. */
export function suggestionsFor(word: string): Promise<readonly string[]> {
  return speller.suggest(word, usageIn(currentOrganisation()));
}

/** Switches marks or typographic help on or off; remembered for the next time. */
export function chooseSpelling(change: Partial<Pick<SpellingState, 'hasMarks' | 'hasTypography'>>): void {
  spellingStore.setState(change);
  const { hasMarks, hasTypography: isCorrected } = spellingStore.getState();
  writePreference('spelling', String(hasMarks));
  writePreference('typography', String(isCorrected));
}

/** The fields are checked from now on. */
export function switchOn(): void {
  spellingStore.setState({ isAwake: true });
}
