import { expect, test, vi } from 'vitest';
import { dictionaryThread, type Thread } from '../../renderer/spelling/worker/dictionary-thread.ts';
import type { SpellingAnswer, SpellingQuestion } from '../../renderer/spelling/worker/messages.ts';

/** A thread that remembers what it is asked and answers when told. */
function aThread() {
  const asked: SpellingQuestion[] = [];
  const thread: Thread = { onmessage: null, onerror: null, postMessage: (question) => asked.push(question) };
  const say = (answer: SpellingAnswer) => thread.onmessage?.({ data: answer } as MessageEvent<SpellingAnswer>);
  return { thread, asked, say };
}

test('the thread starts with the first question, and answers find their questions in any order', async () => {
  const { thread, asked, say } = aThread();
  const start = vi.fn(() => thread);
  const port = dictionaryThread(start, vi.fn());
  expect(start).not.toHaveBeenCalled();
  const answers = Promise.all([port.check(['un', 'deuxx']), port.suggest('deuxx')]);
  expect([start.mock.calls.length, asked.map(({ type }) => type)]).toEqual([1, ['check', 'suggest']]);
  say({ number: asked[1]?.number ?? 0, type: 'suggested', suggestions: ['deux'] });
  say({ number: asked[0]?.number ?? 0, type: 'checked', known: [true, false] });
  expect(await answers).toEqual([[true, false], ['deux']]);
});

test('without a dictionary every word passes for right, now and later, and it is told once', async () => {
  const { thread, say } = aThread();
  const onFailure = vi.fn();
  const port = dictionaryThread(() => thread, onFailure);
  const waiting = port.check(['un']);
  say({ type: 'failed', reason: 'missing' });
  expect([await waiting, await port.check(['deuxx']), await port.suggest('deuxx'), onFailure.mock.calls.length]).toEqual([[true], [true], [], 1]);
});
