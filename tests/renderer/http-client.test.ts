import { afterEach, expect, test, vi } from 'vitest';
import { createHttpClient } from '../../renderer/client/http-client.ts';

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
  const stop = createHttpClient().onReconnect?.(() => {
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
