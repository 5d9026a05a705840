import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessColumns, parseColumnsOption } from '../../shared/import/tables/columns.ts';
import { organisationFromRows, type TableImport } from '../../shared/import/tables/organisation-from-rows.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import { pathOf } from '../../shared/model/tree.ts';
import { unwrap, type Problem } from '../../shared/result.ts';
import { countingIds } from '../support/organisations.ts';

type Rows = readonly (readonly string[])[];

function read(rows: Rows, mapping?: Parameters<typeof organisationFromRows>[1]): TableImport {
  const result = unwrap(organisationFromRows(rows, mapping, { newId: countingIds(), name: 'Département du Littoral' }));
  expect(findViolations(result.organisation)).toEqual([]);
  return result;
}

function refusal(rows: Rows, mapping?: Parameters<typeof organisationFromRows>[1]): Problem {
  const result = organisationFromRows(rows, mapping, { newId: countingIds() });
  if (result.ok) throw new Error('The table was accepted.');
  const { code, message } = result.problem;
  return { code, message: message.replaceAll('\u00A0', ' ') };
}

/** « kind: Path > Name », in the order of the document. */
function outline({ organisation }: TableImport): readonly string[] {
  return [...organisation.entities.values()].map(({ id, kind }) => `${kind}: ${pathOf(organisation, id).join(' > ')}`);
}

const codes = ({ doubts }: TableImport) => doubts.map(({ code }) => code);

test('a parent column by name, in any order of the rows, capitals and accents aside', () => {
  const result = read([
    ['Nom', 'Type', 'Rattachement'],
    ['Service phares', 'Service', 'DIRECTION DE LA MER'],
    ['Pôle littoral', 'Pôle', ''],
    ['Direction de la mer', 'Direction', 'Pole littoral'],
    ['Service ports', 'service', 'Direction de la mer'],
  ]);
  expect(outline(result)).toEqual([
    'pole: Pôle littoral',
    'direction: Pôle littoral > Direction de la mer',
    'service: Pôle littoral > Direction de la mer > Service phares',
    'service: Pôle littoral > Direction de la mer > Service ports',
  ]);
  expect(result.organisation.name).toBe('Département du Littoral');
  expect(result.doubts).toEqual([]);
});

test('a parent column by identifier, which wins over names, and identifiers are kept', () => {
  const result = read([
    ['Code', 'Libellé', 'Code parent'],
    ['D1', 'Direction A', ''],
    ['D2', 'Direction B', ''],
    ['S1', 'Service courrier', 'd1'],
    ['S2', 'Service courrier', 'D2'],
  ]);
  expect([...result.organisation.entities.keys()]).toEqual(['D1', 'S1', 'D2', 'S2']);
  expect(result.organisation.entities.get('S2')?.parentId).toBe('D2');
  expect(codes(result)).toEqual(['duplicate-name']);
});

test('a level column of figures', () => {
  const result = read([
    ['Niveau', 'Nom'],
    ['1', 'Pôle littoral'], ['2', 'Direction de la mer'], ['Niveau 3', 'Service ports'], ['3', 'Service phares'], ['2', 'Direction du sable'], ['1', 'Pôle terre'],
  ]);
  expect(outline(result).map((line) => line.split(' > ').length)).toEqual([1, 2, 3, 3, 2, 1]);
});

test('level columns, merged cells going on from the row above', () => {
  const result = read([
    ['Niveau 1', 'Niveau 2', 'Niveau 3', 'Missions'],
    ['Pôle littoral', '', '', 'piloter'],
    ['', 'Direction de la mer', '', ''],
    ['', '', 'Service ports', 'draguer'],
    ['', '', 'Service phares', ''],
    ['Pôle terre', '', 'Service champs', ''],
  ]);
  expect(outline(result)).toEqual([
    'pole: Pôle littoral',
    'direction: Pôle littoral > Direction de la mer',
    'service: Pôle littoral > Direction de la mer > Service ports',
    'service: Pôle littoral > Direction de la mer > Service phares',
    'pole: Pôle terre',
    'service: Pôle terre > Service champs',
  ]);
  expect(codes(result)).toEqual(['row-missing']);
});

