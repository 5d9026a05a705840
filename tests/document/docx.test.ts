import validate from '@ooxml-tools/validate';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportOrganisation } from '../../electron/services/export/export-organisation.ts';
import { safeText } from '../../electron/services/export/docx/safe-text.ts';
import { writeDocx } from '../../electron/services/export/docx/write-docx.ts';
import { buildDocument } from '../../shared/document/build-document.ts';
import { fromOutline, mustApply } from '../support/organisations.ts';
import { lintDocx } from './docx-lint.ts';
import { NASTY, ORGANISATIONS } from './docx-organisations.ts';
import { paragraphsOf, partsOf } from './docx-reading.ts';
import { piecesOf } from './model-text.ts';

const OPTIONS = { date: '2026-11-24', without: new Set<'cover' | 'toc'>() };
const BARE = { date: '2026-11-24', without: new Set<'cover' | 'toc'>(['cover', 'toc']) };

describe.each(ORGANISATIONS)('the .docx of %s', (_name, organisation) => {
  it('is valid Office Open XML, with cover and contents, and without but with the whole chart on A3', async () => {
    for (const options of [OPTIONS, { ...BARE, withSheet: true }]) {
      const bytes = await writeDocx(buildDocument(organisation, options));
      expect(await validate(new Uint8Array(bytes), 'docx')).toEqual([]);
      expect(lintDocx(bytes)).toEqual([]);
    }
  }, 120_000);

  it('holds every word of the document, in its order', async () => {
    const model = buildDocument(organisation, BARE);
    const written = paragraphsOf(await writeDocx(model));
    const expected = piecesOf(model.blocks).map(safeText).filter((text) => text !== '');
    expect(withoutRepeatedHeads(written)).toEqual(withoutRepeatedHeads(expected));
  }, 60_000);

  it('has the same bytes each time, whatever was written before', async () => {
    const first = await writeDocx(buildDocument(organisation, OPTIONS));
    await writeDocx(buildDocument(fromOutline('x direction Direction autre'), OPTIONS));
    expect(Buffer.compare(await writeDocx(buildDocument(organisation, OPTIONS)), first)).toBe(0);
  }, 60_000);
});

/** A chart too tall for a page repeats its head in the next one: the repeats are not in the model. */
function withoutRepeatedHeads(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text !== 'Pôle unique');
}

