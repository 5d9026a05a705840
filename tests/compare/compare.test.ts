import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOrganisations } from '../../shared/compare/compare-organisations.ts';
import type { Change } from '../../shared/compare/change.ts';
import { takeChanges } from '../../shared/compare/take/take-changes.ts';
import type { Command } from '../../shared/commands/command.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import type { Mission } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { unwrap } from '../../shared/result.ts';
import { anEntity, fromOutline, mustApply, organisations } from '../support/organisations.ts';
import { withOtherIds } from './other-ids.ts';
import { randomEdits } from './random-edits.ts';

const OUTLINE = `
dg direction-generale Direction générale des services
  p1 pole Pôle ressources
    d1 direction Direction des finances
      s1 service Service budget
      s2 service Service comptabilité
      s3 service Service trésorerie
    d2 direction Direction des ressources humaines
      s4 service Service paie
  p2 pole Pôle territoires
    d3 direction Direction des routes
`;

const lines = (...texts: readonly string[]): Mission[] => texts.map((text) => ({ text, children: [] }));

function withMissions(organisation: Organisation, missions: Readonly<Record<string, readonly string[]>>): Organisation {
  const entities = new Map(organisation.entities);
  for (const [id, texts] of Object.entries(missions)) {
    entities.set(id, { ...(entities.get(id) ?? anEntity({ id })), missions: lines(...texts) });
  }
  return { ...organisation, entities };
}

const BASE = withMissions(fromOutline(OUTLINE), {
  s1: ['Préparer le budget', 'Suivre les dépenses', 'Établir le compte'],
  s2: ['Tenir la comptabilité', 'Payer les factures'],
  s4: ['Établir la paie', 'Suivre les carrières', 'Gérer les congés'],
});

function after(...commands: readonly Command[]): Organisation {
  return mustApply(BASE, { type: 'batch', payload: { commands } }).organisation;
}

/** Type, entity and what it went from and to, for reading. */
function told(changes: readonly Change[]): readonly string[] {
  return changes.map(({ type, id, field, from, to }) =>
    [type, id, field, from, to].filter((part) => part !== undefined).join(' | '),
  );
}

const changesTo = (organisation: Organisation) => told(compareOrganisations(BASE, organisation).changes);

