import { createStore, useStore } from 'zustand';
import type { Channel, Request, Response } from '../../shared/api/contract.ts';
import type { Version, VersionEvent, Working } from '../../shared/versions/version.ts';
import { UNREACHABLE } from '../client/unreachable.ts';
import { flushDrafts } from './drafts.ts';
import { notify } from './notices.ts';
import { theCore } from './session.ts';
import { sessionStore } from './session-store.ts';

interface VersionState {
  /** Oldest first; empty until they are known. */
  readonly versions: readonly Version[];
  readonly working: Working;
  /** Newest first. */
  readonly events: readonly VersionEvent[];
}

const versionStore = createStore<VersionState>(() => ({
  versions: [],
  working: { versionId: null, isModified: false },
  events: [],
}));

export function useVersions<T>(select: (state: VersionState) => T): T {
  return useStore(versionStore, select);
}

export function currentVersions(): VersionState {
  return versionStore.getState();
}

/** Calls back when something was done with versions; returns how to stop. */
export function onVersionsChanged(listener: () => void): () => void {
  return versionStore.subscribe(({ events }, before) => {
    if (events[0]?.at !== before.events[0]?.at || events.length !== before.events.length) listener();
  });
}

/** The version that the present state is worked on for. */
export function workingVersion({ versions, working }: VersionState): Version | null {
  return versions.find(({ id }) => id === working.versionId) ?? null;
}

/** Asks the core for the versions as they are now. */
export async function loadVersions(): Promise<void> {
  const reply = await theCore().call('versions.list', {});
  if (reply.ok) versionStore.setState(reply.value);
}

/** Rests this long after an edit before it asks whether the present state still is its version. */
const REST = 500;

/** Keeps the versions known while the window is open; returns how to stop. */
export function followVersions(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  void loadVersions();
  const stops = [
    theCore().on('versions.changed', () => {
      void loadVersions();
    }),
    sessionStore.subscribe(({ revision, phase }, before) => {
      if (phase !== 'ready' || revision === before.revision) return;
      clearTimeout(timer);
      timer = setTimeout(() => void loadVersions(), REST);
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

type VersionChange = Exclude<Extract<Channel, `versions.${string}`>, 'versions.list' | 'versions.content' | 'versions.restore' | 'versions.open'>;

/** Changes versions, the texts being typed first; `null` when it was refused, which the user has then been told. */
export async function changeVersions<C extends VersionChange>(channel: C, request: Request<C>): Promise<Response<C> | null> {
  await flushDrafts();
  const reply = await theCore().call(channel, request);
  await loadVersions();
  if (reply.ok) return reply.value;
  if (reply.problem.code !== UNREACHABLE) notify({ tone: 'error', message: reply.problem.message });
  return null;
}
