import type { Channel, EventName, EventPayload, Request } from '../../shared/api/contract.ts';
import type { OgsApi, ReplyTo } from '../../shared/api/messages.ts';
import { unreachable } from './unreachable.ts';

/** Longest body that a browser lets a closing page still send. */
const KEEPALIVE_LIMIT = 60_000;

/**
 * The core over `POST /api/<channel>` and server-sent events. Any failure on the way becomes a
 * reply with a French sentence: callers never see an exception.
 */
export function createHttpClient(): OgsApi {
  return { call, on, onReconnect };
}

async function call<C extends Channel>(channel: C, request: Request<C>): Promise<ReplyTo<C>> {
  const body = JSON.stringify(request);
  try {
    const response = await fetch(`/api/${channel}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      // An edit given while the window closes still reaches the core.
      keepalive: body.length < KEEPALIVE_LIMIT,
    });
    const reply: unknown = await response.json();
    if (isReply(reply)) return reply as ReplyTo<C>;
  } catch {
    // No answer, or none that can be read: said below in the same way.
  }
  return unreachable();
}

function isReply(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === true) return 'value' in value;
  if (value.ok !== false || !('problem' in value)) return false;
  const { problem } = value;
  return typeof problem === 'object' && problem !== null && 'message' in problem;
}

let source: EventSource | null = null;

/** The one stream of events; the browser opens it again by itself after a failure. */
function events(): EventSource {
  source ??= new EventSource('/api/events');
  return source;
}

function onReconnect(listener: () => void): () => void {
  const stream = events();
  let wasLost = false;
  const lost = () => {
    wasLost = true;
  };
  const opened = () => {
    if (wasLost) listener();
    wasLost = false;
  };
  stream.addEventListener('error', lost);
  stream.addEventListener('open', opened);
  return () => {
    stream.removeEventListener('error', lost);
    stream.removeEventListener('open', opened);
  };
}

function on<E extends EventName>(
  event: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  const stream = events();
  const receive = (message: MessageEvent<string>) => {
    listener(JSON.parse(message.data) as EventPayload<E>);
  };
  stream.addEventListener(event, receive);
  return () => {
    stream.removeEventListener(event, receive);
  };
}

