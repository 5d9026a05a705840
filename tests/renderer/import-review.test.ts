import { beforeEach, describe, expect, test } from 'vitest';
import { acceptOpenDoubts, answerDoubt, placeLines, takeBack, takeBackLast, takeBackPlace } from '../../renderer/features/import/review/decide.ts';
import { nextWaiting, placeableLines, waitingLines } from '../../renderer/features/import/review/lines/chosen-lines.ts';
import { askedBy } from '../../renderer/features/import/review/lines/line-keys.ts';
import {
  chooseDoubt,
  chooseEntity,
  chooseLine,
  chooseNextDoubt,
  reviewState,
  setFilter,
  shownLines,
  startReview,
} from '../../renderer/features/import/review/review-store.ts';
import { progressOf } from '../../renderer/features/import/review/doubts.ts';
import { listenToNotices, type Notice } from '../../renderer/state/notices.ts';
import { identified, type ImportReport } from '../../shared/import/report.ts';
import { fromOutline } from '../support/organisations.ts';

const OUTLINE = fromOutline(
  'dgs direction-generale Direction générale\n  d1 direction Direction achats\n    s1 service Service marchés\n    s2 service Service des marchés\n  d2 direction Direction finances\n',
);

const ORGANISATION = {
  ...OUTLINE,
  entities: new Map([...OUTLINE.entities].map(([id, entity]) => [id, id === 's2' ? { ...entity, missions: [{ text: 'E', children: [] }] } : entity])),
};

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
    expect(reviewState().decisions).toEqual([]);
  });

  test('gives way to a later one to the same doubt', () => {
    answerDoubt('twice-3', MERGE);
    answerDoubt('twice-3', { type: 'accept' });
    expect(reviewState().decisions).toEqual([{ doubtId: 'twice-3', answer: { type: 'accept' } }]);
    expect(reviewState().organisation.entities.size).toBe(5);
  });

  test('that the model refuses changes nothing, and is told', () => {
    answerDoubt('place-4', { type: 'childOf', id: 's2', parentId: 'nobody' });
    expect({ decisions: reviewState().decisions, tones: notices.map(({ tone }) => tone) }).toEqual({ decisions: [], tones: ['error'] });
  });

  test('is the first to go when answers are taken back one after the other', () => {
    answerDoubt('place-4', { type: 'childOf', id: 's2', parentId: 'd2' });
    answerDoubt('twice-3', { type: 'accept' });
    takeBackLast();
    expect(reviewState().decisions.map((one) => 'doubtId' in one && one.doubtId)).toEqual(['place-4']);
    expect(looked().doubtId).toBe('twice-3');
    takeBackLast();
    takeBackLast();
    expect(reviewState().decisions).toEqual([]);
  });
});

describe('lines that were not recognised', () => {
  const missions = { type: 'missions', entityId: 's1', split: 'lines' } as const;
  const key = (name: string) => ({ key: name, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false });

  test('are chosen from one line to another, whichever way', () => {
    chooseLine(6);
    expect(waitingLines(reviewState())).toEqual([6]);
    chooseLine(3, true);
    expect(waitingLines(reviewState())).toEqual([6]);
    chooseLine(2, true);
    expect([reviewState().anchor, reviewState().line]).toEqual([6, 2]);
    chooseLine(3);
    expect(waitingLines(reviewState())).toEqual([]);
    expect(nextWaiting(reviewState().report, 6)).toBe(6);
  });

  test('ask for a place with Enter and to be left out with Delete; a line that is recognised asks nothing', () => {
    chooseLine(6);
    expect([askedBy(key('Enter'), reviewState()), askedBy(key('Delete'), reviewState()), askedBy({ ...key('Enter'), ctrlKey: true }, reviewState())]).toEqual([
      { type: 'place', lines: [6] }, { type: 'ignore', lines: [6] }, null,
    ]);
    chooseLine(3);
    expect(askedBy(key('Enter'), reviewState())).toBeNull();
  });

  test('get their place at once, stay in sight under their filter, and are taken back', () => {
    acceptOpenDoubts();
    const { organisation, report, decisions } = reviewState();
    setFilter('unrecognised');
    chooseLine(6);
    expect(placeLines([6], missions)).toBe(true);
    expect(reviewState().organisation.entities.get('s1')?.missions).toEqual([{ text: 'F', children: [] }]);
    expect(reviewState().report.unrecognised).toEqual([]);
    expect(reviewState().entityId).toBe('s1');
    expect(shownLines(reviewState())).toEqual(new Set([6]));
    const [placement] = reviewState().report.placed ?? [];
    if (placement) takeBackPlace(placement);
    expect([reviewState().organisation.entities, reviewState().report, reviewState().decisions]).toEqual([organisation.entities, report, decisions]);
  });

  test('wait before the texts around them; a text that was read is moved all the same, and what is looked at follows it', () => {
    chooseLine(5);
    chooseLine(6, true);
    expect(placeableLines(reviewState())).toEqual({ lines: [6], isRead: false });
    chooseLine(5);
    expect(placeableLines(reviewState())).toEqual({ lines: [5], isRead: true });
    expect(askedBy(key('Enter'), reviewState())).toEqual({ type: 'place', lines: [5] });
    expect(placeLines([5], missions)).toBe(true);
    const held = () => ['s1', 's2'].map((id) => reviewState().organisation.entities.get(id)?.missions.length);
    expect({ held: held(), entityId: reviewState().entityId, again: placeableLines(reviewState()) }).toEqual({ held: [1, 0], entityId: 's1', again: null });
    takeBackLast();
    expect({ held: held(), entityId: reviewState().entityId }).toEqual({ held: [0, 1], entityId: 's2' });
  });

  test('that lost their ground go with what they stood on; what was decided last goes first', () => {
    placeLines([6], { type: 'newEntity', parentId: 'dgs', entities: [{ name: 'Direction F', kind: 'direction' }] });
    expect(reviewState().entityId).toBeNull();
    answerDoubt('place-4', { type: 'childOf', id: 's2', parentId: 'i-l6-1' });
    expect(reviewState().organisation.entities.get('s2')?.parentId).toBe('i-l6-1');
    const [placement] = reviewState().report.placed ?? [];
    if (placement) takeBackPlace(placement);
    expect(reviewState().decisions).toEqual([]);
    expect(notices.map(({ message }) => message)).toEqual(['Une décision qui en dépendait est reprise aussi.']);
    answerDoubt('place-4', { type: 'accept' });
    placeLines([6], { type: 'ignored', reason: 'Doublon' });
    takeBackLast();
    expect([reviewState().decisions.length, reviewState().line]).toEqual([1, 6]);
  });

  test('that the model refuses change nothing, and it is told', () => {
    expect(placeLines([6], { ...missions, entityId: 'nobody' })).toBe(false);
    expect({ decisions: reviewState().decisions, tones: notices.map(({ tone }) => tone) }).toEqual({ decisions: [], tones: ['error'] });
  });
});
