import validate from '@ooxml-tools/validate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/services/export/docx/write-docx.ts';
import { buildDocument } from '../../shared/document/build-document.ts';
import { lintDocx } from '../document/docx-lint.ts';
import { paragraphsOf, partsOf } from '../document/docx-reading.ts';
import { fromOutline } from '../support/organisations.ts';

const small = fromOutline('p pole Pôle a\n  d direction Direction b\n    s service Service c');
const model = buildDocument(small, { date: '2026-11-24' });
const bare = buildDocument(small, { date: '2026-11-24', without: new Set(['cover', 'toc']) });

/** The headers of a document, each with the words of its watermarks. */
function marksOf(bytes: Uint8Array): readonly (readonly string[])[] {
  return [...partsOf(bytes)]
    .filter(([path]) => /^word\/header\d+\.xml$/u.test(path))
    .map(([, xml]) => [...xml.matchAll(/<v:textpath [^>]*string="([^"]*)"/gu)].map(([, word = '']) => word));
}

describe('a watermark', () => {
  it('stands on the cover and on every other page, in a valid document', async () => {
    for (const [document, headers] of [[model, 2], [bare, 1]] as const) {
      const bytes = await writeDocx(document, { watermark: 'PROJET' });
      expect(marksOf(bytes)).toEqual(Array.from({ length: headers }, () => ['PROJET']));
      expect(await validate(new Uint8Array(bytes), 'docx')).toEqual([]);
      expect(lintDocx(bytes)).toEqual([]);
    }
  }, 120_000);

  it('changes nothing of the text, and nothing at all when there is none', async () => {
    const plain = await writeDocx(model);
    expect(paragraphsOf(await writeDocx(model, { watermark: 'PROJET' }))).toEqual(paragraphsOf(plain));
    expect(Buffer.compare(await writeDocx(model, { watermark: '' }), plain)).toBe(0);
    expect(marksOf(plain)).toEqual([[]]);
  });

  it('is the same bytes each time, and safe whatever its word', async () => {
    const nasty = `<a & "b">`;
    const [first, second] = [await writeDocx(model, { watermark: nasty }), await writeDocx(model, { watermark: nasty })];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(await validate(new Uint8Array(first), 'docx')).toEqual([]);
  }, 120_000);
});
