import { post } from './post.ts';
import type { Posted, ToPost } from './post-thread.ts';

/** Posts what the window gives it, and gives back what comes. */
self.addEventListener('message', ({ data }: MessageEvent<ToPost>) => {
  void reply(data);
});

answer('ready');

async function reply({ number, channel, body }: ToPost): Promise<void> {
  answer({ number, text: await post(channel, body) });
}

function answer(message: Posted): void {
  // To the window that started this thread: there is no other.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(message);
}
