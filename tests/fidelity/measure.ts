import { exportOrganisation } from '../../electron/services/export/export-organisation.ts';
import { importFile } from '../../electron/services/import/import-file.ts';
import { paragraphsOf } from '../document/docx-reading.ts';
import type { Wording } from '../../shared/language/clauses/clauses-of.ts';
import { diffSequences, type Stretch } from '../../shared/compare/words.ts';
import { lacking, sizeOf, wordsOf } from './words.ts';

/** Date of the document that is measured: any will do, the words do not depend on it. */
const DATE = '2026-01-01T00:00:00.000Z';

export interface Fidelity {
  /** Words of the source; page footers, numbers of headings and bullets aside, which both have as marks, not as words. */
  readonly sourceWords: number;
  readonly documentWords: number;
  /** Shares, from 0 to 1: words of the source that are kept, those kept in order, and words of ours. */
  readonly kept: number;
  readonly inOrder: number;
  readonly ours: number;
  readonly missing: ReadonlyMap<string, number>;
  readonly added: ReadonlyMap<string, number>;
  readonly stretches: readonly Stretch[];
  /** What the export says it wrote otherwise than the source, on purpose. */
  readonly corrections: readonly string[];
}

/**
 * Imports a document, exports it to Word without touching anything, and compares the words of both.
 * Cover and contents table are left out: the source's are not in its text.
 */
export async function measureFidelity(fileName: string, bytes: Uint8Array, wording: Wording): Promise<Fidelity> {
  let lastId = 0;
  const { organisation, report, source } = await importFile(fileName, bytes, { newId: () => `e${++lastId}` });
  const { bytes: document, corrections } = await exportOrganisation(organisation, 'docx', {
    date: DATE,
    without: new Set(['cover', 'toc']),
    wording,
  });
  const fields = new Map(report.lines.map(({ line, field }) => [line, field]));
  const sourceWords = source.flatMap((text, index) => wordsOf(withoutMarks(text, fields.get(index + 1))));
  const documentWords = paragraphsOf(document).flatMap(wordsOf);
  const stretches = diffSequences(sourceWords, documentWords);
  const missing = lacking(sourceWords, documentWords);
  const added = lacking(documentWords, sourceWords);
  const common = stretches.reduce((sum, { kind, items }) => sum + (kind === 'common' ? items.length : 0), 0);
  return {
    sourceWords: sourceWords.length,
    documentWords: documentWords.length,
    kept: 1 - sizeOf(missing) / sourceWords.length,
    inOrder: common / sourceWords.length,
    ours: sizeOf(added) / documentWords.length,
    missing,
    added,
    stretches,
    corrections,
  };
}

/** A line as it counts: nothing of a page footer, a heading without its number, an item without its bullet. */
function withoutMarks(text: string, field: string | undefined): string {
  if (field === 'furniture') return '';
  return field === 'heading' ? text.replace(/^\s*\d+(?:\.\d+)*\.?\s/u, '') : text.replace(/^\s*[-–•o]\s/u, '');
}
