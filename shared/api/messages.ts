import { z } from 'zod';
import { contract, type Channel, type EventName, type EventPayload, type Request, type Response } from './contract.ts';

/** How a reply travels, whatever the host: the response, or one French sentence. */
export const replySchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    problem: z.strictObject({ code: z.string(), message: z.string() }),
  }),
]);

export type Reply = z.infer<typeof replySchema>;

/** The core as the window sees it: the one object that preload and the browser client expose. */
export interface OgsApi {
  /** Resolves to a reply for any request; the problem's message is ready to be shown. */
  call<C extends Channel>(channel: C, request: Request<C>): Promise<ReplyTo<C>>;
  /** Calls back on each event until the returned function is called. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
  /**
   * Calls back when events may have been missed, the connection having been lost and found again.
   * Absent where the window and the core live and die together.
   */
  onReconnect?(listener: () => void): () => void;
}

export type ReplyTo<C extends Channel> =
  | { readonly ok: true; readonly value: Response<C> }
  | { readonly ok: false; readonly problem: { readonly code: string; readonly message: string } };

export function isChannel(name: unknown): name is Channel {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
