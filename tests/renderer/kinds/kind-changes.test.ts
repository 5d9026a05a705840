import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelyHeir, renamed, usualPlural, withKind, withKindMoved, withKindPlaced, withNewKind, withoutKind } from '../../../renderer/features/kinds/kind-changes.ts';
import { kindLook } from '../../../renderer/state/kind-look.ts';
import { DEFAULT_KINDS } from '../../../shared/model/default-kinds.ts';
import type { EntityKind } from '../../../shared/model/kind.ts';
import { findViolations } from '../../../shared/model/invariants.ts';
import { emptyOrganisation, fromOutline, mustApply, organisations } from '../../support/organisations.ts';

const ids = DEFAULT_KINDS.map(({ id }) => id);

test('a change is kept, and what is taken back goes', () => {
  const changed = withKind(DEFAULT_KINDS, 'pole', { hue: 4, countLabel: { singular: 'pôle', plural: 'pôles' } });
  expect(changed[2]).toEqual({ ...DEFAULT_KINDS[2], hue: 4, countLabel: { singular: 'pôle', plural: 'pôles' } });
  expect(withKind(changed, 'pole', { hue: null, countLabel: null })).toEqual(DEFAULT_KINDS);
});

test('a new name goes into what was made of the former one, and leaves the user’s own words', () => {
  const service = DEFAULT_KINDS[5] as EntityKind;
  expect(renamed(service, 'bureau')).toEqual({
    label: { singular: 'bureau', plural: 'bureaux' },
    managementLine: 'Bureau',
    supervisor: { ...service.supervisor, function: 'Responsable de bureau' },
  });
  const own = { ...service, label: { singular: 'service', plural: 'les services' }, managementLine: 'Service et unité', supervisor: null };
  expect(renamed(own, 'bureau')).toEqual({ label: { singular: 'bureau', plural: 'les services' } });
});

describe('every kind keeps its colour', () => {
  const colours = (kinds: readonly (typeof DEFAULT_KINDS)[number][]) =>
    Object.fromEntries(ids.map((id) => [id, kindLook({ ...emptyOrganisation(), kinds: [...kinds] }, id).hue]));

  test('when one moves, up to the ends of the table', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(-1 as const, 1 as const), (id, by) => {
        const moved = withKindMoved(DEFAULT_KINDS, id, by);
        const rank = ids.indexOf(id) + by;
        expect(moved === null).toBe(rank < 0 || rank >= ids.length);
        if (!moved) return;
        expect([moved[rank]?.id, colours(moved)]).toEqual([id, colours(DEFAULT_KINDS)]);
      }),
    );
  });

  test('when one is set down beside another, the rest in its order', () => {
    const where = fc.constantFrom('before' as const, 'after' as const);
    fc.assert(
      fc.property(fc.constantFrom(...ids), where, fc.constantFrom(...ids), (id, side, other) => {
        fc.pre(id !== other);
        const rest = ids.filter((one) => one !== id);
        const wanted = rest.toSpliced(rest.indexOf(other) + (side === 'before' ? 0 : 1), 0, id);
        const placed = withKindPlaced(DEFAULT_KINDS, id, side, other) ?? DEFAULT_KINDS;
        expect([placed.map((kind) => kind.id), colours(placed)]).toEqual([wanted, colours(DEFAULT_KINDS)]);
      }),
    );
  });

  test('when one comes in between', () => {
    const { kinds, id } = withNewKind(DEFAULT_KINDS, ' Agence locale ', 'service');
    expect(kinds[6]).toMatchObject({
      id: 'agence-locale',
      label: { singular: 'Agence locale', plural: 'Agences locales' },
      gender: 'f',
      parents: DEFAULT_KINDS[5]?.parents,
    });
    expect([id, colours(kinds)]).toEqual(['agence-locale', colours(DEFAULT_KINDS)]);
  });
});

test('a new kind never takes the identifier of another one', () => {
  expect(withNewKind(DEFAULT_KINDS, 'Pôle', null).id).toBe('pole-2');
  expect(withNewKind(DEFAULT_KINDS, '4e bureau', null).id).toBe('e-bureau');
  expect(withNewKind(DEFAULT_KINDS, '12', null).id).toBe('type');
});

test.each([
  ['bureau', 'bureaux'],
  ['centre de gestion', 'centres de gestion'],
  ['agence locale', 'agences locales'],
  ['fonction support', 'fonctions support'],
  ['secteur d’activités', 'secteurs d’activités'],
  ['direction générale', 'directions générales'],
  ['hôpital', 'hôpitaux'],
  ['lycées', 'lycées'],
])('the usual plural of « %s » is « %s »', (singular, plural) => {
  expect(usualPlural(singular)).toBe(plural);
});

test('a kind that is replaced by any other one leaves a sound organisation', () => {
  fc.assert(
    fc.property(organisations, fc.constantFrom(...ids), fc.constantFrom(...ids), (organisation, id, heir) => {
      fc.pre(id !== heir);
      const { kinds, entities } = withoutKind(organisation, id, heir);
      const next = mustApply(organisation, { type: 'setKinds', payload: { kinds, entities } }).organisation;
      expect(findViolations(next)).toEqual([]);
      expect([...next.entities.values()].some(({ kind }) => kind === id)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('the one that is proposed may already stand where the entities do', () => {
  const organisation = fromOutline(`
d1 direction Direction des routes
  c1 cellule Cellule ponts
`);
  expect(withoutKind(organisation, 'cellule', likelyHeir(organisation, 'cellule')).places).toEqual([]);
});
