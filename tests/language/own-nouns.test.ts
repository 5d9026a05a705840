import { describe, expect, it } from 'vitest';
import { clauseOf } from '../../shared/language/clauses/clauses-of.ts';
import type { ClauseName, Entity } from '../../shared/model/entity.ts';
import type { EntityKind } from '../../shared/model/kind.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { anEntity, fromOutline } from '../support/organisations.ts';

const base = fromOutline('d direction Direction des sites');

function aKind(id: string, singular: string, plural: string, gender: 'm' | 'f'): EntityKind {
  return {
    id,
    label: { singular, plural },
    gender,
    parents: ['direction'],
    counted: true,
    supervisor: null,
    managementScope: '',
    titled: 'always',
    managementLine: null,
  };
}

/** Kinds that another département adds; `lieu`, `unite`, `ilot` never have a titled section. */
const KINDS: readonly EntityKind[] = [
  { ...aKind('lieu', 'lieu', 'lieux', 'm'), titled: 'never' },
  { ...aKind('unite', 'unité', 'unités', 'f'), titled: 'never' },
  { ...aKind('ilot', 'îlot', 'îlots', 'm'), titled: 'never' },
  aKind('delegation', 'délégation', 'délégations', 'f'),
  aKind('hotel', 'hôtel', 'hôtels', 'm'),
  aKind('halle', 'halle', 'halles', 'f'),
  aKind('antenne', 'antenne', 'antennes', 'f'),
];

const organisation: Organisation = { ...base, kinds: [...base.kinds, ...KINDS] };

function said(kind: string, name: string, clause: ClauseName, more: Partial<Entity> = {}): string {
  const entity = anEntity({
    id: 'x',
    parentId: 'd',
    kind,
    name,
    supervision: [{ authority: 'hierarchique', title: 'Directrice' }],
    missions: [{ text: 'Servir', children: [] }],
    ...more,
  });
  return clauseOf({ ...organisation, entities: new Map([...organisation.entities, ['x', entity]]) }, entity, clause).text;
}

describe('the entity pointed at, by its name’s own noun where it says what it is', () => {
  it.each([
    ['lieu', 'Musée de la bière', 'Ce musée est placé'],
    ['lieu', 'Maison de santé', 'Cette maison est placée'],
    ['lieu', 'École de musique', 'Cette école est placée'],
    ['lieu', 'Observatoire des eaux', 'Cet observatoire est placé'],
    ['lieu', 'Hôtel du département', 'Cet hôtel est placé'],
    ['unite', 'Laboratoire d’analyses', 'Ce laboratoire est placé'],
    ['unite', 'Atelier mécanique', 'Cet atelier est placé'],
    ['unite', 'Médiathèque départementale', 'Cette médiathèque est placée'],
    ['delegation', 'Agence nord', 'Cette Agence est placée'],
    ['antenne', 'Bibliothèque centrale', 'Cette Bibliothèque est placée'],
    // An activity is no body: the kind's noun says what it is.
    ['lieu', 'Sécurité informatique', 'Ce lieu est placé'],
    ['unite', 'Gestion des flottes', 'Cette unité est placée'],
    // Names that begin with the kind's noun, elided or not.
    ['ilot', 'Îlot nord', 'Cet îlot est placé'],
    ['hotel', 'Hôtel des ventes', 'Cet Hôtel est placé'],
    ['halle', 'Halle couverte', 'Cette Halle est placée'],
    ['antenne', 'Antenne est', 'Cette Antenne est placée'],
    // Plural names stand for themselves, acronyms for their kind.
    ['lieu', 'Archives départementales', 'Les Archives départementales sont placées'],
    ['unite', 'Ateliers mécaniques', 'Les Ateliers mécaniques sont placés'],
    ['unite', 'SAMU', 'Cette unité est placée'],
    ['lieu', 'MDPH', 'Ce lieu est placé'],
  ])('%s %s', (kind, name, start) => {
    expect(said(kind, name, 'supervision')).toBe(`${start} sous l’autorité hiérarchique de la Directrice.`);
  });

  it('agrees as the entity’s own grammar says', () => {
    expect(said('lieu', 'Standard est', 'supervision', { grammar: { gender: 'f' } })).toMatch(/^Cette standard est placée /u);
  });
});

describe('the entity named', () => {
  it.each([
    ['lieu', 'Musée de la bière', 'Le Musée de la bière a'],
    ['unite', 'Ateliers mécaniques', 'Les Ateliers mécaniques ont'],
    ['lieu', 'École de musique', 'L’École de musique a'],
    ['lieu', 'MDPH', 'Le MDPH a'],
    ['unite', 'ADA Nord', 'L’ADA Nord a'],
    ['hotel', 'Hôtel des ventes', 'L’Hôtel a'],
    ['halle', 'Halle couverte', 'La Halle a'],
    ['ilot', 'Îlot nord', 'L’îlot a'],
  ])('in the lead-in of its missions: %s %s', (kind, name, start) => {
    expect(said(kind, name, 'missionsLeadIn')).toBe(`${start} pour principales missions\u00A0:`);
  });

  it.each([
    ['delegation', 'Délégation est', 'La Délégation est est rattachée'],
    ['hotel', 'Hôtel des ventes', 'L’Hôtel des ventes est rattaché'],
    ['halle', 'Halle couverte', 'La Halle couverte est rattachée'],
    ['antenne', 'Musée de la bière', 'Le Musée de la bière est rattaché'],
    ['antenne', 'Archives départementales', 'Les Archives départementales sont rattachées'],
  ])('in its rattachement: %s %s', (kind, name, start) => {
    expect(said(kind, name, 'attachment')).toBe(`${start} à la Direction des sites.`);
  });
});
