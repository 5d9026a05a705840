import { createStore, useStore } from 'zustand';
import { readPreference, writePreference } from '../../state/preferences.ts';
import { TOUR } from './steps.ts';

const SEEN = 'tour';

/** The step that is shown; `null` while the tour is not. */
const store = createStore<{ readonly step: number | null }>(() => ({ step: null }));

export function useTourStep(): number | null {
  return useStore(store, ({ step }) => step);
}

export function tourStep(): number | null {
  return store.getState().step;
}

/** Begins the tour; seen once, it does not come by itself again. */
export function startTour(): void {
  writePreference(SEEN, 'seen');
  store.setState({ step: 0 });
}

/** Begins the tour at the very first start, over the sample. */
export function startFirstTour(isSample: boolean): void {
  if (isSample && readPreference(SEEN) === null) startTour();
}

export function endTour(): void {
  store.setState({ step: null });
}

/** The next step, or the end after the last one. */
export function nextStep(): void {
  const { step } = store.getState();
  if (step === null) return;
  store.setState({ step: step + 1 < TOUR.length ? step + 1 : null });
}

export function formerStep(): void {
  const { step } = store.getState();
  if (step !== null && step > 0) store.setState({ step: step - 1 });
}
