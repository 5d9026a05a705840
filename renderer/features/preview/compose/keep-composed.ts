import { createStore, useStore } from 'zustand';
import { SectionMemo } from '../../../../shared/document/sections.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { sessionStore } from '../../../state/session-store.ts';
import { compose, type PreviewDocument } from './preview-document.ts';

const documentStore = createStore<{ readonly document: PreviewDocument | null }>(() => ({ document: null }));

/** The document as it was composed last; `null` before the first time. */
export function useDocument(): PreviewDocument | null {
  return useStore(documentStore, ({ document }) => document);
}

export function currentDocument(): PreviewDocument | null {
  return documentStore.getState().document;
}

/** What must remain of an idle moment for another step to begin, in milliseconds. */
const SPARE = 3;
/** A busy window still gets its preview, this long after an edit at most. */
const PATIENCE = 400;

const memo = new SectionMemo();

/**
 * Keeps the document composed while somebody looks at it: in idle moments, after the edit itself is on the
 * screen; a newer state takes the place of one that is not done. Returns how to stop.
 */
export function keepComposed(): () => void {
  let request = 0;
  let steps: ReturnType<typeof compose> | null = null;
  const goOn = (idle: IdleDeadline) => {
    while (steps) {
      const step = steps.next();
      if (step.done === true) {
        steps = null;
        documentStore.setState({ document: step.value });
        return;
      }
      if (idle.timeRemaining() < SPARE && !idle.didTimeout) break;
    }
    request = requestIdleCallback(goOn, { timeout: PATIENCE });
  };
  const start = (organisation: Organisation) => {
    if (organisation === currentDocument()?.organisation) return;
    cancelIdleCallback(request);
    steps = compose(memo, organisation);
    request = requestIdleCallback(goOn, { timeout: PATIENCE });
  };
  start(sessionStore.getState().organisation);
  const stop = sessionStore.subscribe(({ organisation }, before) => {
    if (organisation !== before.organisation) start(organisation);
  });
  return () => {
    stop();
    cancelIdleCallback(request);
  };
}
