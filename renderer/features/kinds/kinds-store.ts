import { createStore, useStore } from 'zustand';
import type { KindId } from '../../../shared/model/kind.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { sendEditOr } from '../../state/edits.ts';
import { currentOrganisation } from '../../state/session-store.ts';
import { withKind, type KindChange, type KindRemoval } from './kind-changes.ts';

interface KindsState {
  readonly chosen: KindId | null;
  /** Why the last change was refused. */
  readonly problem: string | null;
}

const store = createStore<KindsState>(() => ({ chosen: null, problem: null }));

export function useKinds<T>(select: (state: KindsState) => T): T {
  return useStore(store, select);
}

export function chooseKind(id: KindId | null): void {
  store.setState({ chosen: id, problem: null });
}

/** Another table of kinds, and the entities that get another kind with it. */
export type NewTable = Pick<KindRemoval, 'kinds'> & Partial<KindRemoval>;

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes the table, over what it is once the changes before are done; whether it was taken. Why it was
 * not stands above the form.
 */
export function editKinds(make: (organisation: Organisation) => NewTable | null): Promise<boolean> {
  const done = last.then(async () => {
    const next = make(currentOrganisation());
    if (!next) return false;
    const { kinds, entities = [] } = next;
    store.setState({ problem: null });
    const payload = { kinds, ...(entities.length === 0 ? {} : { entities }) };
    const reply = await sendEditOr(
      (problem) => {
        store.setState({ problem });
      },
      { type: 'setKinds', payload },
    );
    return reply !== null;
  });
  last = done;
  return done;
}

/** Changes one kind. */
export function changeKind(id: KindId, change: KindChange): Promise<boolean> {
  return editKinds(({ kinds }) => ({ kinds: withKind(kinds, id, change) }));
}
