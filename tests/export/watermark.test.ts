import validate from '@ooxml-tools/validate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/services/export/docx/write-docx.ts';
import { buildDocument } from '../../shared/document/build-document.ts';
import { lintDocx } from '../document/docx-lint.ts';
import { paragraphsOf, watermarksOf } from '../document/docx-reading.ts';
import { fromOutline } from '../support/organisations.ts';

const small = fromOutline('p pole Pôle a\n  d direction Direction b\n    s service Service c');
const model = buildDocument(small, { date: '2026-11-24' });
const bare = buildDocument(small, { date: '2026-11-24', without: new Set(['cover', 'toc']) });

describe('a watermark', () => {
  it('stands on the cover and on every other page, in a valid document', async () => {
    for (const [document, headers] of [[model, 2], [bare, 1]] as const) {
      const bytes = await writeDocx(document, { watermark: 'PROJET' });
      expect(watermarksOf(bytes)).toEqual(Array.from({ length: headers }, () => ['PROJET']));
      expect(await validate(new Uint8Array(bytes), 'docx')).toEqual([]);
      expect(lintDocx(bytes)).toEqual([]);
    }
  }, 120_000);

  it('changes nothing of the text, and nothing at all when there is none', async () => {
    const plain = await writeDocx(model);
    expect(paragraphsOf(await writeDocx(model, { watermark: 'PROJET' }))).toEqual(paragraphsOf(plain));
    expect(Buffer.compare(await writeDocx(model, { watermark: '' }), plain)).toBe(0);
    expect(watermarksOf(plain)).toEqual([[]]);
  });

  it('is the same bytes each time, and safe whatever its word', async () => {
    const nasty = `<a & "b">`;
    const [first, second] = [await writeDocx(model, { watermark: nasty }), await writeDocx(model, { watermark: nasty })];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(await validate(new Uint8Array(first), 'docx')).toEqual([]);
  }, 120_000);
});
