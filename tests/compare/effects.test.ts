import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../shared/commands/apply.ts';
import type { Command } from '../../shared/commands/command.ts';
import type { Change, ChangeType } from '../../shared/compare/change.ts';
import { compareOrganisations } from '../../shared/compare/compare-organisations.ts';
import { withDependents } from '../../shared/compare/take/requirements.ts';
import { takeChanges } from '../../shared/compare/take/take-changes.ts';
import { undoChanges } from '../../shared/compare/take/undo-changes.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import type { Entity } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { childrenOf } from '../../shared/model/tree.ts';
import { unwrap } from '../../shared/result.ts';
import { commandsOver, countingIds, organisations } from '../support/organisations.ts';
import { withOtherIds } from './other-ids.ts';
import { randomEdits } from './random-edits.ts';

const [shape] = fc.sample(organisations, { numRuns: 1, seed: 1 }) as [Organisation];

/** What each command may change, whatever it is given; the rest is what the model makes of it (decision 4, shared texts). */
const EFFECTS: Partial<Record<Command['type'], readonly ChangeType[]>> = {
  // Out to the waiting zone, an entity is no longer in the organisation.
  moveEntities: ['moved', 'reordered', 'supervisionChanged', 'textChanged', 'deleted', 'merged', 'missionsTransferred'],
  renameEntity: ['renamed'],
  createEntity: ['created'],
  // What stands below may be kept: it moves up.
  deleteEntities: ['deleted', 'merged', 'moved', 'reordered', 'missionsTransferred', 'supervisionChanged', 'textChanged'],
  setSupervision: ['supervisionChanged'],
  setMissions: ['missionAdded', 'missionRemoved', 'missionChanged', 'missionsReordered', 'missionsTransferred'],
  moveMissions: ['missionsTransferred', 'missionsReordered'],
  setPurpose: ['textChanged'],
  changeKind: ['kindChanged'],
  setClause: ['textChanged'],
  setSharing: ['textChanged', 'missionAdded', 'missionRemoved', 'missionsTransferred'],
};

/** « name s1 »: everything that differs between two states, found field by field. */
function differences(before: Organisation, after: Organisation): ReadonlySet<string> {
  const found = new Set<string>();
  const FIELDS = ['name', 'kind', 'parentId', 'supervision', 'missions', 'purpose', 'blocks', 'clauses', 'grammar'] as const;
  for (const id of new Set([...before.entities.keys(), ...after.entities.keys()])) {
    const [former, now] = [before.entities.get(id), after.entities.get(id)];
    if (!former || !now) found.add(`${former ? 'gone' : 'come'} ${id}`);
    else {
      for (const field of FIELDS) if (!isSame(former[field], now[field])) found.add(`${field} ${id}`);
      if (!isSame([former.sharedWith, former.sharedTitle], [now.sharedWith, now.sharedTitle])) found.add(`sharing ${id}`);
    }
  }
  return found;
}

/** What the changes say that differs. */
function told(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap(({ type, id, fromId, toId, field = '' }) => {
      switch (type) {
        case 'created':
          return [`come ${id}`];
        case 'deleted':
          return [`gone ${id}`];
        case 'merged':
          return [`gone ${id}`, `missions ${toId}`];
        case 'split':
          return [`come ${id}`, `missions ${fromId}`];
        case 'moved':
          return [`parentId ${id}`];
        case 'renamed':
          return [`name ${id}`];
        case 'kindChanged':
          return [`kind ${id}`];
        case 'supervisionChanged':
          return [`supervision ${id}`];
        case 'missionsTransferred':
          return [`missions ${fromId}`, `missions ${toId}`];
        case 'missionAdded':
        case 'missionRemoved':
        case 'missionChanged':
        case 'missionsReordered':
          return [`missions ${id}`];
        case 'textChanged':
          return [`${field.startsWith('clause:') ? 'clauses' : field} ${id}`];
        case 'reordered':
        case 'settingChanged':
          return [];
      }
    }),
  );
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Missions of entities that came or are gone are theirs: nobody else's missions differ by them. */
function ofBoth(facts: ReadonlySet<string>, before: Organisation, after: Organisation): readonly string[] {
  return [...facts]
    .filter((fact) => {
      const [field, id = ''] = fact.split(' ');
      return field !== 'missions' || (before.entities.has(id) && after.entities.has(id));
    })
    .sort();
}

