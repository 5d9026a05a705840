import { applyPatch } from '../../shared/commands/patch.ts';
import type { EditReply } from '../../shared/api/contract.ts';
import { byId } from '../../shared/model/waiting.ts';
import type { OgsApi, ReplyTo } from '../../shared/api/messages.ts';
import { UNREACHABLE } from '../client/unreachable.ts';
import { pruneSelection } from './selection-store.ts';
import { sessionStore } from './session-store.ts';

let core: OgsApi | null = null;

/** The core this window talks to. */
export function theCore(): OgsApi {
  if (!core) throw new Error('No session was started.');
  return core;
}

/** Connects the stores to the core and loads the organisation; returns how to disconnect. */
export function startSession(api: OgsApi): () => void {
  core = api;
  const stops = [
    api.on('organisation.changed', (edit) => {
      receiveEdit(edit);
    }),
    api.onReconnect?.(() => {
      void loadSession();
    }),
  ];
  void loadSession();
  return () => {
    for (const stop of stops) stop?.();
  };
}

/**
 * Loads the organisation as it is now: at the start, on « Réessayer », and after a missed edit. An edit
 * that arrives meanwhile is newer than the answer: the organisation is then asked for again.
 */
export async function loadSession(): Promise<void> {
  const before = sessionStore.getState().revision;
  const [session, journal] = await Promise.all([
    theCore().call('session.start', {}),
    theCore().call('journal.list', { limit: 1 }),
  ]);
  if (!session.ok) {
    const { phase } = sessionStore.getState();
    sessionStore.setState({
      phase: phase === 'ready' ? 'ready' : session.problem.code.startsWith('no-file') ? 'no-file' : 'failed',
      problem: session.problem.message,
    });
    return;
  }
  const { organisation, revision, history, file, productVersion } = session.value;
  const { revision: present } = sessionStore.getState();
  if (present !== before && revision < present) return loadSession();
  // The core has checked it: building the maps is all that is left to do.
  sessionStore.setState({
    phase: 'ready',
    problem: null,
    organisation: {
      ...organisation,
      entities: byId(organisation.entities),
      waiting: byId(organisation.waiting ?? []),
    },
    revision,
    history,
    file,
    productVersion,
    lastLabel: journal.ok ? (journal.value.entries[0]?.label ?? null) : null,
  });
  pruneSelection(sessionStore.getState().organisation);
}

/**
 * Takes an edit that the database has. One already seen (an event and a reply tell the same) changes
 * nothing; one that comes after a hole means that this window missed something: it loads again.
 */
export function receiveEdit(edit: EditReply): void {
  const { revision, organisation, file } = sessionStore.getState();
  if (edit.revision <= revision) return;
  if (edit.revision > revision + 1) {
    void loadSession();
    return;
  }
  sessionStore.setState({
    organisation: applyPatch(organisation, edit.patch),
    revision: edit.revision,
    history: edit.history,
    lastLabel: edit.label,
    problem: null,
    file: { ...file, isSample: false },
  });
  pruneSelection(sessionStore.getState().organisation);
}

/** Counts a request while it is under way, and notes when the core does not answer. */
export async function tracked<R extends ReplyTo<'edit.apply'>>(request: Promise<R>): Promise<R> {
  sessionStore.setState(({ pending }) => ({ pending: pending + 1 }));
  const reply = await request;
  sessionStore.setState(({ pending }) => ({ pending: pending - 1 }));
  if (!reply.ok && reply.problem.code === UNREACHABLE) {
    sessionStore.setState({ problem: reply.problem.message });
  }
  return reply;
}
