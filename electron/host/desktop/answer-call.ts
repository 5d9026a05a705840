import type { Reply } from '../../../shared/api/messages.ts';
import type { Core } from '../../services/core/core.ts';
import { isWindowUrl } from './addresses.ts';

/** A frame of a page, as Electron tells who sent a message. */
export interface Frame {
  readonly url: string;
}

export interface CallEvent {
  readonly senderFrame: Frame | null;
}

export interface OwnWindow {
  readonly webContents: { readonly mainFrame: Frame };
}

/**
 * Answers the window's calls: those of the main frame of our own window, while it shows our own
 * page, and of nobody else. What the message says is checked by the core.
 */
export function answerCalls(core: Pick<Core, 'handle'>, currentWindow: () => OwnWindow | null) {
  return (event: CallEvent, message: unknown): Promise<Reply> => {
    const frame = event.senderFrame;
    const isOurs = frame !== null && frame === currentWindow()?.webContents.mainFrame && isWindowUrl(frame.url);
    if (!isOurs) return Promise.resolve(refusal('forbidden', 'Cette demande ne vient pas de la fenêtre d’OGS.'));
    if (typeof message !== 'object' || message === null || !('channel' in message)) {
      return Promise.resolve(refusal('bad-request', 'OGS ne connaît pas cette demande.'));
    }
    return core.handle(message.channel, 'payload' in message ? message.payload : undefined);
  };
}

function refusal(code: string, message: string): Reply {
  return { ok: false, problem: { code, message } };
}