describe('a .docx', () => {
  const small = fromOutline('p pole Pôle a\n  d direction Direction b\n    s service Service c');

  it('is in French, dated, and asks nothing when it opens', async () => {
    const parts = partsOf(await writeDocx(buildDocument(small, OPTIONS)));
    expect(parts.get('docProps/core.xml')).toMatch(/<dc:language>fr-FR<.*2026-11-24T00:00:00Z|2026-11-24T00:00:00Z.*<dc:language>fr-FR/su);
    expect(parts.get('word/styles.xml')).toContain('w:lang w:val="fr-FR"');
    expect(parts.get('word/settings.xml')).not.toContain('updateFields');
    expect(parts.get('word/document.xml')).not.toContain('w:dirty');
  });

  it('fills its contents table with the pages of the headings', async () => {
    const xml = partsOf(await writeDocx(buildDocument(small, OPTIONS))).get('word/document.xml') ?? '';
    const contents = xml.slice(xml.indexOf('<w:sdtContent>'), xml.indexOf('</w:sdtContent>'));
    const lines = contents.split('<w:p>').slice(2).map((line) => [...line.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].map(([, text]) => text).join(' '));
    expect(lines).toEqual([
      'PRÉSENTATION GÉNÉRALE 3',
      'PÔLE A 4',
      '1. ORGANISATION DU PÔLE 4',
      'DIRECTION B 5',
      '1. ORGANISATION DE LA DIRECTION 5',
    ]);
  });

  it('names its footer after who publishes it and its title, with the page and the number of pages', async () => {
    const footer = partsOf(await writeDocx(buildDocument(small, OPTIONS))).get('word/footer1.xml') ?? '';
    expect(footer).toContain('DRH - Organisation générale des services');
    expect(footer).toMatch(/PAGE.*NUMPAGES/su);
  });

  it('draws each chart as native shapes with a description for screen readers', async () => {
    const xml = partsOf(await writeDocx(buildDocument(small, OPTIONS))).get('word/document.xml') ?? '';
    expect(xml.match(/<wpg:wgp>/gu)).toHaveLength(3);
    expect(xml.match(/<mc:Fallback>/gu)).toHaveLength(3);
    expect(xml).toContain('descr="Organigramme. Direction b\u00A0: Service c."');
  });

  it('changes only the paragraphs that depend on a direction that moves', async () => {
    const before = fromOutline('p pole Pôle a\n  d direction Direction b\nq pole Pôle c\n  e direction Direction f');
    const after = mustApply(before, { type: 'moveEntities', payload: { ids: ['d'], parentId: 'q' } }).organisation;
    const [old = [], now = []] = await Promise.all(
      [before, after].map(async (one) => paragraphsOf(await writeDocx(buildDocument(one, BARE)))),
    );
    expect(now.filter((text) => !old.includes(text))).toEqual([
      'Le Pôle c comprend 2 directions\u00A0:',
      'La Direction b est rattachée au pôle c.',
    ]);
    expect(old.filter((text) => !now.includes(text))).toEqual([
      'Le Pôle a comprend 1 direction\u00A0:',
      'La Direction b est rattachée au pôle a.',
      'Le Pôle c comprend 1 direction\u00A0:',
    ]);
  });
});

describe('our own lint', () => {
  it.each([
    ['w:pStyle w:val="Heading1"', 'w:pStyle w:val="Nulle"', 'unknown style Nulle'],
    ['</w:p></w:tc>', '</w:p><w:tbl/></w:tc>', 'cell does not end with a paragraph'],
    ['w:anchor="_Toc00000001"', 'w:anchor="ailleurs"', 'dangling link ailleurs'],
    ['w:name="_Toc00000001"', 'w:name="_Toc00000008"', 'bookmark twice: _Toc00000008'],
    ['<w:fldChar w:fldCharType="end"/>', '', 'unclosed field'],
    ['wp:docPr id="1"', 'wp:docPr id="2"', 'drawing id twice: 2'],
    ['<a:stCxn id="', '<a:stCxn id="9', /connector without shape/u],
    ['w:numId w:val="', 'w:numId w:val="7', /unknown numbering/u],
  ])('finds %s turned into %s', async (from, to, fault) => {
    const organisation = fromOutline('d direction Direction a\n  s service Service b\n  t service Service c');
    const model = buildDocument(organisation, OPTIONS);
    const parts = unzipSync(await writeDocx(model));
    const xml = partsOf(zipSync(parts)).get('word/document.xml') ?? '';
    expect(xml).toContain(from);
    parts['word/document.xml'] = strToU8(xml.replace(from, to));
    expect(lintDocx(zipSync(parts))).toContainEqual(typeof fault === 'string' ? fault : expect.stringMatching(fault));
  });
});

describe('exported files', () => {
  it.each(['docx', 'json', 'txt'] as const)('are of the format asked for: %s', async (format) => {
    const file = await exportOrganisation(ORGANISATIONS[0]?.[1] ?? fromOutline(''), format, OPTIONS);
    expect(file.fileName).toMatch(new RegExp(`^Organisation générale des services - .*\\.${format}$`, 'u'));
    expect(file.bytes.length).toBeGreaterThan(10_000);
  });

  it('have a name that any file system takes', async () => {
    const named = { ...fromOutline('a direction A'), name: `${NASTY[0]}:/\\|?*` };
    const { fileName } = await exportOrganisation(named, 'txt', OPTIONS);
    expect(fileName).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
  });
});