describe('changes by meaning', () => {
  test('the same organisation has none', () => {
    expect(changesTo(BASE)).toEqual([]);
  });

  test('a moved subtree is one move, a renamed parent leaves its children alone', () => {
    expect(
      changesTo(
        after(
          { type: 'moveEntities', payload: { ids: ['d1'], parentId: 'p2' } },
          { type: 'renameEntity', payload: { id: 'd1', name: 'Direction des finances et du budget' } },
        ),
      ),
    ).toEqual([
      'moved | d1 | Pôle ressources | Pôle territoires',
      'renamed | d1 | Direction des finances | Direction des finances et du budget',
    ]);
  });

  test('one entity that moves up among its siblings is one change', () => {
    expect(changesTo(after({ type: 'moveEntities', payload: { ids: ['s3'], parentId: 'd1', position: 0 } }))).toEqual([
      'reordered | s3 | 3 | 1',
    ]);
  });

  test('missions: added, removed, reworded, reordered', () => {
    expect(
      changesTo(
        after({
          type: 'setMissions',
          payload: { id: 's1', missions: lines('Suivre toutes les dépenses', 'Préparer le budget', 'Conseiller les directions') },
        }),
      ),
    ).toEqual([
      'missionRemoved | s1 | Établir le compte',
      'missionChanged | s1 | Suivre les dépenses | Suivre toutes les dépenses',
      'missionAdded | s1 | Conseiller les directions',
      'missionsReordered | s1',
    ]);
  });

  test('missions that go to another entity are one transfer', () => {
    const changes = compareOrganisations(BASE, after({ type: 'moveMissions', payload: { fromId: 's4', indexes: [0, 2], toId: 's2' } })).changes;
    expect(told(changes)).toEqual(['missionsTransferred | s4 | Service paie | Service comptabilité']);
    expect(changes[0]?.missions?.map(({ text }) => text)).toEqual(['Établir la paie', 'Gérer les congés']);
  });

  test('an entity whose missions went to another one that stays was merged into it', () => {
    expect(
      changesTo(
        after(
          { type: 'moveMissions', payload: { fromId: 's2', indexes: [0, 1], toId: 's1' } },
          { type: 'deleteEntities', payload: { ids: ['s2'] } },
        ),
      ),
    ).toEqual(['merged | s2 | Direction des finances | Service budget']);
  });

  test('a new entity made of missions of another was split off', () => {
    expect(
      changesTo(
        after(
          { type: 'createEntity', payload: { id: 'n', parentId: 'd2', kind: 'service', name: 'Service carrières' } },
          { type: 'moveMissions', payload: { fromId: 's4', indexes: [1], toId: 'n' } },
        ),
      ),
    ).toEqual(['split | n | Service paie | Direction des ressources humaines']);
  });

  test('kind, supervision, vocation, wording, settings', () => {
    const edited = after(
      { type: 'changeKind', payload: { id: 's4', kind: 'mission' } },
      { type: 'setSupervision', payload: { id: 'd3', supervision: [{ authority: 'technique', title: 'Référent' }] } },
      { type: 'setPurpose', payload: { id: 'd3', purpose: ['Entretenir les routes.'] } },
      { type: 'setClause', payload: { id: 'd3', clause: 'attachment', text: 'Elle est à part.' } },
    );
    const changed = { ...edited, name: 'Département du Mont', settings: { ...edited.settings, issuer: 'DG' } };
    expect(changesTo(changed)).toEqual([
      'kindChanged | s4 | service | mission',
      'supervisionChanged | d3 |  | Référent (technique)',
      'textChanged | d3 | purpose |  | Entretenir les routes.',
      'textChanged | d3 | clause:attachment |  | Elle est à part.',
      'settingChanged |  | name | Département du Val | Département du Mont',
      'settingChanged |  | issuer | DRH | DG',
    ]);
  });

  test('two unrelated organisations are said to be', () => {
    const other = withOtherIds(fromOutline('x cabinet Cabinet du maire\n  y equipe Équipe de nuit'), 'o');
    expect(compareOrganisations(BASE, other).hasLittleInCommon).toBe(true);
    expect(compareOrganisations(BASE, withOtherIds(BASE, 'o')).hasLittleInCommon).toBe(false);
  });
});

describe('laws', () => {
  test('all changes taken give the new organisation, whatever was edited', () => {
    fc.assert(
      fc.property(organisations, randomEdits(8), (organisation, edits) => {
        const target = edits(organisation);
        const comparison = compareOrganisations(organisation, target);
        expect(unwrap(takeChanges(comparison, 'all')).organisation).toEqual(target);
        if (comparison.changes.length === 0) expect(target.entities).toEqual(organisation.entities);
      }),
      { numRuns: 150 },
    );
  });

  test('any choice of changes is sound or refused, and what was taken is no longer a difference', () => {
    fc.assert(
      fc.property(organisations, randomEdits(8), fc.infiniteStream(fc.boolean()), (organisation, edits, coins) => {
        const comparison = compareOrganisations(organisation, edits(organisation));
        const chosen = new Set(comparison.changes.flatMap(({ key }) => (coins.next().value === true ? [key] : [])));
        const taken = takeChanges(comparison, chosen);
        if (!taken.ok) return;
        expect(findViolations(taken.value.organisation)).toEqual([]);
        for (const key of chosen) expect(taken.value.keys.has(key)).toBe(true);
        const left = compareOrganisations(taken.value.organisation, comparison.after).changes;
        expect(left.length).toBeLessThanOrEqual(comparison.changes.length);
        if (taken.value.keys.size === 0) expect(taken.value.organisation).toEqual(organisation);
      }),
      { numRuns: 150 },
    );
  });

  test('other ids make no difference where names tell entities apart', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        expect(told(compareOrganisations(organisation, withOtherIds(organisation, 'z')).changes)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
