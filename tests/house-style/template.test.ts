import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readHouseStyle } from '../../electron/services/house-style/read-house-style.ts';
import { writeDocx } from '../../electron/services/export/docx/write-docx.ts';
import { buildDocument } from '../../shared/document/build-document.ts';
import { DEFAULT_HOUSE_STYLE } from '../../shared/document/style/default-house-style.ts';
import { parseStyleFile, writeStyleFile } from '../../shared/house-style/style-file.ts';
import type { HouseStyle } from '../../shared/model/house-style.ts';
import { UserError } from '../../shared/result.ts';
import { fromOutline, houseStyles, ONE_PIXEL } from '../support/organisations.ts';

/** A Word document of a small organisation in this style. */
function documentIn(houseStyle: HouseStyle): Promise<Uint8Array> {
  const organisation = fromOutline('d direction Direction b\n  s service Service c');
  const settings = { ...organisation.settings, houseStyle };
  return writeDocx(buildDocument({ ...organisation, settings }, { date: '2026-11-24' }));
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    await readHouseStyle(bytes);
    return '';
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

const OWN: HouseStyle = {
  ...DEFAULT_HOUSE_STYLE,
  font: 'Georgia',
  headingFont: 'Verdana',
  bodySize: 11,
  colors: { main: '7A1F1F', accent: '1F7A4D', text: '101010' },
  margins: { top: 30, right: 20, bottom: 24, left: 18 },
  headings: [
    { size: 20, color: '7A1F1F', isBold: false, isItalic: true, isCapitals: false },
    { size: 14, color: '1F7A4D', isBold: true, isItalic: false, isCapitals: true },
    { size: 12, color: '333333', isBold: true, isItalic: false, isCapitals: false },
    { size: 10.5, color: '444444', isBold: false, isItalic: false, isCapitals: false },
  ],
  header: { left: 'Val & Aure', right: 'page {page} sur {pages}' },
  footer: { left: '', right: '{page}' },
  logo: ONE_PIXEL,
};

describe('a Word document as a template', () => {
  test('gives its typefaces, sizes, colours, margins, header, footer and logo', async () => {
    const { cover: _cover, parts: _parts, withoutClauses: _clauses, ...said } = OWN;
    const { style, notes } = await readHouseStyle(await documentIn(OWN));
    const { logo, ...others } = style;
    const { logo: given, ...expected } = said;
    expect({ others, notes }).toEqual({ others: expected, notes: [] });
    expect({ ...logo, printedWidth: 0 }).toEqual({ ...given, printedWidth: 0 });
    expect(Math.abs((logo?.printedWidth ?? 0) - (given?.printedWidth ?? 0))).toBeLessThanOrEqual(1);
  });

  test('says that its logo cannot be taken, and gives the rest', async () => {
    const parts = unzipSync(await documentIn(OWN));
    const media = Object.keys(parts).find((path) => path.startsWith('word/media/')) ?? '';
    const { style, notes } = await readHouseStyle(zipSync({ ...parts, [media]: strToU8('GIF89a') }));
    expect([style.font, style.logo, notes]).toEqual(['Georgia', undefined, ['Le logo du modèle n’a pas été repris. Ce fichier n’est pas une image PNG, JPEG ou SVG.']]);
  });

  test('that is none is refused in one sentence', async () => {
    const parts = unzipSync(await documentIn(DEFAULT_HOUSE_STYLE));
    const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from('EncryptedPackage', 'utf16le')]);
    const bomb = zipSync({ ...parts, 'word/styles.xml': new Uint8Array(60_000_000) });
    const { 'word/document.xml': _text, ...without } = parts;
    const sentences = await Promise.all([
      refusalOf(strToU8('Un texte')),
      refusalOf(new Uint8Array()),
      refusalOf(locked),
      refusalOf(bomb),
      refusalOf(zipSync(without)),
      refusalOf(zipSync(parts).subarray(0, 500)),
    ]);
    expect(sentences).toEqual([
      'Ce fichier n’est ni un modèle Word (.docx) ni une charte enregistrée par OGS.',
      'Ce fichier est vide.',
      expect.stringContaining('mot de passe'),
      expect.stringContaining('trop volumineux'),
      expect.stringContaining('n’est pas un document Word'),
      expect.stringContaining('endommagé'),
    ]);
  });
});

describe('a saved house style', () => {
  test('is read again as it was, whatever it holds', async () => {
    const property = fc.asyncProperty(houseStyles, async (style) => {
      expect(await readHouseStyle(strToU8(writeStyleFile(style)))).toEqual({ style, notes: [] });
    });
    await fc.assert(property, { numRuns: 40 });
  });

  test('that another program wrote is refused with what is wrong', () => {
    const broken = JSON.stringify({ format: 'ogs-style/1', houseStyle: { ...DEFAULT_HOUSE_STYLE, bodySize: 99 } });
    const codes = ['{', '{"format":"ogs/1"}', 'null', broken].map((text) => {
      const read = parseStyleFile(text);
      return read.ok ? null : read.problem.code;
    });
    expect(codes).toEqual(['not-json', 'wrong-format', 'wrong-format', 'invalid']);
  });
});