test('columns named after levels tell the kind where the name does not', () => {
  const result = read([
    ['Pôle', 'Direction', 'Service'],
    ['Littoral', 'Mer', 'Ports'],
    ['Littoral', 'Mer', 'Cellule phares'],
    ['Littoral', 'Mer', ''],
  ]);
  expect(outline(result)).toEqual([
    'pole: Littoral', 'direction: Littoral > Mer', 'service: Littoral > Mer > Ports', 'cellule: Littoral > Mer > Cellule phares',
  ]);
  // The row of the direction came last; the pôle has none.
  expect(codes(result)).toEqual(['row-missing']);
});

test('supervision: title, authority in words, in brackets, or the usual one of the kind', () => {
  const { organisation, doubts } = read([
    ['Nom', 'Parent', 'Responsable', 'Autorité'],
    ['Service ports', '', 'Responsable des ports', 'Encadrement hiérarchique'],
    ['Secteur phares', 'Service ports', 'Référent phares', ''],
    ['Secteur bouées', 'Service ports', 'Chef bouées ; Adjoint bouées (de proximité)', 'fonctionnelle'],
    ['Secteur quais', 'Service ports', 'Chef quais', 'amicale'],
  ]);
  expect([...organisation.entities.values()].map(({ supervision }) => supervision)).toEqual([
    [{ authority: 'hierarchique', title: 'Responsable des ports' }],
    [{ authority: 'technique', title: 'Référent phares' }],
    [{ authority: 'fonctionnelle', title: 'Chef bouées' }, { authority: 'proximite', title: 'Adjoint bouées' }],
    [{ authority: 'technique', title: 'Chef quais' }],
  ]);
  expect(doubts.map(({ code, line }) => [code, line])).toEqual([['authority-unknown', 5], ['unusual-placement', 2]]);
});

test('missions: lines, « ; », further columns, rows below without a name, sub-missions', () => {
  const missions = (rows: Rows) => [...read(rows).organisation.entities.values()].map((entity) => entity.missions.map(({ text, children }) => [text, ...children.map((one) => one.text)]));
  expect(missions([['Nom', 'Missions'], ['Service ports', '- draguer\n  o sonder\n- baliser ; éclairer']])).toEqual([[['draguer', 'sonder'], ['baliser ; éclairer']]]);
  expect(missions([['Nom', 'Missions'], ['Service ports', 'draguer ; baliser;']])).toEqual([[['draguer'], ['baliser']]]);
  expect(missions([['Nom', 'Mission 1', 'Mission 2'], ['Service ports', 'draguer', 'baliser']])).toEqual([[['draguer'], ['baliser']]]);
  expect(missions([['Nom', 'Missions'], ['Service ports', 'draguer'], ['', 'baliser']])).toEqual([[['draguer'], ['baliser']]]);
});

test('a row that goes on with the one above belongs to the same entity', () => {
  const { organisation, lines } = read([['Nom', 'Missions'], ['Pôle mer', 'draguer'], ['', 'baliser']]);
  const [id] = organisation.entities.keys();
  expect(lines.slice(1)).toEqual([{ line: 2, entityId: id, field: 'row' }, { line: 3, entityId: id, field: 'row' }]);
});

test('identifiers that are made never take one that the table has', () => {
  const { organisation } = read([['Id', 'Nom'], ['', 'Pôle mer'], ['new-1', 'Pôle terre'], ['', 'Pôle ciel']]);
  expect([...organisation.entities].map(([id, { name }]) => [id, name])).toEqual([['new-2', 'Pôle mer'], ['new-1', 'Pôle terre'], ['new-3', 'Pôle ciel']]);
});

