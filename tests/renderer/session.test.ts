import { beforeEach, expect, test } from 'vitest';
import type { Command } from '../../shared/commands/command.ts';
import { applyEdit, redo, undo } from '../../renderer/state/edits.ts';
import { listenToNotices } from '../../renderer/state/notices.ts';
import { select, selectedIds, selectionStore } from '../../renderer/state/selection-store.ts';
import { loadSession, startSession } from '../../renderer/state/session.ts';
import { sessionStore } from '../../renderer/state/session-store.ts';
import { FakeCore } from '../support/fake-core.ts';
import { fromOutline } from '../support/organisations.ts';

const OUTLINE = `
dgs direction-generale Direction générale
  p1 pole Pôle un
    d1 direction Direction une
    d2 direction Direction deux
  p2 pole Pôle deux
`;

let core: FakeCore;
let told: string[];

beforeEach(async () => {
  core = new FakeCore(fromOutline(OUTLINE));
  told = [];
  listenToNotices(({ message }) => told.push(message));
  startSession(core);
  await loadSession();
  sessionStore.setState({ revision: 0 });
  await loadSession();
});

const parentOf = (id: string) => sessionStore.getState().organisation.entities.get(id)?.parentId;
const move = (id: string, parentId: string): Command => ({
  type: 'moveEntities',
  payload: { ids: [id], parentId },
});

test('the window shows what the core has, after each edit, undo and redo', async () => {
  await applyEdit(move('d1', 'p2'));
  expect(sessionStore.getState().organisation).toEqual(core.organisation);
  expect(sessionStore.getState().history.undo).not.toBeNull();
  await undo();
  expect(parentOf('d1')).toBe('p1');
  await redo();
  expect(sessionStore.getState().organisation).toEqual(core.organisation);
});

test('a refused edit says why and changes nothing', async () => {
  const before = sessionStore.getState().organisation;
  expect(await applyEdit(move('p1', 'd1'))).toBeNull();
  expect(told).toHaveLength(1);
  expect(sessionStore.getState().organisation).toBe(before);
});

test('edits leave one after the other, in the order of the gestures', async () => {
  core.mostAtOnce = 0;
  await Promise.all([applyEdit(move('d1', 'p2')), applyEdit(move('d1', 'p1')), applyEdit(move('d2', 'p2'))]);
  expect(core.mostAtOnce).toBe(1);
  expect(sessionStore.getState()).toMatchObject({ revision: 3, pending: 0 });
  expect(sessionStore.getState().organisation).toEqual(core.organisation);
});

test('an edit made elsewhere shows; one already seen changes nothing', () => {
  core.editElsewhere(move('d1', 'p2'));
  expect(parentOf('d1')).toBe('p2');
  const seen = sessionStore.getState();
  expect(seen.organisation).toEqual(core.organisation);
});

test('after a missed edit the organisation is loaded again', async () => {
  await core.call('edit.apply', { commands: [move('d1', 'p2')] });
  core.editElsewhere(move('d2', 'p2'));
  await new Promise((resolve) => {
    const stop = sessionStore.subscribe(({ revision }) => {
      if (revision !== 2) return;
      stop();
      resolve(null);
    });
  });
  expect(sessionStore.getState().organisation.entities).toEqual(core.organisation.entities);
});

test('an edit that arrives while the organisation is loading is not lost again', async () => {
  const loading = loadSession();
  core.editElsewhere(move('d1', 'p2'));
  await loading;
  expect(parentOf('d1')).toBe('p2');
  expect(sessionStore.getState().revision).toBe(1);
});

test('when the core does not answer, the window says so, and « Réessayer » goes on', async () => {
  core.failure = { code: 'unreachable', message: 'OGS ne répond plus.' };
  await applyEdit(move('d1', 'p2'));
  expect(sessionStore.getState().problem).toBe('OGS ne répond plus.');
  expect(parentOf('d1')).toBe('p1');
  core.failure = null;
  await loadSession();
  expect(sessionStore.getState().problem).toBeNull();
});

test('a deleted entity leaves the selection', async () => {
  select(['d1', 'd2']);
  await applyEdit({ type: 'deleteEntities', payload: { ids: ['d1'] } });
  expect(selectedIds()).toEqual(['d2']);
});

test('what is selected again stays the same set, which is looked for all the same', () => {
  select(['d1', 'd2']);
  const { ids } = selectionStore.getState();
  select(['d1', 'd2'], true);
  expect(selectionStore.getState().ids).toBe(ids);
  expect(selectionStore.getState().reveal).toEqual({ id: 'd1' });
  select(['d2', 'd1']);
  expect(selectionStore.getState().ids).not.toBe(ids);
  expect(selectedIds()).toEqual(['d2', 'd1']);
});
