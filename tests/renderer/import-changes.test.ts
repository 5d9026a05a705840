import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeTitle, textsOf } from '../../shared/compare/show/change-words.ts';
import { byPole } from '../../shared/compare/by-pole.ts';
import { changeTypeSchema, type Change } from '../../shared/compare/change.ts';
import { compareOrganisations } from '../../shared/compare/compare-organisations.ts';
import { leave, neededBy, take, type Chosen } from '../../shared/compare/take/choice.ts';
import { withRequired } from '../../shared/compare/take/requirements.ts';
import { withEntities } from '../../shared/commands/edit.ts';
import { fromOutline } from '../support/organisations.ts';

const BEFORE = fromOutline(`
dgs direction-generale Direction générale
  p1 pole Pôle social
    d1 direction Direction enfance
      s1 service Service adoption
  p2 pole Pôle routes
    d2 direction Direction des routes
      s2 service Service des ponts
`);

const AFTER = fromOutline(`
dgs direction-generale Direction générale
  p1 pole Pôle social et santé
    s1 service Service adoption
  p2 pole Pôle routes
    d3 direction Direction du patrimoine
      s2 service Service des ponts
      s3 service Service des tunnels
    d2 direction Direction des routes
`);

const COMPARISON = compareOrganisations(BEFORE, AFTER);
const KEYS = COMPARISON.changes.map(({ key }) => key);

describe('the changes that are taken', () => {
  test('draw along what they need, and go with what they need', () => {
    const none: Chosen = new Set();
    const taken = take(COMPARISON, none, ['created s3']);
    expect({ chosen: [...taken.chosen].sort(), along: taken.along }).toEqual({
      chosen: ['created d3', 'created s3'],
      along: ['created d3'],
    });
    const left = leave(COMPARISON, taken.chosen, ['created d3']);
    expect({ chosen: [...left.chosen], along: left.along }).toEqual({ chosen: [], along: ['created s3'] });
    expect(neededBy(COMPARISON, 'renamed p1')).toEqual([]);
    expect(neededBy(COMPARISON, 'deleted d1')).toEqual(['moved s1']);
  });

  test('never stand without what they need, whatever is ticked and unticked', () => {
    const gestures = fc.array(fc.record({ isTaken: fc.boolean(), keys: fc.subarray(KEYS, { minLength: 1 }) }), { maxLength: 8 });
    fc.assert(
      fc.property(gestures, (all) => {
        let chosen: Chosen = new Set();
        for (const { isTaken, keys } of all) {
          const before = chosen;
          ({ chosen } = (isTaken ? take : leave)(COMPARISON, chosen, keys));
          expect([...withRequired(COMPARISON, chosen)].sort()).toEqual([...chosen].sort());
          if (isTaken) expect([...before, ...keys].every((key) => chosen.has(key))).toBe(true);
          else expect(keys.some((key) => chosen.has(key))).toBe(false);
        }
      }),
    );
  });
});

test('changes are told pôle by pôle, in the order of the document, the organisation itself last', () => {
  const renamed = { ...withEntities(AFTER, []), name: 'Département renommé' };
  const groups = byPole(compareOrganisations(BEFORE, renamed));
  expect(groups.map(({ name, changes }) => [name, changes.map(({ type }) => type)])).toEqual([
    ['Pôle social et santé', expect.arrayContaining(['renamed', 'moved', 'deleted'])],
    ['Pôle routes', expect.arrayContaining(['created', 'moved'])],
    ['', ['settingChanged']],
  ]);
});

const change = (given: Partial<Change> & Pick<Change, 'type'>): Change => ({ key: 'k', id: 's1', name: 'Service A', ...given });

test('each type of change has its title, and a change of texts only names them', () => {
  const titles = changeTypeSchema.options.map((type) =>
    changeTitle(COMPARISON, change({ type, from: 'Texte d’avant', to: 'Texte d’après', field: 'purpose', missions: [{ text: 'M', children: [] }] })),
  );
  expect(new Set(titles).size).toBe(titles.length);
  const textual = ['supervisionChanged', 'missionAdded', 'missionRemoved', 'missionChanged', 'textChanged', 'settingChanged'];
  expect(changeTypeSchema.options.filter((_, index) => !titles[index]?.includes('Texte d’'))).toEqual(
    expect.arrayContaining(textual),
  );
});

test('texts are compared for changes of texts only', () => {
  expect(textsOf(change({ type: 'textChanged', from: 'a', to: 'b' }))).toEqual([{ label: 'Texte', before: 'a', after: 'b' }]);
  expect(textsOf(change({ type: 'missionAdded', to: 'b' }))).toEqual([{ label: 'Mission', before: '', after: 'b' }]);
  expect(textsOf(change({ type: 'moved', from: 'a', to: 'b' }))).toEqual([]);
});