test('a purpose is a paragraph a line', () => {
  const { organisation } = read([['Nom', 'Vocation'], ['Service ports', 'Un.\nDeux.']]);
  expect([...organisation.entities.values()][0]?.purpose).toEqual(['Un.', 'Deux.']);
});

test('unknown kinds are proposed with their French, and may stand where the table puts them', () => {
  const result = read([
    ['Nom', 'Type', 'Parent'],
    ['Littoral', 'Délégation', ''],
    ['Ports', 'Bureau', 'Littoral'],
    ['Quai nord', 'Atelier naval', 'Ports'],
    ['Bureau des phares', '', 'Littoral'],
    ['Direction perdue', '', 'Quai nord'],
  ]);
  const kinds = result.organisation.kinds.slice(-3);
  expect(kinds.map(({ id, label, gender, parents }) => ({ id, ...label, gender, parents }))).toEqual([
    { id: 'delegation', singular: 'délégation', plural: 'délégations', gender: 'f', parents: [null] },
    { id: 'bureau', singular: 'bureau', plural: 'bureaux', gender: 'm', parents: ['delegation'] },
    { id: 'atelier-naval', singular: 'atelier naval', plural: 'ateliers navaux', gender: 'm', parents: ['bureau'] },
  ]);
  expect(result.organisation.kinds.find(({ id }) => id === 'direction')?.parents).toContain('atelier-naval');
  expect(codes(result)).toEqual(['unusual-placement', 'kind-proposed', 'kind-proposed', 'kind-proposed']);
});

test('an entity that nothing tells about gets a kind of its own', () => {
  expect(outline(read([['Nom'], ['Truc']]))).toEqual(['entite: Truc']);
});

test('titles above the headers, blank rows and columns that are not read are accounted for', () => {
  const result = read([['Tableau des services', '', ''], ['', '', ''], ['Nom', 'Effectif', ''], ['Pôle mer', '12', 'note'], ['', '', '']]);
  expect(result.lines.map(({ line, field }) => [line, field])).toEqual([[1, 'title'], [2, 'title'], [3, 'header'], [4, 'row'], [5, 'blank']]);
  expect(result.doubts.map(({ message }) => message.replaceAll('\u00A0', ' '))).toEqual([
    'La colonne « Effectif » n’a pas été reprise.', 'La colonne « C » n’a pas été reprise.',
  ]);
});

test('an explicit mapping names the columns, several ones for levels or missions', () => {
  const mapping = unwrap(parseColumnsOption('nom=Quoi,parent=Sous qui, missions=M+N'));
  expect(mapping).toEqual({ nom: ['Quoi'], parent: ['Sous qui'], missions: ['M', 'N'] });
  const { organisation } = read([['M', 'quoi', 'Sous qui', 'N'], ['a', 'Service ports', '', 'b'], ['', 'Secteur quais', 'Service ports', '']], mapping);
  const [first, second] = organisation.entities.values();
  expect([first?.missions.map(({ text }) => text), second?.parentId]).toEqual([['a', 'b'], first?.id]);
});

test('a mapping that is not one, or names no column, is refused by name', () => {
  expect(unwrap(parseColumnsOption('nom="Nom, en clair",missions="A + B"+C'))).toEqual({ nom: ['Nom, en clair'], missions: ['A + B', 'C'] });
  for (const text of ['', 'nom', 'nom=', 'titre=Nom', 'nom=A,,']) expect(parseColumnsOption(text).ok).toBe(false);
  expect(refusal([['Nom', 'Type'], ['a', 'b']], { nom: ['Libellé'] })).toEqual({
    code: 'unknown-column', message: 'La colonne « Libellé » n’existe pas dans ce tableau ; il a pour colonnes : Nom, Type.',
  });
  expect(refusal([['Nom', 'Type'], ['a', 'b']], { type: ['Type'] }).code).toBe('no-name-column');
});