describe('what a comparison reports', () => {
  test('is what differs, field by field, and nothing else', () => {
    fc.assert(
      fc.property(organisations, randomEdits(8), (before, edits) => {
        const after = edits(before);
        const { changes, pairs } = compareOrganisations(before, after);
        fc.pre(pairs.length === [...before.entities.keys()].filter((id) => after.entities.has(id)).length);
        expect(ofBoth(told(changes), before, after)).toEqual(ofBoth(differences(before, after), before, after));
      }),
      { numRuns: 200 },
    );
  });

  test('after one command is what that command does, and nothing else', () => {
    fc.assert(
      fc.property(organisations, commandsOver(shape), (before, command) => {
        const edit = applyCommand(before, command, { newId: countingIds() });
        const allowed = EFFECTS[command.type];
        fc.pre(edit.ok && allowed !== undefined);
        if (!edit.ok) return;
        const { changes } = compareOrganisations(before, edit.value.organisation);
        expect(changes.filter(({ type }) => !allowed?.includes(type))).toEqual([]);
        if (isSame([...before.entities.values()], [...edit.value.organisation.entities.values()])) expect(changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('says that entities were reordered only where those that stay together stand in another order', () => {
    fc.assert(
      fc.property(organisations, randomEdits(6), (before, edits) => {
        const after = edits(before);
        const { changes } = compareOrganisations(before, after);
        const reordered = new Set(changes.filter(({ type }) => type === 'reordered').map(({ id }) => id));
        for (const parentId of new Set([...after.entities.values()].map((entity) => entity.parentId))) {
          const stays = ({ id }: Entity) => before.entities.get(id)?.parentId === parentId && after.entities.get(id)?.parentId === parentId;
          const order = (state: Organisation) => childrenOf(state, parentId).filter(stays).map(({ id }) => id);
          const isOther = !isSame(order(before), order(after));
          expect(order(after).some((id) => reordered.has(id))).toBe(isOther);
          const kept = (state: Organisation) => order(state).filter((id) => !reordered.has(id));
          expect(kept(after)).toEqual(kept(before));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('changes are an algebra', () => {
  test('all changes between any two organisations, taken, give the second one', () => {
    fc.assert(
      fc.property(organisations, organisations, randomEdits(6), fc.boolean(), (before, other, edits, isForeign) => {
        const after = isForeign ? withOtherIds(edits(other), 'z') : edits(other);
        const comparison = compareOrganisations(before, after);
        expect(unwrap(takeChanges(comparison, 'all')).organisation).toEqual(comparison.after);
      }),
      { numRuns: 80 },
    );
  });

  test('a change that is undone is a difference no more; those that do not need it stay', () => {
    fc.assert(
      fc.property(organisations, randomEdits(6), fc.nat(), (before, edits, pick) => {
        const after = edits(before);
        const comparison = compareOrganisations(before, after);
        fc.pre(comparison.changes.length > 0);
        const change = comparison.changes[pick % comparison.changes.length] as Change;
        const undone = undoChanges(comparison, after, [change.key]);
        if (!undone.ok) return;
        const { organisation, keys } = undone.value;
        expect(findViolations(organisation)).toEqual([]);
        expect(keys.has(change.key)).toBe(true);
        // Moves that cross may have to go back together; nothing else goes that does not need it.
        if (comparison.changes.every(({ type }) => type !== 'moved')) expect(keys).toEqual(withDependents(comparison, [change.key]));
        const gone = told(comparison.changes.filter(({ key }) => keys.has(key)));
        const left = differences(before, organisation);
        const kept = differences(before, after);
        // What is still different was different, and what is not belonged to what was undone.
        for (const fact of left) if (!/^(missions|supervision|sharing) /u.test(fact)) expect(kept).toContain(fact);
        for (const fact of kept) if (!left.has(fact) && !/^(missions|supervision|sharing) /u.test(fact)) expect(gone).toContain(fact);
      }),
      { numRuns: 150 },
    );
  });

  test('all changes undone give the first organisation, under the ids of the second', () => {
    fc.assert(
      fc.property(organisations, randomEdits(6), (before, edits) => {
        const after = edits(before);
        const comparison = compareOrganisations(before, after);
        fc.pre(comparison.after === after);
        const { organisation } = unwrap(undoChanges(comparison, after, comparison.changes.map(({ key }) => key)));
        expect(compareOrganisations(before, organisation).changes).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
