import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack, unpack } from '../../db/versions/snapshot.ts';
import { openVersion } from '../../electron/services/versions/open-version.ts';
import { UserError } from '../../shared/result.ts';
import type { VersionStep } from '../../shared/versions/version.ts';
import { alter, newFile, refusalOf } from '../db/support.ts';
import { commandsOver, organisations } from '../support/organisations.ts';
import { aDesk, plain, renameTo } from './support.ts';

const OPINION: VersionStep = { to: 'avis', opinion: { date: '2026-01-10', votes: [] } };
const ACT: VersionStep = { to: 'arrete', act: { number: '7', date: '2026-01-20' } };

test('a snapshot gives back the organisation that was packed', () => {
  fc.assert(fc.property(organisations, (organisation) => {
    expect(unpack(pack(organisation), 'V')).toEqual(organisation);
  }), { numRuns: 30 });
});

test('create, edit, restore: the organisation is what it was, and undo gives the edits back', () => {
  const sessions = organisations.chain((organisation) =>
    fc.tuple(fc.constant(organisation), fc.array(commandsOver(organisation), { maxLength: 6 })),
  );
  fc.assert(
    fc.property(sessions, ([organisation, commands]) => {
      const { file, desk } = aDesk(newFile(organisation));
      const { id } = desk.create('Départ');
      for (const command of commands) applyIfLegal(() => file.apply(command));
      const edited = file.organisation;
      desk.restore(id);
      expect(file.organisation).toEqual(organisation);
      expect(desk.overview().working).toEqual({ versionId: id, isModified: false });
      file.undo();
      expect(file.organisation).toEqual(edited);
      file.redo();
      expect(file.organisation).toEqual(organisation);
      file.close();
    }),
    { numRuns: 15 },
  );
});

