import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFile } from '../../electron/services/import/import-file.ts';
import { buildDocument } from '../../shared/document/build-document.ts';
import { contentsOf } from '../../shared/document/contents.ts';
import { collationKey } from '../../shared/language/collation.ts';
import { plainKey } from '../../shared/language/typography.ts';
import { parseInterchange } from '../../shared/model/json.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { unwrap } from '../../shared/result.ts';
import { mustApply } from '../support/organisations.ts';
import { readReference, referenceMissing, referencePath } from '../support/reference.ts';
import { changesBetween, named, orderOf } from './document-changes.ts';

const S = '\u00A0';

/** What changes at a place: facts that its words hold before and after; `null` where nothing stands. */
type Expected = readonly [place: string, before: readonly string[] | null, after: readonly string[] | null];

/** The same three edits in both organisations: a pôle's service goes into a direction, a direction takes another name, a service gets a secteur. */
function edited(organisation: Organisation) {
  const ids = {
    moved: named(organisation, 'Service établissements et services sociaux et médico-sociaux'),
    target: named(organisation, 'Direction autonomie'),
    renamed: named(organisation, 'Direction ressources humaines'),
    grown: named(organisation, 'Service achats et services'),
    tariff: named(organisation, 'Secteur tarification des ESSMS'),
  };
  const { moved, target, renamed, grown } = ids;
  const pole = (id: string) => organisation.entities.get(id)?.parentId ?? '';
  const roles = new Map([
    ...Object.entries(ids).map(([role, id]): [string, string] => [id, role]),
    [pole(moved), 'pole of moved'],
    [pole(renamed), 'pole of renamed'],
  ]);
  const after = mustApply(organisation, {
    type: 'batch',
    payload: {
      commands: [
        { type: 'moveEntities', payload: { ids: [moved], parentId: target } },
        { type: 'renameEntity', payload: { id: renamed, name: 'Direction des talents' } },
        { type: 'createEntity', payload: { parentId: grown, kind: 'secteur', name: 'Secteur logistique' } },
      ],
    },
  }).organisation;
  return { after, ids, roleOf: (id: string) => roles.get(id) ?? id };
}

const MOVED = 'établissements et services';

/** What depends on the edits, however the document was written before. */
const EVERYWHERE: readonly Expected[] = [
  // The service leaves its pôle: its section becomes one of the direction's, without chapters or rattachement.
  ['heading name moved', ['SERVICE'], ['3.4 SERVICE']],
  ['heading parts moved', ['1. MISSIONS DU SERVICE', '2. ORGANISATION DU SERVICE', '3. MISSIONS DU SECTEUR'], null],
  ['paragraph attachment moved', ['rattaché'], null],
  ['paragraph composition moved', ['Le Service est organisé'], [`Le Service ${MOVED} sociaux et médico-sociaux est organisé en 1 secteur d’activités${S}:`]],
  ['heading name tariff', ['3.1 '], ['3.4.1 ']],
  ['paragraph composition target', ['2 services'], [`La Direction est organisée en 1 mission et 3 services${S}:`]],
  ['chart composition target', ['Direction autonomie', 'accès aux droits'], [`\nService ${MOVED}`, `et Service ${MOVED}`]],
  // The direction's name stands in its title, its rattachement and its chart.
  ['heading name renamed', ['DIRECTION RESSOURCES HUMAINES'], ['DIRECTION DES TALENTS']],
  ['paragraph attachment renamed', ['ressources humaines est rattachée'], ['La Direction des talents est rattachée au pôle ']],
  ['chart composition renamed', ['ressources humaines'], ['Direction des talents\n', 'Organigramme. Direction des talents']],
  // The new secteur has no text yet: the count and the chart of its service name it.
  ['paragraph composition grown', ['organisé en 3'], [`Le Service est organisé en 4 secteurs d’activités${S}:`]],
  ['chart composition grown', ['Secteur services'], ['\nSecteur logistique', 'et Secteur logistique.']],
];

/** The sample draws both pôles. */
const SAMPLE: readonly Expected[] = [
  ['paragraph composition pole of moved', ['4 directions et 2 services'], [`comprend 4 directions et 1 service${S}:`]],
  ['chart composition pole of moved', [MOVED], ['Direction autonomie']],
  ['chart composition pole of renamed', ['Direction ressources humaines'], ['Direction des talents']],
];

