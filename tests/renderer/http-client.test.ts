import { afterEach, expect, test, vi } from 'vitest';
import type { Posted, Thread, ToPost } from '../../renderer/client/http/post-thread.ts';
import { createHttpClient } from '../../renderer/client/http/http-client.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the window is told when the stream of events was lost and is back, and only then', () => {
  const stream = new EventTarget();
  // A constructor that returns an object gives that object to `new`.
  vi.stubGlobal('EventSource', function EventSource() {
    return stream;
  });
  let calls = 0;
  const stop = createHttpClient(() => aThread().thread, new EventTarget()).onReconnect?.(() => {
    calls += 1;
  });
  const counts = ['open', 'error', 'error', 'open', 'open'].map((event) => {
    stream.dispatchEvent(new Event(event));
    return calls;
  });
  stop?.();
  stream.dispatchEvent(new Event('error'));
  stream.dispatchEvent(new Event('open'));
  expect([...counts, calls]).toEqual([0, 0, 0, 1, 1, 1]);
});

/** A thread that answers nothing by itself. */
function aThread() {
  const asked: ToPost[] = [];
  const thread: Thread = { onmessage: null, onerror: null, postMessage: (message) => asked.push(message) };
  const says = (data: Posted) => thread.onmessage?.(new MessageEvent('message', { data }));
  return { thread, asked, says };
}

test('messages are posted by the thread once it is there, and by the window before and when the page goes', async () => {
  const fetched: unknown[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    fetched.push(url);
    return Promise.resolve(new Response('{"ok":true,"value":"by the window"}'));
  });
  const { thread, asked, says } = aThread();
  const page = new EventTarget();
  const client = createHttpClient(() => thread, page);
  expect(await client.call('edit.undo', {})).toEqual({ ok: true, value: 'by the window' });
  says('ready');
  const replies = [client.call('edit.undo', {}), client.call('edit.redo', {})];
  expect(asked).toEqual([
    { number: 1, channel: 'edit.undo', body: '{}' },
    { number: 2, channel: 'edit.redo', body: '{}' },
  ]);
  says({ number: 2, text: '{"ok":true,"value":"second"}' });
  says({ number: 1, text: '{"ok":true,"value":"first"}' });
  expect(await Promise.all(replies)).toEqual([
    { ok: true, value: 'first' },
    { ok: true, value: 'second' },
  ]);
  page.dispatchEvent(new Event('pagehide'));
  expect(await client.call('edit.undo', {})).toEqual({ ok: true, value: 'by the window' });
  page.dispatchEvent(new Event('pageshow'));
  void client.call('edit.undo', {});
  expect([fetched, asked.length]).toEqual([['/api/edit.undo', '/api/edit.undo'], 3]);
});

test.each([['no answer', null], ['no message', '<html>'], ['no reply', '{"ok":"yes"}']])('%s from the thread is one French sentence', async (_, text) => {
  const { thread, says } = aThread();
  const client = createHttpClient(() => thread, new EventTarget());
  says('ready');
  const reply = client.call('edit.undo', {});
  says({ number: 1, text });
  expect(await reply).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
});

test('a thread that fails leaves nobody waiting, and the window goes on by itself', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"ok":true,"value":"by the window"}')));
  const { thread, says } = aThread();
  const client = createHttpClient(() => thread, new EventTarget());
  says('ready');
  const reply = client.call('edit.undo', {});
  thread.onerror?.(new Event('error') as ErrorEvent);
  expect(await reply).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
  expect(await client.call('edit.undo', {})).toEqual({ ok: true, value: 'by the window' });
});
