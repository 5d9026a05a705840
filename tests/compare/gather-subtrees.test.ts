import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeTable } from '../../shared/change-table/change-table.ts';
import { countedChanges } from '../../shared/change-table/count-changes.ts';
import { compareOrganisations } from '../../shared/compare/compare-organisations.ts';
import { alongWords, gatherSubtrees, listedByPole } from '../../shared/compare/gather-subtrees.ts';
import { isSameData } from '../../shared/compare/same-data.ts';
import { undoChanges } from '../../shared/compare/take/undo-changes.ts';
import { unwrap } from '../../shared/result.ts';
import { fromOutline, mustApply, organisations } from '../support/organisations.ts';
import { randomEdits } from './random-edits.ts';

const BASE = fromOutline(`
dg direction-generale Direction générale
  p1 pole Pôle un
    d1 direction Direction des routes
      s1 service Service ponts
      s2 service Service tunnels
    d2 direction Direction des ports
`);
const WITHOUT = mustApply(BASE, {
  type: 'batch',
  payload: { commands: [{ type: 'moveEntities', payload: { ids: ['s2'], parentId: 'd2' } }, { type: 'deleteEntities', payload: { ids: ['d1'] } }] },
}).organisation;

test('a branch that goes, or comes, is one line of its topmost entity with the names of the others', () => {
  const gone = compareOrganisations(BASE, WITHOUT);
  const lines = gatherSubtrees(gone, gone.changes).map((line) => [line.change.key, line.along.map(({ id }) => id), alongWords(line)]);
  expect(lines).toEqual([
    ['moved s2', [], ''],
    ['deleted d1', ['s1'], 'et l’entité qui en dépend'],
  ]);
  const come = compareOrganisations(mustApply(BASE, { type: 'deleteEntities', payload: { ids: ['d1'] } }).organisation, BASE);
  const rows = changeTable(come).flatMap((group) => group.rows.map(({ nature, entity, after }) => [nature, entity, after.replaceAll('\u00A0', ' ')]));
  expect(rows).toEqual([
    ['Création', 'Direction des routes', 'Direction, sous « Pôle un »\nEt les 2 entités qui en dépendent :\n– Service ponts\n– Service tunnels'],
  ]);
  expect(countedChanges(come).map((text) => text.replaceAll('\u00A0', ' '))).toEqual(['Structure : 1 création (3 entités)']);
});

test('every change is in one line and once; no line comes or goes below another of its fate', () => {
  fc.assert(
    fc.property(organisations, randomEdits(12), (before, edits) => {
      const comparison = compareOrganisations(before, edits(before));
      const lines = gatherSubtrees(comparison, comparison.changes);
      const told = lines.flatMap(({ change, along }) => [change, ...along]);
      expect(told.map(({ key }) => key).sort()).toEqual(comparison.changes.map(({ key }) => key).sort());
      const heads = new Set(lines.map(({ change }) => change.key));
      for (const { change, along } of lines) {
        const { type, id } = change;
        expect(along.every((one) => one.type === type)).toBe(true);
        if (type !== 'created' && type !== 'deleted') expect(along).toEqual([]);
        else {
          const state = type === 'created' ? comparison.after : comparison.before;
          expect(heads.has(`${type} ${state.entities.get(id ?? '')?.parentId ?? ''}`)).toBe(false);
        }
      }
      expect(listedByPole(comparison).flatMap((group) => group.lines.map(({ change }) => change.key)).sort()).toEqual([...heads].sort());
    }),
    { numRuns: 60 },
  );
});

test('taking back a line takes back all that it stands for', () => {
  const comparison = compareOrganisations(BASE, mustApply(BASE, { type: 'deleteEntities', payload: { ids: ['p1'] } }).organisation);
  const [line] = gatherSubtrees(comparison, comparison.changes);
  const keys = [line?.change, ...(line?.along ?? [])].map((change) => change?.key ?? '');
  expect(keys).toHaveLength(5);
  const { organisation } = unwrap(undoChanges(comparison, comparison.after, keys));
  expect(isSameData(organisation.entities, BASE.entities)).toBe(true);
});
