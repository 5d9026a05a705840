import validate from '@ooxml-tools/validate';
import { describe, expect, it, test } from 'vitest';
import type { ComparisonForm } from '../../shared/api/compare-messages.ts';
import { exportComparison, type ComparisonOrder } from '../../electron/services/export/comparison/export-comparison.ts';
import { changeTable } from '../../shared/change-table/change-table.ts';
import { concernedEntities } from '../../shared/change-table/concerned.ts';
import { chartPairs } from '../../shared/change-table/chart-pairs.ts';
import { compareOrganisations } from '../../shared/compare/compare-organisations.ts';
import { actsToReview } from '../../shared/cst/acts-to-review.ts';
import { calendarRows } from '../../shared/cst/legal-rows.ts';
import { DEFAULT_HOUSE_STYLE } from '../../shared/document/style/default-house-style.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { Version } from '../../shared/versions/version.ts';
import { lintDocx } from '../document/docx-lint.ts';
import { ORGANISATIONS } from '../document/docx-organisations.ts';
import { paragraphsOf, partsOf, watermarksOf } from '../document/docx-reading.ts';
import { settled } from '../redline/tracked-reading.ts';
import { RandomChanges } from '../redline/random-changes.ts';
import { NO_STANDING, PROJECT, type Standing } from '../../shared/versions/standing.ts';
import { fromOutline, mustApply, ONE_PIXEL } from '../support/organisations.ts';

const [, SAMPLE] = ORGANISATIONS[0] as (typeof ORGANISATIONS)[number];
const [, NASTY] = ORGANISATIONS.at(-1) as (typeof ORGANISATIONS)[number];

function order(before: Organisation, after: Organisation, form: ComparisonForm): ComparisonOrder {
  const side = (name: string, organisation: Organisation) => ({ name, organisation, version: null, standing: NO_STANDING });
  return { left: side('Organisation 2026', before), right: side('Projet <2027> & suite', after), form, date: '2026-11-24', pairs: [] };
}

const inForce = (words: string): Standing => ({ words, watermark: '' });
const project = (words: string): Standing => ({ words, watermark: PROJECT });
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

const BEFORE = fromOutline(`
dg direction-generale Direction générale
  p pole Pôle un
    d direction Direction des routes
      s service Service des ponts
      t service Service des tunnels
  q pole Pôle deux
    e direction Direction du port
`);
const AFTER = mustApply(BEFORE, {
  type: 'batch',
  payload: {
    commands: [
      { type: 'moveEntities', payload: { ids: ['s'], parentId: 'e' } },
      { type: 'deleteEntities', payload: { ids: ['t'] } },
      { type: 'createEntity', payload: { id: 'n', parentId: 'd', kind: 'service', name: 'Service des pistes' } },
      { type: 'renameEntity', payload: { id: 'e', name: 'Direction des ports' } },
    ],
  },
}).organisation;

