import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Draft } from '../../renderer/state/draft.ts';
import { flushDrafts, hasDrafts } from '../../renderer/state/drafts.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(async () => {
  await flushDrafts();
  vi.useRealTimers();
});

/** A text field over a stored text, and the texts it sent. */
function aField(stored: string, { accepts = true, isCoreAway = false } = {}) {
  const sent: string[] = [];
  const draft = new Draft<string, string>(stored, {
    toDraft: (text) => text,
    toValue: (text) => text,
    isSame: Object.is,
    commit: async (text) => {
      sent.push(text);
      await Promise.resolve();
      if (accepts) draft.receive(text);
      return accepts;
    },
    isKeptOnFailure: () => isCoreAway,
  });
  return { draft, sent };
}

test('a text is sent once, after a pause in the typing', async () => {
  const { draft, sent } = aField('a');
  for (const text of ['ab', 'abc', 'abcd']) {
    draft.change(text);
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual(['abcd']);
  expect(hasDrafts()).toBe(false);
});

test('a text is sent when the field is left, without waiting', async () => {
  const { draft, sent } = aField('a');
  draft.change('ab');
  expect(hasDrafts()).toBe(true);
  await draft.release();
  expect(sent).toEqual(['ab']);
});

test('a text put back as it was is not sent', async () => {
  const { draft, sent } = aField('a');
  draft.change('ab');
  draft.change('a');
  await draft.release();
  expect(sent).toEqual([]);
});

test('Escape gives the former text back, even when a pause had sent the new one', async () => {
  const { draft, sent } = aField('a');
  draft.focus();
  draft.change('ab');
  await vi.advanceTimersByTimeAsync(1000);
  expect(draft.revert()).toBe(true);
  expect(draft.current()).toBe('a');
  await draft.release();
  expect(sent).toEqual(['ab', 'a']);
});

test('Escape gives back what was shown when the focus came, sent or not', async () => {
  const { draft, sent } = aField('a');
  draft.focus();
  draft.change('ab');
  draft.focus();
  draft.change('abc');
  expect(draft.revert()).toBe(true);
  expect(draft.current()).toBe('ab');
  await draft.release();
  expect(sent).toEqual(['ab']);
});

test('Escape while the text is on its way takes it back once it has arrived', async () => {
  const { draft, sent } = aField('a');
  draft.focus();
  draft.change('ab', 'now');
  expect(draft.revert()).toBe(true);
  await draft.release();
  expect(draft.current()).toBe('a');
  expect(sent).toEqual(['ab', 'a']);
});

test('Escape on a text as it was has nothing to give back', () => {
  const { draft } = aField('a');
  draft.focus();
  expect(draft.revert()).toBe(false);
});

test('a refused text gives way to the stored one', async () => {
  const { draft } = aField('a', { accepts: false });
  draft.change('');
  await draft.release();
  expect(draft.current()).toBe('a');
  expect(hasDrafts()).toBe(false);
});

test('a text that could not be sent because the core is away stays on screen and is sent later', async () => {
  const { draft, sent } = aField('a', { accepts: false, isCoreAway: true });
  draft.change('ab');
  await draft.release();
  expect(draft.current()).toBe('ab');
  expect(hasDrafts()).toBe(true);
  await flushDrafts();
  expect(sent).toEqual(['ab', 'ab']);
  draft.revert();
});

test('what changed elsewhere shows, unless one is typing', async () => {
  const { draft } = aField('a');
  draft.receive('b');
  expect(draft.current()).toBe('b');
  draft.change('bc');
  draft.receive('x');
  expect(draft.current()).toBe('bc');
  await draft.release();
  expect(draft.current()).toBe('bc');
});

test('an undo shows even in a field that just sent its text', async () => {
  const { draft } = aField('a');
  draft.change('ab');
  await draft.flush();
  draft.receive('a');
  expect(draft.current()).toBe('a');
});

test('a text sent while an earlier one is on its way is neither replaced on screen nor lost', async () => {
  const sent: string[] = [];
  const answers: (() => void)[] = [];
  const draft = new Draft<string, string>('a', {
    toDraft: (text) => text,
    toValue: (text) => text,
    isSame: Object.is,
    commit: async (text) => {
      sent.push(text);
      await new Promise<void>((answered) => answers.push(answered));
      return true;
    },
    isKeptOnFailure: () => false,
  });
  const seen: string[] = [];
  draft.subscribe(() => seen.push(draft.current()));
  draft.change('ab', 'now');
  await Promise.resolve();
  draft.change('abc', 'now');
  draft.receive('ab');
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  answers[1]?.();
  await draft.flush();
  draft.receive('abc');
  expect(sent).toEqual(['ab', 'abc']);
  expect(draft.current()).toBe('abc');
  expect(seen).toEqual(['ab', 'abc']);
});
