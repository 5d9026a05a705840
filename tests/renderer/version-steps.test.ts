import { expect, test } from 'vitest';
import { emptyAnswers, stepOf } from '../../renderer/features/versions/step-answers.ts';
import { isForward, lockSentence, stageDetail, stepLabel, versionDetail } from '../../renderer/features/versions/version-words.ts';
import { VERSION_STATUSES, type Version } from '../../shared/versions/version.ts';

const PROJECT: Version = {
  id: 'v',
  name: 'Projet',
  status: 'projet',
  note: '',
  createdAt: '2026-02-01T08:00:00.000Z',
  basedOn: null,
  opinion: null,
  act: null,
  effectiveOn: null,
  replacedBy: null,
};
const OPINION = { date: '2026-03-03', votes: [{ college: 'représentants du personnel', for: 5, against: 2, abstentions: 1 }] };
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test('a step asks for what it needs and for nothing else', () => {
  const answers = emptyAnswers(PROJECT);
  expect(stepOf(PROJECT, 'avis', answers)).toBeNull();
  expect(stepOf(PROJECT, 'avis', { ...answers, day: '2026-03-03' })).toEqual({ to: 'avis', opinion: { date: '2026-03-03', votes: [] } });
  expect(stepOf(PROJECT, 'arrete', { ...answers, day: '2026-03-20', number: ' ' })).toBeNull();
  expect(stepOf(PROJECT, 'arrete', { ...answers, day: '2026-03-20', number: ' 12 ' })).toEqual({ to: 'arrete', act: { number: '12', date: '2026-03-20' } });
  expect(stepOf(PROJECT, 'en-vigueur', answers)).toBeNull();
  expect(stepOf(PROJECT, 'brouillon', answers)).toEqual({ to: 'brouillon' });
});

test('votes that were typed are noted, empty ones count as none, and letters are refused', () => {
  const { votes } = emptyAnswers(PROJECT);
  const [staff, authority] = votes;
  const answers = { day: '2026-03-03', number: '', votes: staff && authority ? [{ ...staff, for: '5', against: '2' }, authority] : [] };
  expect(stepOf(PROJECT, 'avis', answers)).toEqual({
    to: 'avis',
    opinion: { date: '2026-03-03', votes: [{ college: 'représentants du personnel', for: 5, against: 2, abstentions: 0 }] },
  });
  expect(stepOf(PROJECT, 'avis', { ...answers, votes: staff ? [{ ...staff, for: 'cinq' }] : [] })).toBeNull();
});

test('going back from an arrêté keeps the opinion that was noted', () => {
  const decided: Version = { ...PROJECT, status: 'arrete', opinion: OPINION, act: { number: '12', date: '2026-03-20' } };
  expect(stepOf(decided, 'avis', emptyAnswers(decided))).toEqual({ to: 'avis' });
  expect([stepLabel(decided, 'avis'), isForward(decided, 'avis'), isForward(decided, 'en-vigueur')]).toEqual(['Revenir à l’avis du CST…', false, true]);
});

test('each stage tells its date, its votes, its number; a lock says why', () => {
  const replaced: Version = {
    ...PROJECT,
    status: 'remplacee',
    opinion: OPINION,
    act: { number: '12', date: '2026-03-20' },
    effectiveOn: '2026-04-01',
    replacedBy: 'w',
  };
  const next: Version = { ...PROJECT, id: 'w', name: 'Organisation 2027', status: 'en-vigueur', effectiveOn: '2027-01-01' };
  expect(VERSION_STATUSES.map((stage) => plain(stageDetail(replaced, stage, next)))).toEqual([
    'créée le 1er février 2026',
    '',
    'le 3 mars 2026 (représentants du personnel : 5 pour, 2 contre, 1 abstention)',
    'n° 12 du 20 mars 2026',
    'à partir du 1er avril 2026',
    'par « Organisation 2027 » le 1er janvier 2027',
  ]);
  expect([versionDetail(PROJECT), versionDetail(replaced)]).toEqual(['commencé le 1er février 2026', 'effet le 1er avril 2026']);
  expect([lockSentence(PROJECT), lockSentence({ ...PROJECT, status: 'avis' }) === null, lockSentence(replaced) === null]).toEqual([null, false, false]);
});
