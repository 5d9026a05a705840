import { post } from './post.ts';

/** What the window asks of the thread. */
export interface ToPost {
  readonly number: number;
  readonly channel: string;
  readonly body: string;
}

/** What the thread says: that it is there, then each answer (`null` where the core gave none). */
export type Posted = 'ready' | { readonly number: number; readonly text: string | null };

/** What is asked of a worker. */
export interface Thread {
  onmessage: ((event: MessageEvent<Posted>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: ToPost): void;
}

/** Starts the thread that posts. */
export function startPostWorker(): Thread {
  return new Worker(new URL('./post-worker.ts', import.meta.url), { type: 'module', name: 'messages' });
}

/**
 * Posts over a thread of its own. To post a message and to read its answer costs the thread that does it several
 * milliseconds in Chromium, which a gesture would wait for. Until the thread is there, once it has failed, and when the page
 * goes (which ends its threads), the window posts by itself.
 */
export function threadedPost(start: () => Thread, page: EventTarget): typeof post {
  const waiting = new Map<number, (text: string | null) => void>();
  let thread: Thread | null = null;
  let count = 0;

  const giveUp = () => {
    thread = null;
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
  };
  try {
    const starting = start();
    starting.onerror = giveUp;
    starting.onmessage = ({ data }) => {
      if (data === 'ready') thread = starting;
      else {
        waiting.get(data.number)?.(data.text);
        waiting.delete(data.number);
      }
    };
  } catch {
    // A browser without threads: the window does it all.
  }
  let isLeaving = false;
  page.addEventListener('pagehide', () => (isLeaving = true), { capture: true });
  page.addEventListener('pageshow', () => (isLeaving = false));

  return (channel, body) => {
    const posting = thread;
    if (!posting || isLeaving) return post(channel, body);
    return new Promise((resolve) => {
      count++;
      waiting.set(count, resolve);
      // A worker of our own, not a window of somebody.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      posting.postMessage({ number: count, channel, body });
    });
  };
}
