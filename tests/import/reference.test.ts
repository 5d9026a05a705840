import { beforeAll, describe, expect, test } from 'vitest';
import { importFile, type ImportResult } from '../../electron/services/import/import-file.ts';
import { importReportSchema } from '../../shared/import/report.ts';
import type { Entity } from '../../shared/model/entity.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import { parseInterchange, writeInterchange } from '../../shared/model/json.ts';
import { kindOf } from '../../shared/model/tree.ts';
import { unwrap } from '../../shared/result.ts';
import { countingIds } from '../support/organisations.ts';
import { readReference, referenceMissing, referencePath } from '../support/reference.ts';
import { REFERENCE_TREE } from './reference-tree.ts';
import { treeText } from './tree-text.ts';

/** Fields whose lines must be found again, word for word, in the entity they went to. */
const TEXT_FIELDS = new Set([
  'purpose', 'missions', 'missionsLeadIn', 'attachment', 'supervision', 'technicalSupervision', 'block',
]);

describe.skipIf(referencePath === null)(`The reference document ${referenceMissing}`, () => {
  let result: ImportResult;
  let sourceLines: readonly string[];

  beforeAll(async () => {
    const bytes = readReference();
    sourceLines = new TextDecoder().decode(bytes).split('\n');
    result = await importFile('reference.txt', bytes, { newId: countingIds() });
  });

  const named = (start: string): Entity => {
    const found = [...result.organisation.entities.values()].filter((entity) => entity.name.startsWith(start));
    if (found.length !== 1 || !found[0]) throw new Error(`« ${start} » names ${found.length} entities.`);
    return found[0];
  };
  const nameOf = (id: string | undefined) => result.organisation.entities.get(id ?? '')?.name;

  test('holds 141 entities, so many of each kind', () => {
    expect(result.organisation.entities.size).toBe(141);
    expect(result.report.counts).toEqual({
      cabinet: 1, equipe: 2, 'direction-generale': 1, pole: 3, direction: 13, mission: 5, service: 51,
      secteur: 37, fonction: 7, cellule: 1, centre: 18, site: 2,
    });
  });

  test('holds each entity in its place, with its missions and supervisors', () => {
    expect(treeText(result.organisation)).toBe(REFERENCE_TREE);
  });

  test('breaks no rule of the model and goes through ogs/1 unchanged', () => {
    expect(findViolations(result.organisation)).toEqual([]);
    expect(unwrap(parseInterchange(writeInterchange(result.organisation)))).toEqual(result.organisation);
  });

  test('leaves no line without a fate, and names every line once', () => {
    const { report } = result;
    expect(report.unrecognised).toEqual([]);
    expect(report.lines.map(({ line }) => line)).toEqual(Array.from({ length: report.lines.length }, (_, index) => index + 1));
    expect(Math.abs(report.lines.length - sourceLines.length)).toBeLessThanOrEqual(1);
    expect(Object.values(report.fields).reduce((sum, count) => sum + count, 0)).toBe(report.lines.length);
    expect(importReportSchema.parse(report)).toEqual(report);
  });

  test('keeps the words of every line in the entity the line went to', () => {
    const lost = result.report.lines.filter(({ line, entityId, field }) => {
      if (!TEXT_FIELDS.has(field)) return false;
      const entity = result.organisation.entities.get(entityId ?? '');
      const text = letters((sourceLines[line - 1] ?? '').trim().replace(/^[-•o]\s+/u, ''));
      return !entity || !letters(allTexts(entity)).includes(text);
    });
    // These two hold the end of a paragraph and the sentence that introduces the missions: two fields.
    expect(lost.map(({ line }) => line)).toEqual([1600, 4140]);
  });

  test('gives the head of an entity above where the text says so', () => {
    const roles = [...result.organisation.entities.values()].flatMap((entity) =>
      entity.supervision.flatMap((role) => (role.ofAncestor === undefined ? [] : [`${entity.name} ^ ${nameOf(role.ofAncestor)}`])),
    );
    expect(roles).toEqual([
      'Système d’informations des ressources humaines ^ Direction ressources humaines',
      'Service administration immobilière ^ Direction patrimoine immobilier',
      'Cellule gestion administrative & financière ^ Direction transition écologique',
      'Mission transverse ^ Direction autonomie',
      'Mission enfance famille ^ Direction enfance famille',
      'Secteur psychologue ^ Direction enfance famille',
      'Musée Raymond Poincaré ^ Service conservation et valorisation du patrimoine et des musées',
    ]);
  });

  test('writes titles as they stand in the text', () => {
    const titles = (start: string) => named(start).supervision.map(({ title }) => title);
    expect(titles('Cabinet')).toEqual(['Directeur de Cabinet']);
    expect(titles('Direction finances')).toEqual(['Directeur des finances et affaires juridiques']);
    expect(titles('Service budget et fonctions')).toEqual(['Responsable du service']);
    expect(titles('Service infrastructures')).toEqual(['responsable du service Infrastructures informatiques']);
    expect(titles('Service départemental')[0]).toMatch(/, Médecin départemental$/u);
    expect(titles('Service ADA Stenay')).toEqual(['Responsable de service', 'Contrôleur']);
    expect(titles('CE Void')).toEqual(['Chefs d’équipe']);
    expect(titles('Secteur magasin')).toEqual(['Référent technique']);
    expect(titles('Secteur aides et accompagnements')).toEqual([
      'référent technique en charge du secteur « aides et accompagnements »',
    ]);
    expect(titles('Musée de la')).toEqual(['Responsable territorial Musée de la bière']);
  });

  test('stores shared texts once, for their group', () => {
    const groups = [...result.organisation.entities.values()]
      .filter((entity) => entity.sharedWith.length > 0)
      .map((entity) => [entity.sharedTitle, entity.name, entity.sharedWith.length]);
    expect(groups).toEqual([
      [undefined, 'Secteur atelier', 2],
      ['Service agences départementales d’aménagement', 'Service ADA Bar-le-Duc', 3],
      ['Centres d’exploitation', 'CE Bar-le-Duc', 15],
      [undefined, 'Secteur Sud Ouest (Bar le Duc, Ligny, Revigny)', 2],
      ['Services sociaux territoriaux', 'Service Social Territorial Bar-le-Duc – Revigny', 7],
      ['Service territorial aide sociale à l’enfance', 'Service territorial Aide sociale à l’enfance sud', 1],
    ]);
  });

  test('takes other writings of a name for the same entity', () => {
    expect(named('Service prospection').aliases).toContain('Service de la prospective financière');
    expect(named('Direction patrimoine').aliases).toContain('Direction patrimoine bâti');
    expect(named('Pôle développement').aliases).toEqual(['Pôle stratégie territoriale et attractivité']);
    expect(named('Pôle Vie').name).toBe('Pôle Vie familiale et sociale');
    expect(named('Secteur CRIP').aliases).toEqual(['Secteur CRIP']);
  });

  test('keeps volets as groups and free blocks in their places', () => {
    expect(named('Secteur Jeunesse').missions.map(({ group }) => group?.split(' ').at(-1))).toEqual([
      'sport', 'sport', 'jeunesse', 'jeunesse', 'jeunesse',
    ]);
    const blocks = (start: string) => named(start).blocks.map((block) => `${block.type} ${block.place}`);
    expect(blocks('Service collèges')).toEqual(['paragraph after-missions', 'table after-missions']);
    expect(blocks('Service conservation')).toEqual(['paragraph after-missions', 'list after-missions']);
    expect(blocks('Service pilotage immobilier')).toEqual(['list before-missions']);
    expect(blocks('Direction attractivité')).toEqual(['list in-organisation']);
    const table = named('Service collèges').blocks.find((block) => block.type === 'table');
    expect(table?.rows).toHaveLength(24);
    expect(table?.rows.every((row) => row.length === 2)).toBe(true);
    const museums = named('Service conservation').blocks.find((block) => block.type === 'list');
    expect(museums?.items).toHaveLength(8);
  });

  test('reads what belongs to the document itself', () => {
    const { name, settings, kinds } = result.organisation;
    expect(name).toBe('Département de la Meuse');
    expect(settings).toMatchObject({
      documentTitle: 'Organisation générale des services',
      issuer: 'DRH',
      topAuthority: 'Président du Conseil départemental',
    });
    expect(settings.preamble).toHaveLength(2);
    expect(settings.managementLineNote).toMatch(/^\* Chaque secteur/u);
    expect(kinds.flatMap(({ managementLine }) => managementLine ?? [])).toEqual([
      'Direction générale des services', 'Pôle', 'Direction', 'Service', 'Secteur d’activités*',
    ]);
    expect(kindOf(result.organisation, 'secteur')?.supervisor?.authority).toBe('technique');
  });

  test('tells the faults of the document as doubts, with their lines', () => {
    expect(result.report.doubts.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '68 unknown-label', '547 two-names', '881 two-names', '886 no-number', '1070 two-names', '2134 two-names',
      '2215 count', '2390 chart-only', '2682 guessed-parent', '2682 guessed-parent', '2682 chart-only',
      '2682 chart-only', '2957 empty-item', '3576 mistyped-title', '3576 two-names', '4126 no-number',
      '5279 missing-number', '5424 repeated-number',
    ]);
  });
});

/** Everything an entity's fields hold, one after the other. */
function allTexts(entity: Entity): string {
  return [
    ...entity.purpose,
    ...Object.values(entity.sourceClauses),
    ...entity.missions.flatMap((mission) => [mission.group ?? '', mission.text, ...mission.children.map(({ text }) => text)]),
    ...entity.blocks.flatMap((block) => {
      if (block.type === 'paragraph') return [block.text];
      return block.type === 'list' ? [block.intro ?? '', ...block.items] : block.rows.flat();
    }),
  ].join(' ');
}

/** The text without white space, and without the colon that ends a volet. */
function letters(text: string): string {
  return text.replace(/\s+/gu, '').replace(/:$/u, '');
}
