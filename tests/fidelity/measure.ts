import { exportOrganisation } from '../../electron/services/export/export-organisation.ts';
import { importFile } from '../../electron/services/import/import-file.ts';
import { paragraphsOf } from '../document/docx-reading.ts';
import { buildDocument } from '../../shared/document/build-document.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
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
  /** What both have as marks, not as words, and is not counted: how many of each in the source. */
  readonly excluded: { readonly footers: number; readonly headingNumbers: number; readonly bullets: number };
  /** Headings that both have: with the same number, and with another one. Numbers print from the document model. */
  readonly headings: { readonly same: number; readonly repaired: number; readonly unpaired: number };
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
  const headings: NumberedTitle[] = [];
  const excluded = { footers: 0, headingNumbers: 0, bullets: 0 };
  for (const [index, text] of source.entries()) {
    const field = fields.get(index + 1);
    const [number = ''] = (field === 'heading' ? HEADING_NUMBER : BULLET).exec(text) ?? [];
    if (field === 'furniture') excluded.footers++;
    else if (field === 'heading') headings.push({ number: plainNumber(number), words: wordsOf(text.slice(number.length)).join(' ') });
    else if (number !== '') excluded.bullets++;
    if (field === 'heading' && number !== '') excluded.headingNumbers++;
  }
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
    excluded,
    headings: comparedNumbers(headings, printedTitles(organisation, wording)),
    corrections,
  };
}

/** A line as it counts: nothing of a page footer, a heading without its number, an item without its bullet. */
function withoutMarks(text: string, field: string | undefined): string {
  if (field === 'furniture') return '';
  return text.replace(field === 'heading' ? HEADING_NUMBER : BULLET, '');
}

const HEADING_NUMBER = /^\s*\d+(?:\.\d+)*\.?\s/u;
const BULLET = /^\s*[-–•o]\s/u;

interface NumberedTitle {
  readonly number: string;
  readonly words: string;
}

function plainNumber(text: string): string {
  return text.trim().replace(/\.$/u, '');
}

function printedTitles(organisation: Organisation, wording: Wording): readonly NumberedTitle[] {
  return buildDocument(organisation, { date: DATE, wording }).blocks.flatMap((block) =>
    block.type === 'heading' && block.source ? [{ number: plainNumber(block.number), words: wordsOf(block.text).join(' ') }] : [],
  );
}

/** Headings of both in their order, paired by their words; a heading that is written otherwise is not paired. */
function comparedNumbers(source: readonly NumberedTitle[], printed: readonly NumberedTitle[]): Fidelity['headings'] {
  let [index, other, same, repaired, unpaired] = [0, 0, 0, 0, 0];
  for (const { kind, items } of diffSequences(source.map(({ words }) => words), printed.map(({ words }) => words))) {
    if (kind === 'removed') unpaired += items.length;
    for (const _ of kind === 'common' ? items : []) {
      if (source[index++]?.number === printed[other++]?.number) same++;
      else repaired++;
    }
    if (kind === 'removed') index += items.length;
    if (kind === 'added') other += items.length;
  }
  return { same, repaired, unpaired };
}
