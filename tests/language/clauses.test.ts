import { describe, expect, it } from 'vitest';
import type { ClauseName, Entity, EntityId } from '../../shared/model/entity.ts';
import type { EntityKind } from '../../shared/model/kind.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { fingerprint } from '../../shared/language/fingerprint.ts';
import { clauseOf, clausesOf } from '../../shared/language/clauses/clauses-of.ts';
import { MANAGEMENT_DUTIES } from '../../shared/language/clauses/formulas.ts';
import { jointTechnicalSupervision } from '../../shared/language/clauses/technical-supervision.ts';
import { kindFor } from '../../shared/language/kind-words.ts';
import { missionsTitle, organisationTitle, partsTitle } from '../../shared/language/section-titles.ts';
import { headTitle, shortHeadTitle, usualTitle } from '../../shared/language/titles.ts';
import { anEntity, fromOutline } from '../support/organisations.ts';

const S = '\u00A0';

/** « Ce Service est placé » + « du Responsable… »: the constant formula of an encadrement clause. */
function placed(subject: string, head: string, does: string, scope: string): string {
  return `${subject} sous l’autorité hiérarchique ${head} qui en ${does} le management ${scope}${S}: ${MANAGEMENT_DUTIES}.`;
}

const TO_HEAD = 'au Directeur général adjoint en charge du pôle ressources et moyens.';
const SUPPORT = 'En appui au Responsable du service,';


/** Kinds that another département adds. */
const NEW_KINDS: readonly EntityKind[] = [
  newKind('agence', 'agence territoriale', 'agences territoriales', 'f', 'Chef d’agence {de_objet}'),
  newKind('unite', 'unité', 'unités', 'f', 'Responsable {de_nom}'),
  newKind('etablissement', 'établissement', 'établissements', 'm', 'Directeur {objet}'),
];

function newKind(id: string, singular: string, plural: string, gender: 'm' | 'f', titlePattern: string): EntityKind {
  return {
    id,
    label: { singular, plural },
    gender,
    parents: ['direction', 'pole'],
    counted: true,
    supervisor: { authority: 'hierarchique', function: 'Chef', titlePattern },
    managementScope: 'opérationnel',
    titled: ['pole'],
    managementLine: null,
  };
}

const base = fromOutline(`
dgs direction-generale Direction générale
  com direction Direction de la communication
  p pole Pôle ressources et moyens
    inno mission Mission innovation
    ach service Service achats
      s1 secteur Secteur fournitures
      s2 secteur Secteur marchés
    fin direction Direction des finances
      bud service Service du budget
      sig fonction Système d’information financière
      sec fonction Sécurité informatique
    rh direction Direction ressources humaines
      pai service Service paie
        gst secteur Secteur d’activités gestion
        ref secteur Secteur assistance
    nord agence Agence territoriale nord
    urg unite Unité d’urgence
    lab etablissement Établissement laboratoire
    rou direction Direction routes
      a1 service Service ADA Nord
        c1 centre CE Nord
        c2 centre CE Est
      a2 service Service ADA Sud
        c3 centre CE Sud
cab cabinet Cabinet du Président
  sec2 equipe Secrétariat des Élus
  col equipe Collaborateurs de groupes d’Élus
`);

const own = (title: string) => ({ authority: 'hierarchique' as const, title });
const under = (ofAncestor: string) => ({ authority: 'hierarchique' as const, title: '', ofAncestor });
const technical = (title: string) => ({ authority: 'technique' as const, title });
const mission = [{ text: 'Servir', children: [] }];

