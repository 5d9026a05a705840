import { beforeEach, describe, expect, test } from 'vitest';
import {
  acceptOpenDoubts,
  answerDoubt,
  chooseDoubt,
  chooseEntity,
  chooseLine,
  chooseNextDoubt,
  reviewState,
  setFilter,
  startReview,
  takeBack,
  takeBackLast,
} from '../../renderer/features/import/review/review-store.ts';
import { progressOf } from '../../renderer/features/import/review/doubts.ts';
import { listenToNotices, type Notice } from '../../renderer/state/notices.ts';
import { identified, type ImportReport } from '../../shared/import/report.ts';
import { fromOutline } from '../support/organisations.ts';

const ORGANISATION = fromOutline(
  'dgs direction-generale Direction générale\n  d1 direction Direction achats\n    s1 service Service marchés\n    s2 service Service des marchés\n  d2 direction Direction finances\n',
);

const REPORT: ImportReport = {
  source: { fileName: 'x.txt', format: 'txt', lines: 6 },
  counts: {},
  fields: {},
  unrecognised: [{ line: 6, text: 'Perdue' }],
  doubts: identified([
    { code: 'twice', message: '', line: 3, lines: [3, 4], entityIds: ['s1', 's2'], answers: [{ type: 'accept' }, { type: 'sameEntity', id: 's1', otherId: 's2' }] },
    { code: 'note', message: '', line: 2, entityIds: ['d1'] },
    { code: 'place', message: '', line: 4, entityIds: ['s2'], answers: [{ type: 'accept' }], openAnswers: [{ type: 'childOf', id: 's2' }] },
  ]),
  lines: [
    { line: 1, entityId: 'dgs', field: 'heading' },
    { line: 2, entityId: 'd1', field: 'heading' },
    { line: 3, entityId: 's1', field: 'heading' },
    { line: 4, entityId: 's2', field: 'heading' },
    { line: 5, entityId: 's2', field: 'missions' },
    { line: 6, entityId: null, field: 'unrecognised' },
  ],
};

const MERGE = { type: 'sameEntity', id: 's1', otherId: 's2' } as const;

let notices: Notice[] = [];

beforeEach(() => {
  notices = [];
  listenToNotices((notice) => notices.push(notice));
  startReview({ importId: 'i', organisation: ORGANISATION, report: REPORT, source: ['A', 'B', 'C', 'D', 'E', 'F'] });
});

const looked = () => {
  const { line, entityId, doubtId } = reviewState();
  return { line, entityId, doubtId };
};

describe('a line, an entity and a doubt follow each other', () => {
  test('a line shows its entity, and the doubt that it raises', () => {
    chooseLine(5);
    expect(looked()).toEqual({ line: 5, entityId: 's2', doubtId: null });
    chooseLine(4);
    expect(looked()).toEqual({ line: 4, entityId: 's2', doubtId: 'twice-3' });
    chooseLine(6);
    expect(looked()).toEqual({ line: 6, entityId: null, doubtId: null });
  });

  test('a line of two doubts stays with the one that is looked at', () => {
    chooseDoubt('place-4');
    chooseLine(4);
    expect(looked().doubtId).toBe('place-4');
  });

  test('an entity shows its heading, and the filter gives way', () => {
    setFilter('unrecognised');
    chooseEntity('s2');
    expect({ ...looked(), filter: reviewState().filter, reveal: reviewState().reveal.line }).toEqual({
      line: 4,
      entityId: 's2',
      doubtId: null,
      filter: 'all',
      reveal: 4,
    });
  });

  test('a doubt shows its line and its entity', () => {
    chooseDoubt('place-4');
    expect({ ...looked(), reveal: reviewState().reveal }).toEqual({
      line: 4,
      entityId: 's2',
      doubtId: 'place-4',
      reveal: { line: 4, entityId: 's2' },
    });
  });
});

describe('the next doubt', () => {
  const walk = (...steps: (1 | -1)[]) => steps.map((step) => chooseNextDoubt(step)?.id);

  test('goes round those that wait for an answer, in both directions', () => {
    expect(walk(1, 1, 1, -1)).toEqual(['twice-3', 'place-4', 'twice-3', 'place-4']);
  });

  test('begins with the last one backwards', () => {
    expect(walk(-1)).toEqual(['place-4']);
  });

  test('leaves those that were answered, and goes through all once none waits', () => {
    chooseDoubt('twice-3');
    answerDoubt('twice-3', { type: 'accept' });
    expect(walk(1, 1)).toEqual(['place-4', 'place-4']);
    acceptOpenDoubts();
    expect(walk(1, 1, 1)).toEqual(['twice-3', 'note-2', 'place-4']);
  });
});

describe('an answer', () => {
  test('changes what was read at once, and can be taken back', () => {
    chooseEntity('s2');
    answerDoubt('twice-3', MERGE);
    expect([...reviewState().organisation.entities.keys()]).toEqual(['dgs', 'd1', 's1', 'd2']);
    expect({ entityId: reviewState().entityId, progress: progressOf(reviewState().report.doubts) }).toEqual({
      entityId: 's1',
      progress: { settled: 1, total: 2 },
    });
    takeBack('twice-3');
    expect(reviewState().organisation.entities.size).toBe(5);
    expect(reviewState().answers).toEqual([]);
  });

  test('gives way to a later one to the same doubt', () => {
    answerDoubt('twice-3', MERGE);
    answerDoubt('twice-3', { type: 'accept' });
    expect(reviewState().answers).toEqual([{ doubtId: 'twice-3', answer: { type: 'accept' } }]);
    expect(reviewState().organisation.entities.size).toBe(5);
  });

  test('that the model refuses changes nothing, and is told', () => {
    answerDoubt('place-4', { type: 'childOf', id: 's2', parentId: 'nobody' });
    expect({ answers: reviewState().answers, tones: notices.map(({ tone }) => tone) }).toEqual({ answers: [], tones: ['error'] });
  });

  test('is the first to go when answers are taken back one after the other', () => {
    answerDoubt('place-4', { type: 'childOf', id: 's2', parentId: 'd2' });
    answerDoubt('twice-3', { type: 'accept' });
    takeBackLast();
    expect(reviewState().answers.map(({ doubtId }) => doubtId)).toEqual(['place-4']);
    expect(looked().doubtId).toBe('twice-3');
    takeBackLast();
    takeBackLast();
    expect(reviewState().answers).toEqual([]);
  });
});
