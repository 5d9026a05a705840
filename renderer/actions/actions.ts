import type { LucideIcon } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { matchesShortcut } from './shortcuts.ts';
import { afterFrame } from '../state/after-frame.ts';
import { subscribeToCut } from '../state/clipboard.ts';
import { selectionStore } from '../state/selection-store.ts';
import { sessionStore } from '../state/session-store.ts';

/** Where a shortcut is heard: everywhere, or only while the focus is in the structure or in the chart. */
export type ActionScope = 'window' | 'structure' | 'chart';

/**
 * One thing the user can do. Toolbar, menus, context menu, shortcuts and the list of shortcuts are
 * all made from these, so that they cannot say different things.
 */
export interface Action {
  readonly id: string;
  readonly label: string;
  /** What it would do now, where that says more than the label: « Annuler : Rattachement … ». */
  readonly detail?: () => string | null;
  readonly icon: LucideIcon;
  /** « Mod+Z »: the first one is shown. */
  readonly shortcuts?: readonly string[];
  readonly scope: ActionScope;
  readonly tone?: 'danger';
  readonly isEnabled: () => boolean;
  readonly run: () => unknown;
}

const registry = new Map<string, Action>();

export function registerActions(actions: readonly Action[]): void {
  for (const action of actions) registry.set(action.id, action);
}

export function allActions(): readonly Action[] {
  return [...registry.values()];
}

export function findAction(id: string): Action {
  const action = registry.get(id);
  if (!action) throw new Error(`No action is named ${id}.`);
  return action;
}

/** Runs the action that this key press means, if there is one and it may run now. */
export function runShortcut(event: KeyboardEvent, scopes: ReadonlySet<ActionScope>): boolean {
  const action = allActions().find(
    ({ shortcuts, scope, isEnabled }) =>
      scopes.has(scope) &&
      shortcuts?.some((shortcut) => matchesShortcut(event, shortcut)) === true &&
      isEnabled(),
  );
  if (!action) return false;
  action.run();
  return true;
}

/** An action with whether it may run now, kept up to date: a button follows what it is about by two frames. */
export function useAction(id: string): { action: Action; isEnabled: boolean; detail: string | null } {
  const action = findAction(id);
  const isEnabled = useSyncExternalStore(followActions, action.isEnabled);
  const detail = useSyncExternalStore(followActions, action.detail ?? none);
  return { action, isEnabled, detail };
}

const none = () => null;

/** Calls back when what the actions may do, or would do, may have changed. */
export function subscribeToActions(listener: () => void): () => void {
  const stops = [sessionStore.subscribe(listener), selectionStore.subscribe(listener), subscribeToCut(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}

const followers = new Set<() => void>();
let stopFollowing: (() => void) | null = null;

/** The same, once the frames are painted that show the change itself: for the many buttons of the window. */
function followActions(listener: () => void): () => void {
  followers.add(listener);
  stopFollowing ??= startFollowing();
  return () => {
    followers.delete(listener);
    if (followers.size > 0) return;
    stopFollowing?.();
    stopFollowing = null;
  };
}

function startFollowing(): () => void {
  let cancel: (() => void) | null = null;
  const tell = () => {
    cancel = null;
    for (const follower of followers) follower();
  };
  const stop = subscribeToActions(() => (cancel ??= afterFrame(tell, 2)));
  return () => {
    stop();
    cancel?.();
  };
}
