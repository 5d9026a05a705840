import { describe, expect, it } from 'vitest';
import { buildDocument, buildSection } from '../../shared/document/build-document.ts';
import { correctionsOf } from '../../shared/document/corrections.ts';
import { fingerprint } from '../../shared/language/fingerprint.ts';
import { MANAGEMENT_DUTIES } from '../../shared/language/clauses/formulas.ts';
import { summaryOf } from '../../shared/document/front-matter.ts';
import { DEFAULT_HOUSE_STYLE } from '../../shared/document/style/default-house-style.ts';
import type { ClauseName, Entity, EntityId } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { anEntity, emptyOrganisation, fromOutline, mustApply } from '../support/organisations.ts';
import { outlineOf, textOf } from './model-text.ts';

const S = '\u00A0';

/** « Ce Service est placé » + « du Responsable… »: the constant formula of an encadrement clause. */
function placed(subject: string, head: string, does: string, scope: string): string {
  return `${subject} sous l’autorité hiérarchique ${head} qui en ${does} le management ${scope}${S}: ${MANAGEMENT_DUTIES}.`;
}

function leadIn(subject: string): string {
  return `${subject} a pour principales missions${S}:`;
}

const SUPPORT = 'En appui au Responsable du service,';
const TECHNICAL = `l’encadrement technique de l’équipe${S}: il coordonne, suit et en contrôle l’activité.`;
const OPTIONS = { date: '2026-11-24' };


function withEntities(given: Organisation, parts: Readonly<Record<EntityId, Partial<Entity>>>): Organisation {
  const entities = new Map(given.entities);
  for (const [id, part] of Object.entries(parts)) {
    entities.set(id, { ...(entities.get(id) ?? anEntity({ id })), ...part });
  }
  return { ...given, entities };
}

const own = (title: string) => ({ authority: 'hierarchique' as const, title });
const line = (text: string, ...children: string[]) => ({ text, children: children.map((one) => ({ text: one })) });

const organisation = withEntities(
  fromOutline(`
p pole Pôle ressources
  d direction Direction des moyens
    f fonction Sécurité informatique
    s service Service paie
      t1 secteur Secteur bulletins
      t2 secteur Secteur retraites
    n service Service nouveau
  ach service Service achats
  q direction Direction vide
`),
  {
    p: { supervision: [own('Directeur général adjoint')] },
    d: {
      supervision: [own('Directeur des moyens')],
      purpose: ['Elle sert les autres.'],
      missions: [line('Compter', 'Les agents', 'Les crédits'), { ...line('Courir'), group: 'Sur le volet sport' }],
      blocks: [
        { type: 'paragraph', place: 'in-organisation', text: 'Elle travaille en projet.' },
        { type: 'table', place: 'after-missions', hasHeader: true, rows: [['Lieu', 'Nombre'], ['Bar']] },
        { type: 'list', place: 'end', intro: 'À noter :', items: ['Un point'] },
      ],
    },
    f: { purpose: ['Elle veille.'] },
    s: { supervision: [own('Responsable du service paie')], missions: [line('Payer')] },
    t1: { missions: [line('Imprimer')], supervision: [{ authority: 'technique', title: 'Référent technique' }] },
    t2: { supervision: [{ authority: 'technique', title: 'Référent technique' }] },
    ach: { missions: [line('Acheter')] },
  },
);

