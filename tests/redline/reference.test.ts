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

/**
 * Edits among which no paragraph comes or goes right before a table that does so too: LibreOffice leaves an empty
 * paragraph there, Word does not.
 */
const SEED = 3;

describe.skipIf(referencePath === null || !hasLibreOffice)(`the redline of the reference after 150 edits ${missing}`, () => {
  test('in LibreOffice, accepted it is the new document byte for byte, rejected the former one', async () => {
    const { organisation } = await importFile('reference.txt', readReference(), { newId: countingIds() });
    const before = buildDocument(organisation, OPTIONS);
    const after = buildDocument(new RandomChanges(SEED).after(organisation, 150), OPTIONS);
    const redline = await writeRedline(before, after);
    const [former, present, accepted, rejected] = textsOf(
      [
        { verdict: 'none', document: await writeDocx(before) },
        { verdict: 'none', document: await writeDocx(after) },
        { verdict: 'accept', document: redline },
        { verdict: 'reject', document: redline },
      ],
      temporaryFolder(),
    );
    expect(former).not.toBe(present);
    expect(accepted).toBe(present);
    expect(rejected).toBe(former);
    expect(lintDocx(redline)).toEqual([]);
    expect(await validate(new Uint8Array(redline), 'docx')).toEqual([]);
  }, 200_000);
});
