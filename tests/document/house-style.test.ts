import validate from '@ooxml-tools/validate';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../electron/services/export/docx/write-docx.ts';
import { buildDocument } from '../../shared/document/build-document.ts';
import { plainText } from '../../shared/document/plain-text.ts';
import { DEFAULT_HOUSE_STYLE } from '../../shared/document/style/default-house-style.ts';
import { lineOnPage, linePieces } from '../../shared/document/style/fields.ts';
import { clauseNameSchema } from '../../shared/model/entity.ts';
import type { HouseStyle } from '../../shared/model/house-style.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { fromOutline, ONE_PIXEL } from '../support/organisations.ts';
import { lintDocx } from './docx-lint.ts';
import { ORGANISATIONS } from './docx-organisations.ts';
import { partsOf } from './docx-reading.ts';

function inStyle(organisation: Organisation, changes: Partial<HouseStyle>): Organisation {
  return { ...organisation, settings: { ...organisation.settings, houseStyle: { ...DEFAULT_HOUSE_STYLE, ...changes } } };
}

const small = fromOutline('p pole Pôle a\n  d direction Direction b\n    s service Service c');
const OPTIONS = { date: '2026-11-24' };
const VALUES = { organisation: 'Val', titre: 'Organisation', émetteur: '', date: '24 novembre 2026', version: '' };

describe('a line of the house style', () => {
  test.each([
    ['{organisation}', 'Val'],
    ['{émetteur} - {titre}', 'Organisation'],
    ['{titre} – {émetteur}', 'Organisation'],
    ['{page} / {pages}', '3 / 9'],
    ['{date} – {version}', '24 novembre 2026'],
    ['p. {page}, {organisation}', 'p. 3, Val'],
    ['{inconnu} {organisation}', '{inconnu} Val'],
    ['', ''],
  ])('%s prints as « %s »', (line, printed) => {
    expect(lineOnPage(linePieces(line, VALUES), 3, 9)).toBe(printed);
  });
});

describe('a document in a style of its own', () => {
  test('has its typefaces, colours, margins, header, footer and logo, in valid Office Open XML', async () => {
    const organisation = inStyle(small, {
      font: 'Police & <maison>',
      headingFont: 'Georgia',
      bodySize: 12,
      colors: { main: '7A1F1F', accent: '1F7A4D', text: '101010' },
      margins: { top: 30, right: 10, bottom: 60, left: 18 },
      header: { left: 'Val & <Aure>', right: '{pages}' },
      cover: { above: '', title: '{titre}', below: '' },
      logo: { ...ONE_PIXEL, mediaType: 'image/svg+xml', content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>').toString('base64') },
      parts: { counts: true, managementLine: true, charts: true, sheet: true },
    });
    const bytes = await writeDocx(buildDocument(organisation, OPTIONS), { watermark: 'PROJET' });
    const parts = partsOf(bytes);
    expect(parts.get('word/styles.xml')).toContain('w:ascii="Police &amp; &lt;maison&gt;"');
    expect(parts.get('word/document.xml')).toMatch(/w:pgMar w:top="1701" w:right="567" w:bottom="3402" w:left="1020"[^]*descr="Logo du Département"|descr="Logo du Département"[^]*w:pgMar w:top="1701" w:right="567" w:bottom="3402" w:left="1020"/u);
    expect(parts.get('word/header1.xml')).toMatch(/Val &amp; &lt;Aure&gt;.*NUMPAGES/su);
    expect(await validate(new Uint8Array(bytes), 'docx')).toEqual([]);
    expect(lintDocx(bytes)).toEqual([]);
  }, 60_000);

  test('is valid with all at once: logo, version, contents, PROJET on each paper and the whole chart on A3', async () => {
    const [[, sample]] = ORGANISATIONS as [(typeof ORGANISATIONS)[number]];
    const whole = inStyle(sample, { logo: ONE_PIXEL, parts: { ...DEFAULT_HOUSE_STYLE.parts, sheet: true } });
    const bytes = await writeDocx(buildDocument(whole, { ...OPTIONS, version: 'Version « Projet 2027 » : projet' }), { watermark: 'PROJET' });
    const parts = partsOf(bytes);
    const headers = [...parts.keys()].filter((path) => /^word\/header\d\.xml$/u.test(path));
    expect(headers).toHaveLength(3);
    for (const path of headers) expect(parts.get(path)).toContain('string="PROJET"');
    expect(parts.get('word/document.xml')).toMatch(/descr="Logo du Département".*w:orient="landscape"/su);
    expect(await validate(new Uint8Array(bytes), 'docx')).toEqual([]);
    expect(lintDocx(bytes)).toEqual([]);
  }, 60_000);

  test('has the same bytes each time', async () => {
    const [[, sample]] = ORGANISATIONS as [(typeof ORGANISATIONS)[number]];
    const model = () => buildDocument(inStyle(sample, { logo: ONE_PIXEL, font: 'Times New Roman' }), OPTIONS);
    expect(Buffer.compare(await writeDocx(model()), await writeDocx(model()))).toBe(0);
  });

  test('leaves out the parts and the clauses that it does not print, and nothing of the free text', () => {
    const [[, sample]] = ORGANISATIONS as [(typeof ORGANISATIONS)[number]];
    const bare = inStyle(sample, { withoutClauses: [...clauseNameSchema.options], parts: { counts: false, managementLine: false, charts: false, sheet: false } });
    const usual = buildDocument(sample, OPTIONS);
    const { blocks } = buildDocument(bare, OPTIONS);
    const isClause = ({ source }: (typeof blocks)[number]) => clauseNameSchema.options.some((name) => name === source?.field);
    // The note under the ligne managériale goes with it.
    const isFree = (block: (typeof blocks)[number]) => !block.generated && !isClause(block) && !(block.type === 'paragraph' && block.look === 'note');
    const bareOf = (all: typeof blocks) => all.filter(isFree).map((block) => ({ ...block, number: '' }));
    expect(blocks.filter(({ type }) => type === 'chart' || type === 'table').every(isFree)).toBe(true);
    expect(bareOf(blocks)).toEqual(bareOf(usual.blocks));
    expect(blocks.some(isClause)).toBe(false);
  });

  test('prints its headings in ordinary letters where it has no capitals', () => {
    const [first, ...others] = DEFAULT_HOUSE_STYLE.headings;
    const plain = inStyle(small, { headings: [{ ...first, isCapitals: false }, ...others] });
    const titles = buildDocument(plain, OPTIONS).blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
    expect(titles).toEqual(['Présentation générale', 'Pôle a', 'ORGANISATION DU PÔLE', 'Direction b', 'ORGANISATION DE LA DIRECTION']);
  });

  test('ends with the whole chart where it says so, in words too', () => {
    const sheet = inStyle(small, { parts: { ...DEFAULT_HOUSE_STYLE.parts, sheet: true } });
    const model = buildDocument(sheet, OPTIONS);
    expect(plainText(model)).toMatch(/ORGANIGRAMME GÉNÉRAL\nPrésident du Conseil départemental\n\tPôle a\n\t\tDirection b\n\t\t\tService c\n$/u);
    expect(buildDocument(sheet, { ...OPTIONS, withSheet: false }).blocks).toEqual(model.blocks.slice(0, -2));
  });
});
