import type { DictionaryPort } from '../speller.ts';
import type { SpellingAnswer, SpellingQuestion } from './messages.ts';

/** What is asked of a worker. */
export interface Thread {
  onmessage: ((event: MessageEvent<SpellingAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(question: SpellingQuestion): void;
}

type Resolve = (answer: Extract<SpellingAnswer, { number: number }> | null) => void;

/**
 * The dictionary in its thread, which starts with the first question. Without it (a file is missing, the
 * browser refuses) every word passes for right and nothing is suggested.
 */
export function dictionaryThread(start: () => Thread, onFailure: () => void): DictionaryPort {
  const waiting = new Map<number, Resolve>();
  let thread: Thread | null = null;
  let hasFailed = false;
  let count = 0;

  const fail = () => {
    hasFailed = true;
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
    onFailure();
  };
  const started = (): Thread => {
    if (thread) return thread;
    thread = start();
    thread.onerror = fail;
    thread.onmessage = ({ data }) => {
      if (data.type === 'failed') {
        fail();
        return;
      }
      waiting.get(data.number)?.(data);
      waiting.delete(data.number);
    };
    return thread;
  };
  const ask = (question: (number: number) => SpellingQuestion) =>
    new Promise<Parameters<Resolve>[0]>((resolve) => {
      if (hasFailed) {
        resolve(null);
        return;
      }
      count++;
      waiting.set(count, resolve);
      // A worker of our own, not a window of somebody.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      started().postMessage(question(count));
    });

  return {
    async check(words) {
      const answer = await ask((number) => ({ number, type: 'check', words }));
      return answer?.type === 'checked' ? answer.known : words.map(() => true);
    },
    async suggest(word) {
      const answer = await ask((number) => ({ number, type: 'suggest', word }));
      return answer?.type === 'suggested' ? answer.suggestions : [];
    },
  };
}
