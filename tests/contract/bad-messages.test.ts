import { describe, expect, test } from 'vitest';
import { createDispatcher, type Handlers } from '../../electron/services/core/dispatch.ts';
import { expectOneSentence, storedIn } from '../db/support.ts';
import { testCore } from './support.ts';

/** For each channel, messages that it must not take. */
const BAD: Record<keyof Handlers, readonly unknown[]> = {
  'session.start': [null, [], 'x', 12, { extra: 1 }],
  'edit.apply': [
    {},
    { commands: [] },
    { commands: 'moveEntities' },
    { commands: [{ type: 'dropEverything', payload: {} }] },
    { commands: [{ type: 'renameEntity', payload: { id: 's1' } }] },
    { commands: [{ type: 'renameEntity', payload: { id: 's1', name: 12 } }] },
    { commands: [{ type: 'renameEntity', payload: { id: 's1', name: 'X', sql: 'DROP TABLE' } }] },
    { commands: [{ type: 'moveEntities', payload: { ids: [], parentId: null } }] },
    { commands: [{ type: 'moveEntities', payload: { ids: ['s1'], parentId: null, position: -1 } }] },
    { commands: [{ type: 'moveEntities', payload: { ids: ['s1'], parentId: null, position: 1e308 } }] },
    { commands: [{ type: 'batch', payload: { commands: [] } }] },
    { commands: [nested(20_000)] },
  ],
  'edit.undo': [{ revision: 1 }],
  'edit.redo': [undefined],
  'journal.list': [{}, { limit: 0 }, { limit: 501 }, { limit: '1' }, { limit: Number.NaN }],
  'import.read': [
    { fileName: '', content: '' },
    { fileName: 'a.txt' },
    { fileName: 'a.txt', content: 'pas de la base64 !' },
    { fileName: 'a'.repeat(256), content: '' },
  ],
  'import.columns': [
    { importId: 'x' },
    { importId: 'x', sheet: -1, headerRow: 0, columns: {} },
    { importId: 'x', sheet: 0, headerRow: -2, columns: {} },
    { importId: 'x', sheet: 0, headerRow: 0, columns: { titre: [0] } },
    { importId: 'x', sheet: 0, headerRow: 0, columns: { nom: [-1] } },
    { importId: 'x', sheet: 0, headerRow: 0, columns: { nom: 'Libellé' } },
  ],
  'import.accept': [
    { importId: null },
    { importId: 'x', answers: [{ doubtId: 'd', answer: { type: 'invent' } }] },
    { importId: 'x', answers: [{ doubtId: 'd', answer: { type: 'childOf', id: 's1' } }] },
    { importId: 'x', answers: 'accept' },
    { importId: 'x', placements: [{ lines: [0], place: { type: 'ignored', reason: 'x' } }] },
    { importId: 'x', placements: [{ lines: [1], place: { type: 'ignored', reason: '' } }] },
  ],
  'import.take': [
    { importId: 'x', revision: 0 },
    { importId: 'x', revision: 0, changes: [] },
    { importId: 'x', revision: -1, changes: ['a'] },
    { importId: 'x', revision: 0, changes: [1] },
  ],
  'history.page': [{}, { before: 0, limit: 10 }, { before: null, limit: 2001 }, { before: '3', limit: 10 }],
  'history.entities': [{}, { revision: -1 }, { revision: 1.5 }],
  'history.texts': [{}, { revision: -1 }, { revision: '2' }],
  'history.goTo': [{}, { revision: '1' }],
  'history.undoAlone': [{ revision: null }, { revision: 1, force: true }],
  'versions.list': [{ at: 'hier' }],
  'versions.content': [{}, { id: '' }],
  'versions.create': [{}, { name: '' }, { name: '  ' }, { name: 'a'.repeat(201) }, { name: 'A', note: 1 }],
  'versions.duplicate': [{ id: 'v' }, { id: 'v', name: '' }],
  'versions.save': [{ id: 'v' }],
  'versions.rename': [{ id: 'v' }, { id: 'v', name: '' }],
  'versions.annotate': [{ id: 'v' }, { id: 'v', note: 'a'.repeat(10_001) }],
  'versions.step': [
    { id: 'v' },
    { id: 'v', step: { to: 'remplacee' } },
    { id: 'v', step: { to: 'arrete' } },
    { id: 'v', step: { to: 'en-vigueur', effectiveOn: '2026-02-30' } },
    { id: 'v', step: { to: 'avis', opinion: { date: '2026-01-01', votes: [{ college: 'A', for: -1, against: 0, abstentions: 0 }] } } },
  ],
  'versions.delete': [{}, { id: 3 }],
  'versions.restore': [{}, { id: null }],
  'versions.open': [{}],
  'houseStyle.read': [{}, { fileName: 'x.docx' }, { fileName: '', content: '' }, { fileName: 'x.docx', content: 12 }],
  'export.build': [{ format: 'exe' }, { format: '../../etc/passwd' }, { format: 'docx', isProject: 'oui' }, { format: 'docx', version: 7 }, { format: 'docx', withSheet: 1 }, { format: 'docx', job: '' }, {}],
  'compare.export': [
    {},
    { left: { from: 'present' }, right: { from: 'present' }, form: 'pdf' },
    { left: { from: 'present' }, right: { from: 'version' }, form: 'cst' },
    { left: { from: 'file', path: '/etc/passwd' }, right: { from: 'present' }, form: 'redline' },
    { left: { from: 'present' }, right: { from: 'document', name: 'x', organisation: {} }, form: 'xlsx' },
    { left: { from: 'present' }, right: { from: 'present' }, form: 'html', date: 'hier' },
  ],
  'compare.open': [{}, { fileName: '', content: '' }, { fileName: 'a.ogs' }, { fileName: 'a.ogs', content: [1] }],
  'compare.version': [{}, { fileId: 'f' }, { fileId: 'f', id: '' }, { fileId: 1, id: 'v' }],
  'compare.undo': [
    { left: { from: 'present' }, pairs: [], revision: 0, changes: [] },
    { left: { from: 'present' }, pairs: [], revision: -1, changes: ['a'] },
    { left: { from: 'elsewhere' }, pairs: [], revision: 0, changes: ['a'] },
    { left: { from: 'present' }, pairs: [{ beforeId: 'a' }], revision: 0, changes: ['a'] },
  ],
  'compare.merge': [
    { base: { from: 'present' }, theirs: { from: 'present' }, choices: [], revision: '0' },
    { base: { from: 'present' }, theirs: { from: 'present' }, choices: [{ key: 'k', side: 'nobody' }], revision: 0 },
    { base: null, theirs: { from: 'present' }, choices: [], revision: 0 },
  ],
  'dictionary.list': [null, { words: [] }],
  'dictionary.change': [{}, { add: ['deux mots'], remove: [] }, { add: 'mot', remove: [] }, { add: [''], remove: [] }],
  'export.cancel': [{}, { job: '' }, { job: 'a'.repeat(101) }, { job: 1 }],
};

