import { expect, test } from 'vitest';
import { entitiesNamedBy } from '../../shared/history/entities-named.ts';
import { describeCommand } from '../../shared/commands/describe.ts';
import { organisationToJson } from '../../shared/model/json.ts';
import type { Command } from '../../shared/commands/command.ts';
import { fromOutline, mustApply } from '../support/organisations.ts';

const ORGANISATION = fromOutline(`
dg direction-generale Direction générale
  d1 direction Direction des finances
    s1 service Service budget
    s2 service Service assemblées
  d2 direction Direction des routes
`);

test.each<readonly [Command, readonly string[]]>([
  [{ type: 'moveEntities', payload: { ids: ['s1', 's2'], parentId: 'd2' } }, ['s1', 's2']],
  [{ type: 'renameEntity', payload: { id: 's1', name: 'Service comptable' } }, ['s1']],
  [{ type: 'createEntity', payload: { parentId: 'd2', kind: 'service', name: 'Service neuf' } }, ['new-1']],
  [{ type: 'deleteEntities', payload: { ids: ['d1'] } }, ['d1', 's1', 's2']],
  [{ type: 'replaceOrganisation', payload: { organisation: organisationToJson(ORGANISATION) } }, []],
])('an entry is about what it changed, not about where that stands', (command, expected) => {
  const edit = mustApply(ORGANISATION, command);
  expect([describeCommand(command, ORGANISATION) !== '', entitiesNamedBy(edit.command, edit.inverse).map(({ id }) => id)]).toEqual([true, expected]);
});

test('a deleted entity is told by the name it had', () => {
  const { command, inverse } = mustApply(ORGANISATION, { type: 'deleteEntities', payload: { ids: ['s1'] } });
  expect(entitiesNamedBy(command, inverse)).toEqual([{ id: 's1', name: 'Service budget' }]);
});