function applyIfLegal(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

describe('two projects from one version in force', () => {
  function twoProjects() {
    const { file, desk } = aDesk();
    const base = desk.create('En vigueur');
    desk.step(base.id, { to: 'en-vigueur', effectiveOn: '2026-01-01' });
    const [one, two] = [desk.duplicate(base.id, 'Un'), desk.duplicate(base.id, 'Deux')];
    return { file, desk, base, one, two };
  }
  const s1 = (organisation: { entities: ReadonlyMap<string, { name: string }> }) => organisation.entities.get('s1')?.name;

  test('switching from one to the other loses nothing of either', () => {
    const { file, desk, one, two } = twoProjects();
    desk.open(one.id);
    file.apply(renameTo('Service un'));
    desk.open(two.id);
    expect(s1(file.organisation)).toBe('Service budget');
    file.apply(renameTo('Service deux'));
    desk.open(one.id);
    expect([s1(file.organisation), s1(desk.content(two.id))]).toEqual(['Service un', 'Service deux']);
  });

  test('edits made over the version in force are kept as a new draft, based on it', () => {
    const { file, desk, base, one } = twoProjects();
    file.apply(renameTo('Service neuf'));
    desk.open(one.id);
    const kept = desk.overview().versions.at(-1);
    expect(kept && { name: plain(kept.name), status: kept.status, basedOn: kept.basedOn, holds: s1(desk.content(kept.id)) }).toEqual({
      name: 'Modifications de « En vigueur »',
      status: 'brouillon',
      basedOn: base.id,
      holds: 'Service neuf',
    });
    expect(s1(desk.content(base.id))).toBe('Service budget');
  });

  test('after the undo of a switch the former project is worked on again, and saves go into it', () => {
    const { file, desk, one, two } = twoProjects();
    desk.open(one.id);
    file.apply(renameTo('Service un'));
    desk.open(two.id);
    file.undo();
    expect(desk.overview().working).toEqual({ versionId: one.id, isModified: false });
    file.apply(renameTo('Service un bis'));
    expect(desk.save()?.id).toBe(one.id);
    expect([s1(desk.content(one.id)), s1(desk.content(two.id))]).toEqual(['Service un bis', 'Service budget']);
  });
});

test('what the CST saw does not change: saving makes a new draft', () => {
  const { file, desk } = aDesk();
  const project = desk.create('Projet');
  desk.step(project.id, { to: 'projet' });
  desk.step(project.id, OPINION);
  file.apply(renameTo('Service neuf'));
  expect(desk.save()).toMatchObject({ status: 'brouillon', basedOn: project.id });
  expect(desk.content(project.id).entities.get('s1')?.name).toBe('Service budget');
});

test('a version in force keeps all but its note, and every event has its line', () => {
  const { desk } = aDesk();
  const { id } = desk.create('Projet');
  desk.step(id, { to: 'projet' });
  desk.step(id, OPINION);
  desk.step(id, ACT);
  desk.step(id, { to: 'en-vigueur', effectiveOn: '2026-02-01' });
  expect([refusalOf(() => desk.rename(id, 'Autre')), refusalOf(() => { desk.delete(id); })]).toEqual(['locked-version', 'not-deletable']);
  expect(desk.annotate(id, 'Relue.').note).toBe('Relue.');
  expect(desk.overview().events.map(({ label }) => plain(label))).toEqual([
    'Note de la version « Projet »',
    'Version « Projet » en vigueur au 1er février 2026',
    'Version « Projet » : arrêté n° 7 du 20 janvier 2026',
    'Version « Projet » : avis du CST du 10 janvier 2026',
    'Version « Projet » : projet',
    'Version « Projet » créée',
  ]);
});

test('a deleted draft gives its place to the one that it was based on', () => {
  const { desk } = aDesk();
  const [a, b] = [desk.create('A'), desk.create('B')];
  const c = desk.create('C');
  desk.delete(b.id);
  expect(desk.overview().versions.map(({ name, basedOn }) => [name, basedOn])).toEqual([['A', null], ['C', a.id]]);
  desk.delete(c.id);
  expect(desk.overview().working.versionId).toBe(a.id);
});

describe('bad input changes nothing', () => {
  test('a damaged snapshot is told in one sentence; what is worked on stays', () => {
    const path = newFile();
    const first = aDesk(path);
    const { id } = first.desk.create('Abîmée');
    first.desk.create('Saine');
    first.file.close();
    alter(path, `UPDATE version SET content = substr(content, 1, length(content) - 40) WHERE id = '${id}'`);
    const { file, desk } = aDesk(path);
    file.apply(renameTo('Service neuf'));
    const before = { overview: desk.overview(), organisation: file.organisation, revision: file.revision };
    for (const work of [() => desk.restore(id), () => desk.open(id), () => desk.content(id), () => openVersion(file, 'Abîmée')]) {
      expect(refusalOf(work)).toBe('damaged-version');
    }
    expect({ overview: desk.overview(), organisation: file.organisation, revision: file.revision }).toEqual(before);
  });

  test('a content that was swapped for another is damage too', () => {
    const other = pack({ ...aDesk().file.organisation, name: 'Autre' });
    expect(refusalOf(() => unpack({ ...other, digest: 'b'.repeat(64) }, 'V'))).toBe('damaged-version');
  });

  test.each([
    ['unknown-version', () => aDesk().desk.restore('nobody')],
    ['unknown-version', () => openVersion(aDesk().file, 'nobody')],
    ['bad-name', () => aDesk().desk.create(' \n')],
    ['bad-text', () => aDesk().desk.create('A\uD800')],
    ['not-allowed', () => { const { desk } = aDesk(); desk.step(desk.create('A').id, ACT); }],
    ['name-taken', () => { const { desk } = aDesk(); desk.create('Projet  été'); desk.create('projet ÉTÉ'); }],
    ['already-open', () => { const { desk } = aDesk(); desk.open(desk.create('A').id); }],
  ])('%s', (code, work) => {
    expect(refusalOf(work)).toBe(code);
  });
});

test('two processes see each other’s versions', () => {
  const path = newFile();
  const [one, two] = [aDesk(path), aDesk(path)];
  two.file.apply(renameTo('Service neuf'));
  const { id } = one.desk.create('Vue');
  expect(two.desk.content(id).entities.get('s1')?.name).toBe('Service neuf');
  expect(two.desk.overview().working).toEqual({ versionId: id, isModified: false });
});