const organisation = withEntities({ ...base, kinds: [...base.kinds, ...NEW_KINDS] }, {
  dgs: { supervision: [own('Directeur général des services')], missions: mission },
  p: { supervision: [own('Directeur général adjoint en charge des ressources')], missions: mission },
  inno: { supervision: [own('Directeur de projet innovation')], missions: mission },
  ach: { supervision: [own('Responsable du service achats')], missions: mission },
  s1: { supervision: [technical('Référent technique')], missions: mission },
  s2: { supervision: [technical('Référente technique en charge des marchés')] },
  com: { supervision: [own('Directrice de la communication')], missions: mission },
  fin: { supervision: [own('Directeur des finances'), { authority: 'fonctionnelle', title: 'Payeur départemental' }] },
  bud: { supervision: [under('fin')], missions: mission, purpose: ['Il tient les comptes.'] },
  sig: { supervision: [under('fin')], missions: mission },
  sec: { supervision: [under('fin')], missions: mission },
  rh: { supervision: [own('Directeur ressources humaines')] },
  pai: { supervision: [own('Responsable du service paie')], missions: mission },
  gst: { supervision: [technical('Référent technique')], missions: mission },
  ref: { supervision: [technical('Référent technique')] },
  nord: { supervision: [own('cheffe d’agence')], missions: mission },
  urg: { supervision: [own('Adjoint'), own('Médecin')], missions: mission },
  lab: { supervision: [own('Ingénieur en chef')], missions: mission },
  rou: { supervision: [own('Directeur routes')] },
  a1: {
    supervision: [own('Responsable de service'), technical('Contrôleur')],
    missions: mission,
    sharedWith: ['a2'],
    sharedTitle: 'Agences départementales d’aménagement',
  },
  c1: { supervision: [{ authority: 'proximite', title: 'Chef d’équipe' }] },
  c2: { supervision: [{ authority: 'proximite', title: 'Chef d’équipe' }] },
  cab: { supervision: [own('Directeur de Cabinet')], missions: mission },
  sec2: { supervision: [under('cab')], missions: mission },
  col: { missions: mission },
});

function withEntities(given: Organisation, parts: Readonly<Record<EntityId, Partial<Entity>>>): Organisation {
  const entities = new Map(given.entities);
  for (const [id, part] of Object.entries(parts)) {
    entities.set(id, { ...(entities.get(id) ?? anEntity({ id })), ...part });
  }
  return { ...given, entities };
}

function entity(id: EntityId): Entity {
  return organisation.entities.get(id) ?? anEntity({ id });
}

function said(id: EntityId, name: ClauseName): string {
  return clauseOf(organisation, entity(id), name).text;
}

describe('rattachement', () => {
  it.each([
    ['dgs', 'La Direction générale est directement rattachée au Président du Conseil départemental.'],
    ['cab', 'Le Cabinet du Président est directement rattaché au Président du Conseil départemental.'],
    ['com', 'La Direction de la communication est rattachée à la Direction générale.'],
    ['fin', 'La Direction des finances est rattachée au pôle ressources et moyens.'],
    ['ach', 'Le Service achats est rattaché ' + TO_HEAD],
    ['inno', 'La Mission innovation est rattachée ' + TO_HEAD],
    ['nord', 'L’Agence territoriale nord est rattachée ' + TO_HEAD],
    ['lab', 'L’Établissement laboratoire est rattaché ' + TO_HEAD],
    ['bud', ''],
    ['sec2', ''],
  ])('%s', (id, text) => {
    expect(said(id, 'attachment')).toBe(text);
  });
});

describe('encadrement', () => {
  it.each([
    ['dgs', placed('Cette Direction est placée', 'du Directeur général des services', 'assure', 'global')],
    ['p', placed('Ce Pôle est placé', 'du Directeur général adjoint en charge des ressources', 'assure', 'global')],
    ['com', placed('Cette Direction est placée', 'de la Directrice de la communication', 'assure', 'global')],
    ['ach', placed('Ce Service est placé', 'du Responsable du service achats', 'assure', 'opérationnel')],
    ['bud', placed('Ce Service est directement placé', 'du Directeur des finances', 'assure', 'opérationnel')],
    ['sig', placed('Cette fonction est directement placée', 'du Directeur des finances', 'assure', 'opérationnel')],
    ['nord', placed('Cette agence est placée', 'de la Cheffe d’agence', 'assure', 'opérationnel')],
    ['urg', placed('Cette unité est placée', 'de l’Adjoint et du Médecin', 'assurent', 'opérationnel')],
    ['lab', placed('Cet établissement est placé', 'de l’Ingénieur en chef', 'assure', 'opérationnel')],
    ['fin', placed('Cette Direction est placée', 'du Directeur des finances', 'assure', 'global') + ' Elle est placée sous l’autorité fonctionnelle du Payeur départemental.'],
    ['sec2', 'Ce secrétariat est directement placé sous l’autorité hiérarchique du Directeur de Cabinet.'],
    ['a1', placed('Chaque Service ADA est placé', 'd’un Responsable de service', 'assure', 'opérationnel')],
    ['s1', ''],
    ['col', ''],
  ])('%s', (id, text) => {
    expect(said(id, 'supervision')).toBe(text);
  });
});

