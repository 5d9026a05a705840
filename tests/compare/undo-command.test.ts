import { NO_STANDING } from '../../shared/versions/standing.ts';
import { expect, test } from 'vitest';
import { undoneChanges } from '../../electron/services/compare/compare-edits.ts';
import { compareOrganisations } from '../../shared/compare/compare-organisations.ts';
import { fromOutline, mustApply } from '../support/organisations.ts';

const BEFORE = fromOutline('p pole Pôle un\n  d direction Direction des routes\n    s service Service des ponts\nq pole Pôle deux');

test('a change of contents that is taken back is journalled as the entities it touches, a move as the state', () => {
  const renamed = mustApply(BEFORE, { type: 'renameEntity', payload: { id: 's', name: 'Service des viaducs' } }).organisation;
  const after = mustApply(renamed, { type: 'moveEntities', payload: { ids: ['d'], parentId: 'q' } }).organisation;
  const commandFor = (type: string) => {
    const keys = compareOrganisations(BEFORE, after).changes.filter((change) => change.type === type).map(({ key }) => key);
    const request = { left: { from: 'version', id: 'v' }, pairs: [], revision: 1, changes: keys } as const;
    return undoneChanges({ ...request, changes: keys, pairs: [] }, { revision: 1, organisation: after }, () => ({ organisation: BEFORE, name: 'Base', version: null, standing: NO_STANDING, day: '' })).command;
  };
  expect(commandFor('renamed')).toEqual({ type: 'setEntities', payload: { entities: [{ ...after.entities.get('s'), name: 'Service des ponts' }] } });
  expect(commandFor('moved').type).toBe('replaceOrganisation');
});
