import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/commands/command.ts';
import { applyCommand } from '../../shared/commands/apply.ts';
import { describeCommand } from '../../shared/commands/describe.ts';
import { DEFAULT_KINDS } from '../../shared/model/default-kinds.ts';
import type { EntityKind } from '../../shared/model/kind.ts';
import { countingIds, fromOutline, mustApply } from '../support/organisations.ts';

const ORGANISATION = fromOutline(`
dg direction-generale Direction générale
  p1 pole Pôle ressources
    d1 direction Direction des finances
      s1 service Service budget
      s2 service Service paie
cab cabinet Cabinet
`);

type Payload = Extract<Command, { type: 'setKinds' }>['payload'];

function refusal(payload: Payload): string {
  const edit = applyCommand(ORGANISATION, { type: 'setKinds', payload }, { newId: countingIds() });
  return edit.ok ? 'accepted' : edit.problem.message;
}

const changed = (id: string, change: Partial<EntityKind>): EntityKind[] =>
  DEFAULT_KINDS.map((kind) => (kind.id === id ? { ...kind, ...change } : kind));
const without = (id: string): EntityKind[] =>
  DEFAULT_KINDS.filter((kind) => kind.id !== id).map((kind) => ({
    ...kind,
    parents: kind.parents.filter((one) => one !== id),
    titled: Array.isArray(kind.titled) ? kind.titled.filter((one) => one !== id) : kind.titled,
    counted: Array.isArray(kind.counted) ? kind.counted.filter((one) => one !== id) : kind.counted,
  }));

describe('a table of kinds is refused, with an example,', () => {
  test.each<readonly [string, Payload, string]>([
    ['when an entity would have no kind', { kinds: without('service') }, 'Le type « service » sert encore à « Service budget », et 1 autre entité est dans ce cas : choisissez le type qui le remplace.'],
    ['when an entity would stand where it may not', { kinds: changed('service', { parents: ['pole'] }) }, '« Service budget » (service) est rattachée à « Direction des finances » (direction), et 1 autre entité est dans ce cas : gardez cette place permise, ou déplacez d’abord cette entité.'],
    ['when one would stand at the top and may not', { kinds: changed('cabinet', { parents: ['pole'] }) }, '« Cabinet » (cabinet) se trouve au sommet de l’organisation : gardez cette place permise, ou déplacez d’abord cette entité.'],
    ['when a kind has no name', { kinds: changed('service', { label: { singular: '  ', plural: 'services' } }) }, 'Un type d’entité doit avoir un nom, au singulier et au pluriel.'],
    ['when a kind cites one that is not there', { kinds: changed('service', { parents: ['direction', 'bureau'] }) }, 'Le type « service » cite le type « bureau », qui n’existe pas.'],
    ['when two have one identifier', { kinds: [...DEFAULT_KINDS, ...changed('service', {}).slice(5, 6)] }, 'Deux types d’entités portent le même identifiant.'],
    ['when a title has a mark that nobody fills in', { kinds: changed('service', { supervisor: { authority: 'hierarchique', function: 'Chef', titlePattern: 'Chef {du_nom}' } }) }, 'Dans le titre usuel du type « service », {du_nom} n’est pas un repère connu : {de_nom}, {objet} ou {de_objet}.'],
    ['when an entity is unknown', { kinds: [...DEFAULT_KINDS], entities: [{ id: 'x', kind: 'service' }] }, 'L’entité « x » n’existe pas dans cette organisation.'],
  ])('%s', (_when, payload, expected) => {
    expect(refusal(payload)).toBe(expected);
  });
});

test('a kind in use goes when its entities get another one in the same gesture, and comes back with them', () => {
  const kinds = changed('cellule', { parents: ['direction', 'service'] }).filter(({ id }) => id !== 'service');
  const clean = kinds.map((kind) => ({ ...kind, parents: kind.parents.filter((id) => id !== 'service') }));
  const command: Command = { type: 'setKinds', payload: { kinds: clean, entities: [{ id: 's1', kind: 'cellule' }, { id: 's2', kind: 'cellule' }] } };
  const { organisation, inverse } = mustApply(ORGANISATION, command);
  expect([organisation.entities.get('s1')?.kind, organisation.kinds.length]).toEqual(['cellule', DEFAULT_KINDS.length - 1]);
  expect(mustApply(organisation, inverse).organisation).toEqual(ORGANISATION);
});

test('spaces around a name are dropped', () => {
  const { organisation } = mustApply(ORGANISATION, { type: 'setKinds', payload: { kinds: changed('service', { label: { singular: ' bureau ', plural: 'bureaux ' } }) } });
  expect(organisation.kinds.find(({ id }) => id === 'service')?.label).toEqual({ singular: 'bureau', plural: 'bureaux' });
});

test.each<readonly [string, readonly EntityKind[]]>([
  ['Nouveau type d’entité : « bureau »', [...DEFAULT_KINDS, { ...(DEFAULT_KINDS[5] as EntityKind), id: 'bureau', label: { singular: 'bureau', plural: 'bureaux' } }]],
  ['Type d’entité supprimé : « site »', without('site')],
  ['Type d’entité « service » renommé « bureau »', changed('service', { label: { singular: 'bureau', plural: 'bureaux' } })],
  ['Type d’entité « service » : places permises, couleur', changed('service', { parents: ['direction'], hue: 3 })],
  ['Ordre des types d’entités', DEFAULT_KINDS.toReversed()],
  ['Ordre des types d’entités', DEFAULT_KINDS.map((kind, hue) => ({ ...kind, hue })).toReversed()],
  ['2 types d’entités modifiés', DEFAULT_KINDS.map((kind) => (['site', 'centre'].includes(kind.id) ? { ...kind, hue: 1 } : kind))],
])('the journal says « %s »', (label, kinds) => {
  expect(describeCommand({ type: 'setKinds', payload: { kinds: [...kinds] } }, ORGANISATION)).toBe(label);
});
