import { sessionStore } from './session-store.ts';

/** Whether the core stopped answering: a text that could not be sent is then kept on screen. */
export function isCoreAway(): boolean {
  return sessionStore.getState().problem !== null;
}
