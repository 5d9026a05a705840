import validate from '@ooxml-tools/validate';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { writeDocx } from '../../electron/services/export/docx/write-docx.ts';
import { writeRedline } from '../../electron/services/export/redline/write-redline.ts';
import { buildDocument } from '../../shared/document/build-document.ts';
import type { DocumentModel } from '../../shared/document/model.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { lintDocx } from '../document/docx-lint.ts';
import { ORGANISATIONS } from '../document/docx-organisations.ts';
import { partsOf } from '../document/docx-reading.ts';
import { fromOutline, mustApply } from '../support/organisations.ts';
import { RandomChanges } from './random-changes.ts';
import { settled } from './tracked-reading.ts';

const OPTIONS = { date: '2026-11-24', withSheet: false };
const SMALL_ONES = ORGANISATIONS.filter(([name]) => name !== '2,000 entities');
const [, SAMPLE] = ORGANISATIONS[0] as (typeof ORGANISATIONS)[number];

function documentOf(organisation: Organisation): DocumentModel {
  return buildDocument(organisation, OPTIONS);
}

/** Accepted it is the new document, rejected the former one: words, styles and drawings, cover and contents included. */
async function expectBothWays(before: Organisation, after: Organisation): Promise<Uint8Array> {
  const [former, present] = [documentOf(before), documentOf(after)];
  const redline = await writeRedline(former, present);
  const [formerFile, presentFile] = [await writeDocx(former), await writeDocx(present)];
  for (const part of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml']) {
    expect(settled(redline, 'accept', part)).toEqual(settled(presentFile, 'none', part));
    expect(settled(redline, 'reject', part)).toEqual(settled(formerFile, 'none', part));
  }
  return redline;
}

describe('a redline', () => {
  it('accepted is the new document, rejected the former one, after any edits of the sample', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 40 }), async (seed, count) => {
        await expectBothWays(SAMPLE, new RandomChanges(seed).after(SAMPLE, count));
      }),
      { numRuns: 5 },
    );
  }, 120_000);

  it.each(SMALL_ONES)('of the sample against %s, either way, is sound', async (_name, organisation) => {
    for (const [before, after] of [[SAMPLE, organisation], [organisation, SAMPLE]] as const) {
      const redline = await expectBothWays(before, after);
      expect(lintDocx(redline)).toEqual([]);
    }
  }, 60_000);

  it('is valid Office Open XML after many edits', async () => {
    for (const seed of [2]) {
      const redline = await expectBothWays(SAMPLE, new RandomChanges(seed).after(SAMPLE, 150));
      expect(await validate(new Uint8Array(redline), 'docx')).toEqual([]);
      expect(lintDocx(redline)).toEqual([]);
    }
  }, 120_000);

  it('of two equal states has no change, and the text of either', async () => {
    const redline = await expectBothWays(SAMPLE, SAMPLE);
    expect(partsOf(redline).get('word/document.xml')).not.toContain('w:author');
  });

  it('has the same bytes each time', async () => {
    const [before, after] = [documentOf(SAMPLE), documentOf(new RandomChanges(7).after(SAMPLE, 40))];
    const first = await writeRedline(before, after);
    expect(Buffer.compare(await writeRedline(before, after), first)).toBe(0);
  });
});

const BEFORE = fromOutline(`
p pole Pôle un
  d direction Direction des routes
    s service Service des ponts
    t service Service des tunnels
q pole Pôle deux
  e direction Direction du port
`);

async function redlineOf(before: Organisation, after: Organisation, formerId?: (id: string) => string): Promise<string> {
  const redline = await writeRedline(documentOf(before), documentOf(after), formerId ? { formerId } : {});
  return partsOf(redline).get('word/document.xml') ?? '';
}

/** The texts under a mark, in order. */
function textsUnder(xml: string, mark: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<w:${mark} [^>]*><w:r>(?:<w:rPr>.*?</w:rPr>)?<w:(?:t|delText)[^>]*>([^<]*)</`, 'gu'))].map(([, text = '']) => text);
}

test('a section that moves is moved from one place to another, by one name', async () => {
  const missions = [{ text: 'Entretenir les ponts de la route du nord', children: [] }];
  const before = mustApply(BEFORE, { type: 'setMissions', payload: { id: 's', missions } }).organisation;
  const after = mustApply(before, { type: 'moveEntities', payload: { ids: ['s'], parentId: 'e' } }).organisation;
  const xml = await redlineOf(before, after);
  expect(textsUnder(xml, 'moveFrom')).toContain('Entretenir les ponts de la route du nord');
  expect(textsUnder(xml, 'moveTo')).toEqual(textsUnder(xml, 'moveFrom'));
  const names = (mark: string) => [...xml.matchAll(new RegExp(`<w:${mark}RangeStart [^>]*w:name="([^"]+)"`, 'gu'))].map(([, name = '']) => name).sort((a, b) => a.localeCompare(b));
  expect(names('moveTo')).toEqual(names('moveFrom'));
  expect(xml.match(/<w:moveFromRangeEnd /gu)).toHaveLength(names('moveFrom').length);
});

test('a name that changes is changed word by word, in its heading and where it is spoken of', async () => {
  const after = mustApply(BEFORE, { type: 'renameEntity', payload: { id: 's', name: 'Service des viaducs' } }).organisation;
  const before = BEFORE;
  const named = mustApply(before, { type: 'setPurpose', payload: { id: 's', purpose: ['Le pont.'] } }).organisation;
  const renamed = mustApply(after, { type: 'setPurpose', payload: { id: 's', purpose: ['Le pont.'] } }).organisation;
  const xml = await redlineOf(named, renamed);
  expect(textsUnder(xml, 'del')).toContain('PONTS');
  expect(textsUnder(xml, 'ins')).toContain('VIADUCS');
});

test('changes are by OGS, on the day of the document; without one, on the day of undated files', async () => {
  const after = mustApply(BEFORE, { type: 'renameEntity', payload: { id: 's', name: 'Service des viaducs' } }).organisation;
  const dated = await redlineOf(BEFORE, after);
  expect(new Set(dated.match(/w:author="[^"]*"/gu))).toEqual(new Set(['w:author="OGS"']));
  expect([...new Set([...dated.matchAll(/w:date="([^"T]*)T/gu)].map(([, day]) => day))]).toEqual(['2026-11-24']);
  const undated = await writeRedline(buildDocument(BEFORE, { date: '' }), buildDocument(after, { date: '' }));
  expect(partsOf(undated).get('word/document.xml')).toContain('w:date="1980-01-01T');
});

test('entities of two files with other ids are followed by their counterparts', async () => {
  const others = fromOutline('p2 pole Pôle un\n  d2 direction Direction des routes\n    s2 service Service des ponts\n    t2 service Service des tunnels\nq2 pole Pôle deux\n  e2 direction Direction du port');
  expect(await redlineOf(BEFORE, others, (id) => id.replace('2', ''))).not.toContain('w:author');
  expect(await redlineOf(BEFORE, others)).toContain('w:author');
});
