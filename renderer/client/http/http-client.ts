import type { Channel, EventName, EventPayload, Request } from '../../../shared/api/contract.ts';
import type { OgsApi, ReplyTo } from '../../../shared/api/messages.ts';
import { unreachable } from '../unreachable.ts';
import { startPostWorker, threadedPost, type Thread } from './post-thread.ts';

type Post = ReturnType<typeof threadedPost>;

/**
 * The core over `POST /api/<channel>` and server-sent events. Any failure on the way becomes a
 * reply with a French sentence: callers never see an exception.
 */
export function createHttpClient(start: () => Thread = startPostWorker, page: EventTarget = globalThis): OgsApi {
  const post = threadedPost(start, page);
  return { call: (channel, request) => call(post, channel, request), on, onReconnect };
}

async function call<C extends Channel>(post: Post, channel: C, request: Request<C>): Promise<ReplyTo<C>> {
  const text = await post(channel, JSON.stringify(request));
  const reply = text === null ? null : parsed(text);
  return isReply(reply) ? (reply as ReplyTo<C>) : unreachable();
}

/** An answer that is no message of the core is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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