describe.each([
  ['the sample after edits', SAMPLE, new RandomChanges(5).after(SAMPLE, 40)],
  ['nasty names', SAMPLE, NASTY],
  ['two equal states', SAMPLE, SAMPLE],
])('the files of a comparison: %s', (_name, before, after) => {
  it('are valid and sound, and the same each time', async () => {
    for (const form of ['cst', 'xlsx'] as const) {
      const { bytes, fileName } = await exportComparison(order(before, after, form));
      expect(await validate(new Uint8Array(bytes), form === 'cst' ? 'docx' : 'xlsx')).toEqual([]);
      if (form === 'cst') expect(lintDocx(bytes)).toEqual([]);
      expect(fileName).not.toMatch(/[<>:"/\\|?*]/u);
      expect(Buffer.compare((await exportComparison(order(before, after, form))).bytes, bytes)).toBe(0);
    }
  }, 60_000);

  it('as a page, needs nothing else and holds each name as text', async () => {
    const html = Buffer.from((await exportComparison(order(before, after, 'html'))).bytes).toString();
    expect(html).not.toMatch(/<script|<link|src=|href="(?!#)/u);
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Projet &lt;2027&gt; &amp; suite');
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html.match(/<table/gu)?.length).toBe(html.match(/<caption>/gu)?.length);
  });
});

test('the table of changes tells each one once, by pôle, before and after', () => {
  const table = changeTable(compareOrganisations(BEFORE, AFTER));
  const told = table.map(({ title, rows }) => [title, rows.map(({ nature, entity, before, after }) => plain(`${nature} | ${entity} | ${before} | ${after}`))]);
  expect(told).toEqual([
    ['Pôle un', [
      'Création | Service des pistes |  | Service, sous « Direction des routes »',
      'Suppression | Service des tunnels | Service, sous « Direction des routes » | ',
    ]],
    ['Pôle deux', [
      'Changement de nom | Direction des ports | Direction du port | Direction des ports',
      'Rattachement | Service des ponts | Direction des routes | Direction des ports',
    ]],
  ]);
});

test('entities whose place, name or head changes are concerned, and the acts follow from why', () => {
  const concerned = concernedEntities(compareOrganisations(BEFORE, AFTER));
  expect(concerned.map(({ name, natures }) => [name, natures.join(', ')])).toEqual([
    ['Service des pistes', 'Création'],
    ['Direction des ports', 'Changement de nom'],
    ['Service des ponts', 'Rattachement'],
    ['Service des tunnels', 'Suppression'],
  ]);
  expect(actsToReview(concerned).map(({ title, entities }) => [title, entities])).toEqual([
    ['Délégations de signature', ['Service des pistes', 'Direction des ports', 'Service des ponts', 'Service des tunnels']],
    ['Fiches de poste', ['Service des pistes', 'Direction des ports', 'Service des ponts']],
    ['Tableau des emplois', ['Service des pistes', 'Service des tunnels']],
    ['Affectation des agents', ['Service des ponts', 'Service des tunnels']],
  ]);
  expect(actsToReview([])).toEqual([]);
});

test('charts that change stand in pairs, with a sign before the boxes that come, go or change', () => {
  const names = (one: ReturnType<typeof chartPairs>[number]['before']) => one?.chart.root.children.map(({ name }) => name) ?? null;
  const pairs = chartPairs(compareOrganisations(BEFORE, AFTER)).map(({ title, before, after }) => [title, names(before), names(after)]);
  expect(pairs).toEqual([
    ['Direction des routes', ['– Service des ponts', '– Service des tunnels'], ['+ Service des pistes']],
    ['Pôle deux', ['≠ Direction du port'], ['≠ Direction des ports']],
    ['Direction des ports', null, ['+ Service des ponts']],
  ]);
});

test('the CST file says its parts in order, what is left to fill in, and no more than the data say', async () => {
  const { bytes } = await exportComparison(order(BEFORE, AFTER, 'cst'));
  const texts = paragraphsOf(bytes).map(plain);
  const parts = ['NOTE DE PRÉSENTATION', 'OBJET', 'CONTEXTE', 'PRINCIPE DES CHANGEMENTS', 'DÉCOMPTES AVANT ET APRÈS', 'CALENDRIER', 'TABLEAU DES CHANGEMENTS', 'ENTITÉS, FONCTIONS ET ACTES CONCERNÉS', 'ACTES À REVOIR', 'AVIS DU COMITÉ SOCIAL TERRITORIAL', 'ORGANIGRAMMES AVANT ET APRÈS'];
  const places = parts.map((part) => texts.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(texts.filter((text) => text.startsWith('[À compléter'))).toHaveLength(3);
  expect(texts).toContain('Structure : 1 création, 1 suppression, 1 changement de rattachement et 1 changement de nom');
  expect(texts.filter((text) => text === 'à fixer')).toHaveLength(5);
  // What comes after the note, and the acts, goes on below: only what is handed out alone begins a page.
  const titles = partsOf(bytes).get('word/document.xml')?.match(/<w:pStyle w:val="Heading1"\/>(?:<w:pageBreakBefore\/>)?/gu) ?? [];
  expect(titles.map((title) => title.includes('pageBreakBefore'))).toEqual([true, false, false, true, true]);
});

test('the calendar of the CST file says what is decided already', () => {
  const bare = { id: 'v', note: '', createdAt: '2026-01-01T00:00:00.000Z', basedOn: null, replacedBy: null } as const;
  const former: Version = { ...bare, name: 'A', status: 'en-vigueur', opinion: null, act: { number: '2025-118', date: '2025-12-15' }, effectiveOn: '2026-01-01' };
  const next: Version = { ...bare, name: 'B', status: 'avis', opinion: { date: '2026-11-03', votes: [] }, act: null, effectiveOn: null };
  expect(calendarRows(former, next).map((row) => plain(row.join(' | ')))).toEqual([
    'Date d’effet de l’organisation à modifier | 1er janvier 2026 | arrêté n° 2025-118 du 15 décembre 2025',
    'Transmission du dossier aux membres du Comité | à fixer | ',
    'Avis du Comité social territorial | 3 novembre 2026 | ',
    'Arrêté ou délibération | à fixer | ',
    'Date d’effet | à fixer | ',
    'Information des agents et mise à jour des actes | à fixer | ',
  ]);
});

describe('both Word files of a comparison', () => {
  const houseStyle: Organisation['settings']['houseStyle'] = {
    ...DEFAULT_HOUSE_STYLE,
    font: 'Police & <maison>',
    colors: { main: '7A1F1F', accent: '1F7A4D', text: '101010' },
    margins: { top: 30, right: 10, bottom: 60, left: 18 },
    header: { left: 'Val & <Aure>', right: '{pages}' },
    footer: { left: 'Pied de la maison', right: '{page}' },
    logo: ONE_PIXEL,
  };
  const inHouse = (organisation: Organisation): Organisation => ({ ...organisation, settings: { ...organisation.settings, houseStyle } });
  const asked = (form: ComparisonForm): ComparisonOrder => {
    const plainOrder = order(inHouse(BEFORE), inHouse(AFTER), form);
    return { ...plainOrder, left: { ...plainOrder.left, standing: inForce('Version A : en vigueur') }, right: { ...plainOrder.right, standing: project('Version B : projet') } };
  };

  test.each(['redline', 'cst'] as const)('are in the house style, with its logo and the version on the cover: %s', async (form) => {
    const { bytes } = await exportComparison(asked(form));
    const parts = partsOf(bytes);
    const xml = parts.get('word/document.xml') ?? '';
    expect(parts.get('word/styles.xml')).toContain('w:ascii="Police &amp; &lt;maison&gt;"');
    expect(parts.get('word/styles.xml')).toContain('w:color w:val="7A1F1F"');
    expect(xml).not.toContain(DEFAULT_HOUSE_STYLE.colors.main);
    expect(xml).toContain('descr="Logo du Département"');
    for (const margins of xml.match(/<w:pgMar [^>]*>/gu) ?? []) expect(margins).toContain('w:top="1701" w:right="567" w:bottom="3402" w:left="1020"');
    const worded = (part: string) => [...parts].filter(([path, text]) => new RegExp(`^word/${part}\\d\\.xml$`, 'u').test(path) && text.includes('<w:t')).map(([, text]) => text);
    const papers = form === 'cst' ? 2 : 1;
    expect(worded('header')).toEqual(Array.from({ length: papers }, () => expect.stringMatching(/Val &amp; &lt;Aure&gt;.*NUMPAGES/su)));
    expect(worded('footer')).toEqual(Array.from({ length: papers }, () => expect.stringContaining('Pied de la maison')));
    expect(settled(bytes, 'accept').find(({ style }) => style === 'OgsCouvertureVersion')?.text).toBe('Version B : projet');
    expect(watermarksOf(bytes)).toEqual(Array.from({ length: form === 'cst' ? 3 : 2 }, () => ['PROJET']));
    expect(await validate(new Uint8Array(bytes), 'docx')).toEqual([]);
    expect(lintDocx(bytes)).toEqual([]);
  }, 60_000);

  test.each(['redline', 'cst'] as const)('bear PROJET as long as what they are about is not in force, and say the same without: %s', async (form) => {
    const given = asked(form);
    const { bytes } = await exportComparison(given);
    for (const other of [{ ...given, without: new Set(['projet'] as const) }, { ...given, right: { ...given.right, standing: inForce(given.right.standing.words) } }]) {
      const plainly = (await exportComparison(other)).bytes;
      expect(watermarksOf(plainly).flat()).toEqual([]);
      for (const verdict of ['accept', 'reject'] as const) expect(settled(plainly, verdict)).toEqual(settled(bytes, verdict));
    }
  });

  test.each([
    ['Version A : en vigueur', 'Version B : projet'],
    ['', 'Version B : projet'],
    ['Version A : en vigueur', ''],
  ])('the redline changes the version line from « %s » to « %s »', async (from, to) => {
    const given = asked('redline');
    const { bytes } = await exportComparison({ ...given, left: { ...given.left, standing: inForce(from) }, right: { ...given.right, standing: project(to) } });
    const line = (verdict: 'accept' | 'reject') => settled(bytes, verdict).find(({ style }) => style === 'OgsCouvertureVersion')?.text;
    expect([line('reject'), line('accept')]).toEqual([from, to]);
  });

  test('the CST cover names the state where nothing tells its version', async () => {
    const texts = async (standing: string) => {
      const given = order(BEFORE, AFTER, 'cst');
      return paragraphsOf((await exportComparison({ ...given, right: { ...given.right, standing: project(standing) } })).bytes);
    };
    expect(await texts('')).toContain('Projet <2027> & suite – DRH – 24 novembre 2026');
    expect((await texts('Version B : projet')).slice(1, 4)).toEqual(['Dossier du Comité social territorial', 'DRH – 24 novembre 2026', 'Version B : projet']);
  });
});