describe('composition', () => {
  it.each([
    ['dgs', `La Direction générale comprend 1 pôle et 1 direction${S}:`],
    ['p', `Le Pôle ressources et moyens comprend 3 directions, 1 mission, 1 service, 1 agence territoriale, 1 unité et 1 établissement${S}:`],
    ['fin', `La Direction est organisée en 1 service et 2 fonctions support${S}:`],
    ['ach', `Le Service est organisé en 2 secteurs d’activités${S}:`],
    ['pai', `Le Service paie est organisé en 2 secteurs d’activités${S}:`],
    ['cab', `Le Cabinet est organisé en 2 équipes${S}:`],
    ['a1', `Les 2 Agences départementales d’aménagement comprennent 3 centres${S}:`],
    ['bud', ''],
  ])('%s', (id, text) => {
    expect(said(id, 'composition')).toBe(text);
  });
});

describe('encadrement technique', () => {
  const duty = (who: string) => `l’encadrement technique de l’équipe${S}: ${who} coordonne, suit et en contrôle l’activité.`;
  const close = `l’encadrement de proximité de l’équipe${S}: il suit et contrôle l’activité sur le terrain.`;
  it.each([
    ['s1', `${SUPPORT} le Référent technique en charge du secteur fournitures assure ${duty('il')}`],
    ['s2', `${SUPPORT} la Référente technique en charge des marchés assure ${duty('elle')}`],
    ['gst', `${SUPPORT} le Référent technique en charge du secteur d’activités gestion assure ${duty('il')}`],
    ['a1', `En appui au Directeur, un Contrôleur en charge de chacun des services assure ${duty('il')}`],
    ['c1', `${SUPPORT} le Chef d’équipe assure ${close}`],
    ['bud', ''],
  ])('%s', (id, text) => {
    expect(said(id, 'technicalSupervision')).toBe(text);
  });

  it('is said once for several that have the same', () => {
    expect(jointTechnicalSupervision(organisation, [entity('c1'), entity('c2')])).toEqual([
      `${SUPPORT} un Chef d’équipe en charge de chacun des centres assure ${close}`,
    ]);
    expect(jointTechnicalSupervision(organisation, [entity('gst'), entity('ref')])).toHaveLength(2);
  });
});

describe('lead-in of the missions', () => {
  it.each([
    ['cab', 'Le Cabinet a'],
    ['sec2', 'Le Secrétariat des Élus a'],
    ['col', 'Les Collaborateurs de groupes d’Élus ont'],
    ['dgs', 'La Direction générale a'],
    ['p', 'Le Pôle ressources et moyens a'],
    ['inno', 'La mission a'],
    ['ach', 'Le Service a'],
    ['s1', 'Ce Secteur d’activités a'],
    ['bud', 'Le Service a'],
    ['sig', 'Le Système d’information financière a'],
    ['sec', 'La Sécurité informatique a'],
    ['nord', 'L’agence a'],
    ['urg', 'L’unité a'],
    ['lab', 'L’établissement a'],
    ['a1', 'Le Service ADA a'],
  ])('%s', (id, start) => {
    expect(said(id, 'missionsLeadIn')).toBe(`${start} pour principales missions${S}:`);
  });
});

