import type { OgsApi } from '../../../shared/api/messages.ts';
import { CALL, EVENT, type CallMessage, type EventMessage } from './messages.ts';

/** What is asked of Electron's `ipcRenderer`. */
export interface WindowIpc {
  invoke(channel: string, message: CallMessage): Promise<unknown>;
  on(channel: string, listener: (event: unknown, message: EventMessage) => void): unknown;
  removeListener(channel: string, listener: (event: unknown, message: EventMessage) => void): unknown;
}

/** The window's one way to the core. Neither Electron's IPC nor its events are handed to the page. */
export function createPreloadApi(ipc: WindowIpc): OgsApi {
  return {
    call: (channel, request) => ipc.invoke(CALL, { channel, payload: request }) as never,
    on(event, listener) {
      const receive = (_event: unknown, message: EventMessage) => {
        if (message.event === event) listener(message.payload as never);
      };
      ipc.on(EVENT, receive);
      return () => {
        ipc.removeListener(EVENT, receive);
      };
    },
  };
}