test('French headers and their variants are recognised', () => {
  const { of } = guessColumns(['Identifiant', 'Nom de l’entité', 'Type d’entité', 'Entité de rattachement', 'Niveau hiérarchique', 'Fonction d’encadrement', 'Nature de l’encadrement', 'Présentation', 'Principales missions']);
  expect(of).toEqual({ id: [0], nom: [1], type: [2], parent: [3], niveau: [4], encadrement: [5], autorite: [6], vocation: [7], missions: [8] });
});

test('an orphan, a cycle, an ambiguous parent and a skipped level name their row', () => {
  const header = ['Nom', 'Parent'];
  expect(refusal([header, ['A', ''], ['B', 'Z']])).toEqual({ code: 'orphan', message: 'Ligne 3 : « B » est rattachée à « Z », qui n’est pas dans le tableau.' });
  expect(refusal([header, ['A', 'C'], ['B', 'A'], ['C', 'B'], ['D', '']])).toEqual({ code: 'cycle', message: 'Lignes 2, 3, 4 : le rattachement de « A » tourne en rond.' });
  expect(refusal([header, ['A', 'A']])).toEqual({ code: 'cycle', message: 'Ligne 2 : « A » est rattachée à elle-même.' });
  expect(refusal([header, ['A', ''], ['A', ''], ['B', 'A']])).toEqual({
    code: 'ambiguous-parent', message: 'Ligne 4 : deux entités portent le nom « A » (lignes 2 et 3) ; rattachez par identifiant.',
  });
  expect(refusal([['Niveau', 'Nom'], ['1', 'A'], ['3', 'B']]).message).toMatch(/^Ligne 3 : « B » est au niveau 3/u);
});

test('a missing name, a doubled identifier, a level that is no figure and a text too long name their row', () => {
  expect(refusal([['Nom', 'Type'], ['A', ''], ['', 'Service']]).message).toBe('Ligne 3 : le nom de l’entité manque.');
  expect(refusal([['Id', 'Nom'], ['1', 'A'], ['1', 'B']])).toMatchObject({ code: 'duplicate-id' });
  expect(refusal([['Niveau', 'Nom'], ['haut', 'A']])).toMatchObject({ code: 'bad-level' });
  expect(refusal([['Nom'], ['x'.repeat(501)]])).toMatchObject({ code: 'name-too-long' });
  expect(refusal([['Nom', 'Missions'], ['A', 'x'.repeat(20_001)]])).toMatchObject({ code: 'text-too-long' });
  expect(refusal([['Nom', 'Parent'], ['E0', ''], ...Array.from({ length: 60 }, (_, index) => [`E${index + 1}`, `E${index}`])])).toMatchObject({ code: 'too-deep' });
});

test('a table without names, without rows or without anything is refused', () => {
  expect(refusal([])).toMatchObject({ code: 'no-header' });
  expect(refusal([['Effectif'], ['12']])).toMatchObject({ code: 'no-header' });
  expect(refusal([['Nom'], ['']])).toMatchObject({ code: 'empty' });
});

const word = fc.constantFrom('Service ports', 'Pôle mer', 'Direction', 'Bureau', '', ' ', 'A', 'B', '1', '2', '3', 'Nom', 'Niveau', 'x\ny ; z', '__proto__', 'constructor');

test('any table gives an organisation without fault that accounts for every row, or one sentence', () => {
  const header = fc.constantFrom(['Nom', 'Parent', 'Type'], ['Niveau', 'Nom', 'Missions'], ['Niveau 1', 'Niveau 2', 'Niveau 3'], ['Id', 'Nom', 'Parent'], ['Pôle', 'Direction', 'Service']);
  fc.assert(
    fc.property(header, fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (first, body) => {
      const rows = [first, ...body];
      const result = organisationFromRows(rows, undefined, { newId: countingIds() });
      if (!result.ok) {
        expect(result.problem.message).toMatch(/^[\p{Lu}«].*\.$/u);
        return;
      }
      const { organisation, lines } = result.value;
      expect(findViolations(organisation)).toEqual([]);
      expect(lines.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 1));
      expect(lines.filter(({ field }) => field === 'unrecognised')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