describe('usual titles', () => {
  it.each([
    ['dgs', 'Directeur général des services', 'Directeur général des services'],
    ['p', 'Directeur général adjoint en charge du pôle ressources et moyens', 'Directeur général adjoint en charge du pôle'],
    ['com', 'Directeur de la communication', 'Directrice de la communication'],
    ['fin', 'Directeur des finances', 'Directeur'],
    ['rh', 'Directeur ressources humaines', 'Directeur'],
    ['inno', 'Directeur de projet innovation', 'Directeur de projet'],
    ['ach', 'Responsable du service achats', 'Responsable du service'],
    ['bud', 'Responsable du service du budget', 'Directeur'],
    ['s1', 'Référent technique en charge du secteur fournitures', 'Référent technique en charge du secteur'],
    ['nord', 'Chef d’agence du nord', 'cheffe d’agence'],
    ['urg', 'Responsable de l’unité d’urgence', 'Adjoint'],
    ['lab', 'Directeur laboratoire', 'Ingénieur en chef'],
    ['cab', 'Directeur de Cabinet', 'Directeur de Cabinet'],
    ['sig', null, 'Directeur'],
  ])('%s', (id, usual, short) => {
    expect([usualTitle(organisation, entity(id)), shortHeadTitle(organisation, entity(id))]).toEqual([usual, short]);
  });

  it('comes from the ancestor’s own role, whatever stands with the reference to it', () => {
    const stale = withEntities(organisation, { bud: { supervision: [{ ...under('fin'), title: 'Ancien titre' }] } });
    expect(headTitle(stale, stale.entities.get('bud') ?? anEntity({ id: 'bud' }))).toBe('Directeur des finances');
  });
});

describe('titles of chapters', () => {
  const kind = (id: EntityId) => kindFor(organisation, entity(id));
  it.each([
    [missionsTitle(kind('cab')), 'Missions du cabinet'],
    [missionsTitle(kind('dgs')), 'Missions de la direction'],
    [missionsTitle(kind('p')), 'Missions du pôle'],
    [missionsTitle(kind('nord')), 'Missions de l’agence'],
    [missionsTitle(kind('inno')), 'Missions'],
    [organisationTitle(kind('ach')), 'Organisation du service'],
    [organisationTitle(kind('lab')), 'Organisation de l’établissement'],
    [partsTitle([{ kind: kind('bud'), count: 3 }]), 'Missions des services'],
    [partsTitle([{ kind: kind('sig'), count: 2 }, { kind: kind('bud'), count: 3 }]), 'Missions des fonctions support & des services'],
    [partsTitle([{ kind: kind('sig'), count: 2 }, { kind: kind('s1'), count: 1 }]), 'Missions des fonctions support & du secteur d’activités'],
    [partsTitle([{ kind: kind('bud'), count: 2 }, { kind: kind('s1'), count: 2 }, { kind: kind('lab'), count: 1 }]), 'Missions des services, des secteurs d’activités & de l’établissement'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });
});

describe('where a clause’s words come from', () => {
  it('is the user’s wording first, then the source’s while it holds, then the standard', () => {
    const standard = clauseOf(organisation, entity('fin'), 'composition').text;
    const edited = withEntities(organisation, {
      fin: {
        clauses: { attachment: 'Mot pour mot.' },
        sourceClauses: { composition: 'Comme avant :', supervision: 'Autrefois.' },
        sourceForms: { titles: {}, order: [], standard: { composition: fingerprint(standard), supervision: fingerprint('Autre.') } },
      },
    });
    expect(clausesOf(edited, 'fin').map(({ name, origin }) => [name, origin])).toEqual([
      ['attachment', 'override'],
      ['supervision', 'standard'],
      ['composition', 'source'],
    ]);
    expect(clausesOf(edited, 'fin', 'standard').find(({ name }) => name === 'composition')?.origin).toBe('standard');
  });

  it('says nothing for an unknown entity nor for a clause emptied on purpose', () => {
    expect(clausesOf(organisation, 'nobody')).toEqual([]);
    const emptied = withEntities(organisation, { com: { clauses: { supervision: '', missionsLeadIn: '', attachment: '' } } });
    expect(clausesOf(emptied, 'com')).toEqual([]);
  });
});