/** The reference lists what both pôles are made of; the one whose composition changes is drawn from then on. */
const REFERENCE: readonly Expected[] = [
  ['paragraph composition pole of moved', ['2 Services et 4 Directions'], [`comprend 4 directions et 1 service${S}:`]],
  ['list composition pole of moved', [MOVED], null],
  ['chart composition pole of moved', null, ['Direction autonomie']],
  ['list composition pole of renamed', ['Direction ressources humaines'], ['Direction des talents']],
];

function expectOnly(organisation: Organisation, expected: readonly Expected[]): void {
  const { after, ids, roleOf } = edited(organisation);
  const options = { date: '2026-01-01' };
  const [old, now] = [buildDocument(organisation, options), buildDocument(after, options)];
  const changes = changesBetween(old, now, roleOf);
  expect(changes.map(({ place }) => place).sort()).toEqual(expected.map(([place]) => place).sort());
  for (const [place, before, then] of expected) {
    const change = changes.find((one) => one.place === place);
    expectFacts(change?.before, before);
    expectFacts(change?.after, then);
  }
  const shrunk = changes.find(({ place }) => place === 'chart composition pole of moved');
  expect(plainKey(shrunk?.after ?? '')).not.toContain(plainKey(MOVED));

  // What did not change still stands in its order, the section that moved aside.
  const comesOrGoes = new Set(changes.filter((one) => one.before === '' || one.after === '').map(({ place }) => place));
  const isLeftOut = (place: string, id: string) => comesOrGoes.has(place) || id === ids.moved || id === ids.tariff;
  expect(orderOf(now, isLeftOut, roleOf)).toEqual(orderOf(old, isLeftOut, roleOf));
  expectContents(old, now);
}

function expectFacts(words: string | undefined, facts: readonly string[] | null): void {
  if (facts === null) expect(words).toBe('');
  // Imported words write some accents and hyphens otherwise.
  for (const fact of facts ?? []) expect(plainKey(words ?? '')).toContain(plainKey(fact));
}

/** Of the contents, the moved service goes down into its direction with its secteur, its chapters go, and one name changes. */
function expectContents(old: Parameters<typeof contentsOf>[0], now: Parameters<typeof contentsOf>[0]): void {
  // Imported words have other accents and hyphens.
  const lineOf = (level: number, number: string, text: string) => `${level} ${number} ${collationKey(text)}`;
  const entries = (model: Parameters<typeof contentsOf>[0]) => contentsOf(model).map(({ level, number, text }) => lineOf(level, number, text));
  const [before, after] = [entries(old), entries(now)];
  const gone = lacking(before, after);
  const come = lacking(after, before);
  const service = collationKey(`Service ${MOVED} sociaux et médico-sociaux`);
  expect(come).toEqual([`1  direction des talents`, `3 3.4 ${service}`, ...come.filter((line) => line.startsWith('4 3.4.1 '))]);
  expect(gone.filter((line) => line.startsWith('1 '))).toEqual([`1  direction ressources humaines`, `1  ${service}`]);
  expect(gone.filter((line) => line.startsWith('2 ')).map((line) => line.slice(2, 4))).toEqual(['1.', '2.', '3.']);
  expect(before.length - after.length).toBe(3 + (gone.some((line) => line.startsWith('3 3.1 ')) && !come.some((line) => line.startsWith('4 3.4.1 ')) ? 1 : 0));
}

/** The lines that the other list does not have, each as often as it lacks. */
function lacking(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

test('of the sample, an edit changes what depends on it and nothing else', () => {
  const file = readFileSync(resolve(import.meta.dirname, '../../resources/sample/sample-organisation.json'), 'utf8');
  expectOnly(unwrap(parseInterchange(file)), [...EVERYWHERE, ...SAMPLE]);
});

describe.skipIf(referencePath === null)(`the reference, imported ${referenceMissing}`, () => {
  test('an edit changes what depends on it and nothing else', async () => {
    let lastId = 0;
    const { organisation } = await importFile('reference.txt', readReference(), { newId: () => `e${++lastId}` });
    expectOnly(organisation, [...EVERYWHERE, ...REFERENCE]);
  });
});
