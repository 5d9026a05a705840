const KEY = 'ogs.next';

/** What the window does once it has started again with the new file. */
type NextStep = 'import';

export function setNextStep(step: NextStep | null): void {
  try {
    if (step === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, step);
  } catch {
    // Without storage the user takes that step alone.
  }
}

/** The step that was left for now, once. */
export function takeNextStep(): NextStep | null {
  try {
    const step = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return step === 'import' ? step : null;
  } catch {
    return null;
  }
}