describe('the document', () => {
  it('gives each entity the section its kind and its place ask for', () => {
    expect(outlineOf(buildDocument(organisation, OPTIONS))).toBe(
      [
        'PRÉSENTATION GÉNÉRALE',
        'PÔLE RESSOURCES',
        '  1. ORGANISATION DU PÔLE',
        'DIRECTION DES MOYENS',
        '  1. MISSIONS DE LA DIRECTION',
        '  2. ORGANISATION DE LA DIRECTION',
        '  3. MISSIONS DE LA FONCTION SUPPORT & DU SERVICE',
        '    3.1 SÉCURITÉ INFORMATIQUE',
        '    3.2 SERVICE PAIE',
        '      3.2.1 SECTEUR BULLETINS',
        'SERVICE ACHATS',
        '  1. MISSIONS DU SERVICE',
        '  2. ORGANISATION DU SERVICE',
        'DIRECTION VIDE',
        '  1. ORGANISATION DE LA DIRECTION',
      ].join('\n'),
    );
  });

  it('writes a section whole: vocation, missions, organisation, what it is made of', () => {
    expect(textOf(buildSection(organisation, 'd'))).toEqual([
      'DIRECTION DES MOYENS',
      'Elle sert les autres.',
      '1. MISSIONS DE LA DIRECTION',
      leadIn('La Direction'),
      '- Compter',
      'o Les agents',
      'o Les crédits',
      `Sur le volet sport${S}:`,
      '- Courir',
      'Lieu\tNombre',
      'Bar\t',
      '2. ORGANISATION DE LA DIRECTION',
      'La Direction des moyens est rattachée au Pôle ressources.',
      placed('Cette Direction est placée', 'du Directeur des moyens', 'assure', 'global'),
      'Elle travaille en projet.',
      `La Direction est organisée en 2 services et 1 fonction support${S}:`,
      'Direction des moyens',
      'Sécurité informatique',
      'Service paie',
      'Service nouveau',
      'À noter :',
      '- Un point',
      '3. MISSIONS DE LA FONCTION SUPPORT & DU SERVICE',
      '3.1 SÉCURITÉ INFORMATIQUE',
      'Elle veille.',
      '3.2 SERVICE PAIE',
      placed('Ce Service est placé', 'du Responsable du service paie', 'assure', 'opérationnel'),
      leadIn('Le Service'),
      '- Payer',
      `Le Service paie est organisé en 2 secteurs d’activités${S}:`,
      'Service paie',
      'Secteur bulletins',
      'Secteur retraites',
      `${SUPPORT} le Référent technique en charge du secteur retraites assure ${TECHNICAL}`,
      '3.2.1 SECTEUR BULLETINS',
      leadIn('Ce Secteur d’activités'),
      '- Imprimer',
      `${SUPPORT} le Référent technique en charge du secteur bulletins assure ${TECHNICAL}`,
    ]);
  });

  it('says of each block what it is made from and whether the program wrote it', () => {
    const blocks = buildSection(organisation, 't1').map(({ type, source, generated }) => [type, source, generated]);
    expect(blocks).toEqual([
      ['heading', { entityId: 't1', field: 'name' }, false],
      ['paragraph', { entityId: 't1', field: 'missionsLeadIn' }, true],
      ['list', { entityId: 't1', field: 'missions', index: 0 }, false],
      ['paragraph', { entityId: 't1', field: 'technicalSupervision' }, true],
    ]);
  });

  it('puts support functions beside the trunk, in charts only', () => {
    const chart = buildSection(organisation, 'd').find(({ type }) => type === 'chart');
    expect(chart?.type === 'chart' && chart.root.children.map(({ name, isSupport }) => [name, isSupport])).toEqual([
      ['Sécurité informatique', true],
      ['Service paie', false],
      ['Service nouveau', false],
    ]);
  });

  it('counts in the summary what each kind says is counted', () => {
    const counts = withEntities(organisation, {
      m1: anEntity({ id: 'm1', kind: 'mission', name: 'Mission a', parentId: 'p', position: 3 }),
      m2: anEntity({ id: 'm2', kind: 'mission', name: 'Mission b', parentId: 'd', position: 3 }),
    });
    expect(summaryOf(counts)).toEqual(['1 Pôle', '2 Directions', '1 Mission', '3 Services']);
  });

  it('shows for an entity without a heading the section that speaks for it', () => {
    expect(buildSection(organisation, 't2')).toEqual(buildSection(organisation, 's'));
    expect(buildSection(organisation, 'nobody')).toEqual([]);
  });

  it('changes nothing but what depends on a renamed entity', () => {
    const renamed = mustApply(organisation, { type: 'renameEntity', payload: { id: 's', name: 'Service rémunération' } });
    const before = textOf(buildDocument(organisation, OPTIONS).blocks);
    const after = textOf(buildDocument(renamed.organisation, OPTIONS).blocks);
    const expected = before.map((one) =>
      one.includes('Responsable du service paie')
        ? one
        : one.replaceAll('SERVICE PAIE', 'SERVICE RÉMUNÉRATION').replaceAll('Service paie', 'Service rémunération'),
    );
    expect(after).toEqual(expected);
  });

  it('turns a titled service into a 3.x when it moves into a direction, and back', () => {
    const move = { type: 'moveEntities' as const, payload: { ids: ['ach'], parentId: 'd', position: 0 } };
    const moved = mustApply(organisation, move);
    expect(outlineOf(buildDocument(moved.organisation, OPTIONS))).toContain('    3.1 SERVICE ACHATS\n    3.2 SÉCURITÉ');
    expect(textOf(buildSection(moved.organisation, 'd'))).toContain(
      `La Direction est organisée en 3 services et 1 fonction support${S}:`,
    );
    const back = mustApply(moved.organisation, moved.inverse);
    expect(buildDocument(back.organisation, OPTIONS)).toEqual(buildDocument(organisation, OPTIONS));
  });

  it('changes exactly the blocks that depend on a direction that moves', () => {
    const two = mustApply(organisation, {
      type: 'createEntity',
      payload: { id: 'p2', parentId: null, kind: 'pole', name: 'Pôle territoires' },
    }).organisation;
    const moved = mustApply(two, { type: 'moveEntities', payload: { ids: ['d'], parentId: 'p2' } }).organisation;
    const [before, after] = [two, moved].map((given) => textOf(buildDocument(given, OPTIONS).blocks));
    expect(after?.filter((one) => !before?.includes(one))).toEqual([
      `Le Pôle ressources comprend 1 direction et 1 service${S}:`,
      `Le Pôle territoires comprend 1 direction${S}:`,
      'La Direction des moyens est rattachée au pôle territoires.',
    ]);
    expect(before?.filter((one) => !after?.includes(one))).toEqual([
      `Le Pôle ressources comprend 2 directions et 1 service${S}:`,
      'La Direction des moyens est rattachée au pôle ressources.',
    ]);
    expect(outlineOf(buildDocument(moved, OPTIONS)).replace(/ {2}.*\n/gu, '')).toContain(
      'PÔLE TERRITOIRES\nDIRECTION DES MOYENS',
    );
  });

  it('holds without anything in it', () => {
    const model = buildDocument({ ...emptyOrganisation(), kinds: [] }, OPTIONS);
    expect(textOf(model.blocks)).toEqual(['PRÉSENTATION GÉNÉRALE']);
  });
});

