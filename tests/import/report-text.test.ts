import { expect, test } from 'vitest';
import type { ImportReport } from '../../shared/import/report.ts';
import { reportText } from '../../shared/import/settle/report-text.ts';
import { fromOutline } from '../support/organisations.ts';

const organisation = fromOutline('dgs direction-generale Direction générale\n  eau service Service des eaux\n  vent service Service du vent\n');

const doubt = { code: 'd', lines: [], entityIds: ['vent'], answers: [{ type: 'accept' as const }], openAnswers: [] };
const REPORT: ImportReport = {
  source: { fileName: 'livret.txt', format: 'txt', lines: 5 },
  counts: { 'direction-generale': 1, service: 2 },
  fields: { heading: 2, dropped: 2, unrecognised: 1 },
  unrecognised: [{ line: 5, text: '  Perdue' }],
  doubts: [
    { ...doubt, id: 'd-1', message: 'Le vent souffle deux fois.', settled: { type: 'childOf', id: 'vent', parentId: 'dgs' } },
    { ...doubt, id: 'd-2', message: 'Le vent tombe.' },
    { ...doubt, id: 'd-3', message: 'Rien à décider.', answers: [] },
  ],
  lines: [],
  placed: [
    { lines: [3, 4], place: { type: 'ignored', reason: 'Visas internes' } },
    { lines: [2], place: { type: 'newEntity', parentId: 'dgs', entities: [{ name: 'Service des eaux', kind: 'service' }] } },
  ],
};

test('the report of an import keeps where lines were put, why others were left out, and what was answered', () => {
  const text = reportText({ organisation, report: REPORT }, ['DIRECTION GÉNÉRALE', ' Service des eaux', 'Visa 1', 'Visa 2', '  Perdue']);
  expect(text.replaceAll('\u00A0', ' ')).toBe(`Compte rendu de l’import

Document : livret.txt, 5 lignes
Organisation lue : 3 entités (1 direction générale et 2 services)

Ce que les lignes sont devenues
- Titre : 2
- Laissé de côté : 2
- Non reconnu : 1

Lignes rattachées à la relecture
- Ligne 2. Nouvelle entité sous « Direction générale »
    Service des eaux

Lignes laissées de côté à la relecture
- Lignes 3 et 4. Laissé de côté : Visas internes
    Visa 1
    Visa 2

Lignes non reconnues
- Ligne 5 : Perdue

Doutes réglés
- Le vent souffle deux fois.
    Rattacher à « Direction générale »

Doutes laissés tels que le document a été lu
- Le vent tombe.

À savoir
- Rien à décider.
`);
});

test('a report of nothing but data says what was read', () => {
  const bare: ImportReport = { ...REPORT, source: { fileName: 'x.json', format: 'json', lines: 0 }, fields: {}, unrecognised: [], doubts: [] };
  const { placed: _placed, ...report } = bare;
  expect(reportText({ organisation, report }, []).split('\n').slice(2)).toEqual([
    'Document\u00A0: x.json', 'Organisation lue\u00A0: 3 entités (1 direction générale et 2 services)', '',
  ]);
});
