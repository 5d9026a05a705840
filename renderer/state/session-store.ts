import { createStore, useStore } from 'zustand';
import type { Entity, EntityId } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { DEFAULT_SETTINGS } from '../../shared/model/default-kinds.ts';
import { anywhere, wholeOf } from '../../shared/model/waiting.ts';
import type { History } from '../../shared/api/contract.ts';

/** The organisation as the core last said it is, and the state of the link with the core. */
export interface SessionState {
  /** `no-file`: the core runs, and has no organisation open. */
  readonly phase: 'loading' | 'failed' | 'no-file' | 'ready';
  /** Why the session could not start, or why the core stopped answering; `null` when all is well. */
  readonly problem: string | null;
  readonly organisation: Organisation;
  readonly revision: number;
  readonly history: History;
  readonly file: { readonly name: string; readonly isSample: boolean };
  readonly productVersion: string;
  /** Last line of the journal that this window has seen. */
  readonly lastLabel: string | null;
  /** Requests to the core that it has not answered yet. */
  readonly pending: number;
}

const EMPTY: Organisation = { name: '', settings: DEFAULT_SETTINGS, kinds: [], entities: new Map(), waiting: new Map() };

export const sessionStore = createStore<SessionState>(() => ({
  phase: 'loading',
  problem: null,
  organisation: EMPTY,
  revision: 0,
  history: { undo: null, redo: null },
  file: { name: '', isSample: false },
  productVersion: '',
  lastLabel: null,
  pending: 0,
}));

export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(sessionStore, select);
}

export function useOrganisation(): Organisation {
  return useSession((state) => state.organisation);
}

export function useEntity(id: EntityId | null): Entity | undefined {
  return useSession((state) => (id === null ? undefined : anywhere(state.organisation, id)));
}

/** The organisation with what waits among its entities: for whatever edits or moves an entity, wherever it stands. */
export function useWhole(): Organisation {
  return useSession((state) => wholeOf(state.organisation));
}

export function currentWhole(): Organisation {
  return wholeOf(currentOrganisation());
}

export function currentOrganisation(): Organisation {
  return sessionStore.getState().organisation;
}
