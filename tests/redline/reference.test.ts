import validate from '@ooxml-tools/validate';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../electron/services/export/docx/write-docx.ts';
import { writeRedline } from '../../electron/services/export/redline/write-redline.ts';
import { importFile } from '../../electron/services/import/import-file.ts';
import { buildDocument } from '../../shared/document/build-document.ts';
import { temporaryFolder } from '../db/support.ts';
import { lintDocx } from '../document/docx-lint.ts';
import { countingIds } from '../support/organisations.ts';
import { readReference, referenceMissing, referencePath } from '../support/reference.ts';
import { hasLibreOffice, textsOf } from './libreoffice.ts';
import { RandomChanges } from './random-changes.ts';

const OPTIONS = { date: '2026-11-24', withSheet: false };
const missing = referenceMissing || (hasLibreOffice ? '' : 'LibreOffice is missing');

if (!hasLibreOffice) console.warn('SKIPPED: the redline is not proved in LibreOffice, which is missing');

/** Among their edits are tables in a row that come and go with all that stands between them, and headings of other levels. */
const SEEDS = [11, 18, 25];

describe.skipIf(referencePath === null || !hasLibreOffice)(`the redline of the reference after 150 edits ${missing}`, () => {
  test('in LibreOffice, accepted it is the new document byte for byte, rejected the former one', async () => {
    const { organisation } = await importFile('reference.txt', readReference(), { newId: countingIds() });
    const before = buildDocument(organisation, OPTIONS);
    const redlines = [];
    const presents = [];
    for (const seed of SEEDS) {
      const after = buildDocument(new RandomChanges(seed).after(organisation, 150), OPTIONS);
      presents.push(await writeDocx(after));
      redlines.push(await writeRedline(before, after));
    }
    const [former, ...texts] = textsOf(
      [
        { verdict: 'none', document: await writeDocx(before) },
        ...presents.map((document) => ({ verdict: 'none', document }) as const),
        ...redlines.flatMap((document) => [{ verdict: 'accept', document } as const, { verdict: 'reject', document } as const]),
      ],
      temporaryFolder(),
    );
    const settled = texts.slice(SEEDS.length);
    for (const [index, seed] of SEEDS.entries()) {
      expect(texts[index], `seed ${seed}`).not.toBe(former);
      expect(settled[2 * index], `seed ${seed}, accepted`).toBe(texts[index]);
      expect(settled[2 * index + 1], `seed ${seed}, rejected`).toBe(former);
    }
    for (const redline of redlines) expect(lintDocx(redline)).toEqual([]);
    expect(await validate(new Uint8Array(redlines[0] ?? []), 'docx')).toEqual([]);
  }, 200_000);
});
