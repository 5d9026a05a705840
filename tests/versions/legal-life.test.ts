import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeVersion } from '../../shared/versions/describe-version.ts';
import { inForceOn, LEGAL_LIFE, nextSteps, takeStep } from '../../shared/versions/legal-life.ts';
import { freeName, nameKey } from '../../shared/versions/names.ts';
import type { Version, VersionStep } from '../../shared/versions/version.ts';
import { plain } from './support.ts';

function aVersion(given: Partial<Version> & Pick<Version, 'id'>): Version {
  return {
    name: `Version ${given.id}`,
    status: 'brouillon',
    note: '',
    createdAt: '2026-01-01T00:00:00.000Z',
    basedOn: null,
    opinion: null,
    act: null,
    effectiveOn: null,
    replacedBy: null,
    ...given,
  };
}

/** The versions after a step; the same when it is refused. */
function after(versions: readonly Version[], id: string, step: VersionStep): readonly Version[] {
  const changed = takeStep(versions, id, step);
  if (!changed.ok) return versions;
  return versions.map((version) => changed.value.find((one) => one.id === version.id) ?? version);
}

/** What must hold of the versions of a file, whatever was done. */
function faultsOf(versions: readonly Version[]): string[] {
  const inForce = versions.filter(({ status }) => status === 'en-vigueur');
  const legal = versions.filter(({ status }) => LEGAL_LIFE[status].isLocked);
  return [
    ...(inForce.length > 1 ? ['two in force'] : []),
    ...(legal.length > 0 && inForce.length === 0 ? ['replaced by nobody'] : []),
    ...versions.flatMap((one) => {
      const dates = [one.opinion?.date, one.act?.date, one.effectiveOn ?? undefined].filter((date) => date !== undefined);
      const successor = versions.find(({ id }) => id === one.replacedBy);
      return [
        ...(dates.join() === [...dates].sort().join() ? [] : [`dates of ${one.id}`]),
        ...((one.status === 'remplacee') === (successor !== undefined) ? [] : [`successor of ${one.id}`]),
        ...(successor && (successor.effectiveOn ?? '') <= (one.effectiveOn ?? '') ? [`order of ${one.id}`] : []),
        ...(LEGAL_LIFE[one.status].isLocked === (one.effectiveOn !== null) ? [] : [`effect of ${one.id}`]),
        ...(LEGAL_LIFE[one.status].isOpen && (one.opinion ?? one.act) ? [`traces of ${one.id}`] : []),
      ];
    }),
  ];
}

const days = fc.tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, day]) => `${year}-01-${String(day).padStart(2, '0')}`);
const steps: fc.Arbitrary<VersionStep> = fc.oneof(
  fc.constantFrom<VersionStep>({ to: 'brouillon' }, { to: 'projet' }, { to: 'retrait' }, { to: 'avis' }),
  days.map((date): VersionStep => ({ to: 'avis', opinion: { date, votes: [] } })),
  days.map((date): VersionStep => ({ to: 'arrete', act: { number: '1', date } })),
  days.map((effectiveOn): VersionStep => ({ to: 'en-vigueur', effectiveOn })),
);
const START = ['a', 'b', 'c'].map((id) => aVersion({ id }));

test('whatever steps are asked for, one version at most is in force and the dates follow each other', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), steps), { minLength: 40, maxLength: 120 }), (asked) => {
      let versions: readonly Version[] = START;
      for (const [id, step] of asked) {
        versions = after(versions, id, step);
        expect(faultsOf(versions)).toEqual([]);
        for (const { status } of versions) reached.add(status);
      }
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(reached.size).toBe(6);
});

test('only the steps that are offered are taken', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), steps), { maxLength: 30 }), (asked) => {
      let versions: readonly Version[] = START;
      for (const [id, step] of asked) {
        const version = versions.find((one) => one.id === id) as Version;
        const isOffered = nextSteps(versions, version).includes(step.to);
        const taken = takeStep(versions, id, step);
        if (!isOffered) expect(taken).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
        versions = after(versions, id, step);
      }
    }),
  );
});

describe('the version in force on a day', () => {
  const versions = [
    aVersion({ id: 'a', status: 'remplacee', effectiveOn: '2025-01-01', replacedBy: 'b' }),
    aVersion({ id: 'b', status: 'en-vigueur', effectiveOn: '2026-01-01' }),
    aVersion({ id: 'c', status: 'projet' }),
  ];
  test.each([
    ['2024-12-31', undefined],
    ['2025-01-01', 'a'],
    ['2025-12-31', 'a'],
    ['2026-01-01', 'b'],
    ['2030-01-01', 'b'],
  ])('%s', (day, id) => {
    expect(inForceOn(versions, day)?.id).toBe(id);
  });
});

test('a coming into force that is taken back gives the former version its place again', () => {
  const former = aVersion({ id: 'a', status: 'en-vigueur', effectiveOn: '2025-01-01' });
  const decided = aVersion({ id: 'b', status: 'arrete', act: { number: '4', date: '2025-11-01' } });
  const start = [former, decided];
  const forced = after(start, 'b', { to: 'en-vigueur', effectiveOn: '2026-01-01' });
  expect(forced.map(({ status, replacedBy }) => `${status} ${replacedBy}`)).toEqual(['remplacee b', 'en-vigueur null']);
  expect(after(forced, 'b', { to: 'retrait' })).toEqual(start);
});

test('a version is told in one line', () => {
  const version = aVersion({
    id: 'a',
    name: 'Projet',
    status: 'en-vigueur',
    act: { number: '12', date: '2026-03-20' },
    opinion: { date: '2026-03-01', votes: [{ college: 'personnel', for: 5, against: 2, abstentions: 1 }] },
    effectiveOn: '2026-04-01',
  });
  expect(plain(describeVersion(version))).toBe(
    'Version « Projet » : en vigueur, date d’effet le 1er avril 2026, arrêté n° 12 du 20 mars 2026, ' +
      'avis du CST du 1er mars 2026 (personnel : 5 pour, 2 contre, 1 abstention)',
  );
});

test('a free name is a name that no version bears', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('A', 'a ', 'A (2)', 'A (3)', 'B'), { maxLength: 5 }), (names) => {
      const versions = names.map((name, index) => aVersion({ id: String(index), name }));
      expect(names.map(nameKey)).not.toContain(nameKey(freeName(versions, 'A')));
    }),
  );
});