describe('shared texts', () => {
  const group = withEntities(
    fromOutline(`
d direction Direction sociale
  a service Service social territorial Est
    c1 centre Centre un
  b service Service social territorial Ouest
    c2 centre Centre deux
  z service Service zone
`),
    {
      a: { missions: [line('Aider')], supervision: [own('Responsable')], sharedWith: ['b'], sharedTitle: 'Services sociaux territoriaux' },
      b: { supervision: [own('Responsable')] },
      z: { missions: [line('Zoner')] },
    },
  );

  it('print once, under the title of the group, with what stands below all its members', () => {
    expect(textOf(buildSection(group, 'b'))).toEqual([
      '2.1 SERVICES SOCIAUX TERRITORIAUX',
      placed('Chaque Service social territorial est placé', 'd’un Responsable', 'assure', 'opérationnel'),
      `Le Service social territorial a pour principales missions${S}:`,
      '- Aider',
      `Les 2 Services sociaux territoriaux comprennent 2 centres${S}:`,
      'Services sociaux territoriaux',
      'Service social territorial Est\tCentre un',
      'Service social territorial Ouest\tCentre deux',
    ]);
  });

  it('leave a member its own section when it has words of its own', () => {
    const worded = withEntities(group, { b: { purpose: ['À part.'] } });
    expect(outlineOf(buildDocument(worded, OPTIONS))).toContain('SERVICE SOCIAL TERRITORIAL OUEST');
  });
});

describe('corrections', () => {
  it('tell what prints otherwise than the source, capitals and accents aside', () => {
    const composition = `La Direction est organisée en 2 services et 1 fonction support${S}:`;
    const imported = withEntities(organisation, {
      d: {
        sourceClauses: {
          composition: 'La direction est organisée en 3 services :',
          attachment: 'La DIRECTION des moyens est rattachee au pôle ressources',
          missionsLeadIn: 'Elle a pour missions :',
        },
        sourceForms: { titles: {}, order: [], standard: { composition: fingerprint(composition) } },
      },
    });
    expect(correctionsOf(imported, 'standard')).toEqual([
      `Direction des moyens, composition${S}: «${S}La direction est organisée en 3 services :${S}» devient ` +
        `«${S}La Direction est organisée en 2 services et 1 fonction support${S}:${S}».`,
      '1 annonce de missions suit la tournure usuelle.',
    ]);
    expect(correctionsOf(imported)).toEqual(['1 annonce de missions suit la tournure usuelle.']);
    expect(textOf(buildDocument(imported, OPTIONS).blocks)).toContain(
      'La direction est organisée en 3 services :',
    );
  });

  it('tell once for all entities which clauses of the source the house style leaves out', () => {
    const source = { composition: 'La direction est faite de deux services :', attachment: 'Elle dépend du pôle.' };
    const imported = withEntities(organisation, { d: { sourceClauses: source }, s: { sourceClauses: { attachment: 'Il dépend de la direction.' } } });
    const without = (...withoutClauses: ClauseName[]) => ({ ...imported, settings: { ...imported.settings, houseStyle: { ...DEFAULT_HOUSE_STYLE, withoutClauses } } });
    const told = (one: Organisation) => correctionsOf(one, 'standard').map((sentence) => sentence.replaceAll(S, ' '));
    expect(told(imported)).toHaveLength(3);
    const left = told(without('attachment', 'missionsLeadIn'));
    expect(left[0]).toBe('2 phrases de rattachement ne figurent pas dans le document, comme le veut la charte graphique.');
    expect(left.slice(1)).toEqual(told(imported).filter((sentence) => sentence.includes('composition')));
    expect(told(without('composition', 'attachment'))).toEqual([
      left[0],
      '1 phrase de composition ne figure pas dans le document, comme le veut la charte graphique.',
    ]);
  });
});