/** A command so deep in batches that checking it would exhaust the stack. */
function nested(depth: number): unknown {
  let command: unknown = { type: 'renameEntity', payload: { id: 's1', name: 'X' } };
  for (let level = 0; level < depth; level++) command = { type: 'batch', payload: { commands: [command] } };
  return command;
}

describe('a message of the wrong shape gets one French sentence and changes nothing', () => {
  test.each(Object.entries(BAD))('%s', async (channel, messages) => {
    const core = testCore();
    const before = storedIn(core.path);
    for (const message of messages) {
      const reply = await core.handle(channel, message);
      expect(reply).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
      if (!reply.ok) expectOneSentence(reply.problem.message);
    }
    expect({ stored: storedIn(core.path), noted: core.noted }).toEqual({ stored: before, noted: [] });
  });

  test.each([['nothing.known'], ['__proto__'], ['constructor'], [''], [null], [42], [{}]])(
    'a channel that does not exist: %j',
    async (channel) => {
      expect(await testCore().handle(channel, {})).toEqual({
        ok: false,
        problem: { code: 'bad-request', message: 'OGS ne connaît pas cette demande.' },
      });
    },
  );
});

test('commands nested deeper than the file can hold are refused whole', async () => {
  const core = testCore();
  const before = storedIn(core.path);
  expect(await core.handle('edit.apply', { commands: [nested(1500)] })).toMatchObject({ ok: false });
  expect(storedIn(core.path)).toEqual(before);
});

test('the sentence says where the message is wrong', async () => {
  const commands = [{ type: 'renameEntity', payload: { id: 's1', name: 12 } }];
  const reply = await testCore().handle('edit.apply', { commands });
  expect(reply).toMatchObject({ problem: { message: expect.stringContaining('commands[0].payload.name') as string } });
});

describe('a bug in a service', () => {
  const handlers = {
    'session.start': () => ({ unexpected: true }),
    'edit.undo': () => {
      throw new TypeError('x is not a function');
    },
  } as unknown as Handlers;

  test.each(['session.start', 'edit.undo'] as const)('%s: is noted, and told without its stack', async (channel) => {
    const noted: string[] = [];
    const handle = createDispatcher(handlers, { error: (message) => noted.push(message) });
    expect({ reply: await handle(channel, {}), noted }).toEqual({
      reply: {
        ok: false,
        problem: {
          code: 'internal',
          message: 'Une erreur imprévue a interrompu cette action. Le détail est dans le journal technique d’OGS.',
        },
      },
      noted: ['Unexpected error'],
    });
  });
});
