import { UserError, unwrap } from '../../../shared/result.ts';
import { importLines } from '../../../shared/import/import-lines.ts';
import type { ColumnMapping } from '../../../shared/import/tables/columns.ts';
import { identified, type ImportReport } from '../../../shared/import/report.ts';
import { parseInterchange } from '../../../shared/model/json.ts';
import type { EntityId } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { refuseCompoundFile } from './archive/compound-file.ts';
import { openArchive } from './archive/zip.ts';
import type { Reading } from './reading.ts';
import { readText } from './text/read-text.ts';

export interface ImportResult {
  readonly organisation: Organisation;
  readonly report: ImportReport;
  /** Text of the source, line n at n - 1 (see `importPreviewSchema`). */
  readonly source: readonly string[];
}

export type ImportFormat = 'txt' | 'docx' | 'pdf' | 'json' | 'xlsx' | 'csv';

export interface ImportContext {
  readonly newId: () => EntityId;
  /** Columns to read of a table; refused for any other document. */
  readonly columns?: ColumnMapping;
}

/**
 * Reads a document into an organisation. The format is recognised from the bytes and the name.
 * Throws a `UserError` with one French sentence for anything that cannot be read.
 */
export async function importFile(
  fileName: string,
  bytes: Uint8Array,
  context: ImportContext,
): Promise<ImportResult> {
  if (bytes.length === 0) throw new UserError('empty', `Le fichier « ${fileName} » est vide.`);
  refuseCompoundFile(bytes);
  const format = formatOf(fileName, bytes);
  if (context.columns && format !== 'xlsx' && format !== 'csv') {
    throw new UserError('not-a-table', `« ${fileName} » n’est pas un tableau : on ne peut pas en indiquer les colonnes.`);
  }
  switch (format) {
    case 'json':
      return fromJson(fileName, bytes);
    case 'xlsx':
    case 'csv':
      return (await import('./tables/import-table.ts')).importTable(fileName, format, bytes, context);
    case 'docx':
      return fromReading(fileName, format, await readWord(bytes), context.newId);
    case 'pdf':
      return fromReading(fileName, format, await readPages(bytes), context.newId);
    case 'txt':
      return fromReading(fileName, format, { lines: readText(fileName, bytes), notes: [] }, context.newId);
  }
}

// Each reader is loaded when a file needs it: the command line starts faster without the others.
const readWord = async (bytes: Uint8Array) => (await import('./docx/read-docx.ts')).readDocx(bytes);
const readPages = async (bytes: Uint8Array) => (await import('./pdf/read-pdf.ts')).readPdf(bytes);

/** The format that the bytes show; the name only tells a .csv, or JSON that is not whole, from text. */
export function formatOf(fileName: string, bytes: Uint8Array): ImportFormat {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) {
    const { names } = openArchive(bytes);
    return names.some((name) => name.toLowerCase().startsWith('xl/')) ? 'xlsx' : 'docx';
  }
  const extension = /\.([a-z]+)$/iu.exec(fileName)?.[1]?.toLowerCase();
  if (extension === 'json' || /^(?:\u00EF\u00BB\u00BF)?\s*\{/u.test(start)) return 'json';
  return extension === 'csv' || extension === 'tsv' ? 'csv' : 'txt';
}

function fromJson(fileName: string, bytes: Uint8Array): ImportResult {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError('not-json', 'Ce fichier n’est pas du JSON lisible.');
  }
  const organisation = unwrap(parseInterchange(text));
  const counts: Record<string, number> = {};
  for (const { kind } of organisation.entities.values()) counts[kind] = (counts[kind] ?? 0) + 1;
  const source = { fileName, format: 'json', lines: 0 };
  return { organisation, report: { source, counts, fields: {}, unrecognised: [], doubts: [], lines: [] }, source: [] };
}

function fromReading(fileName: string, format: string, reading: Reading, newId: () => EntityId): ImportResult {
  const { organisation, report } = unwrap(importLines(reading.lines, { fileName, format, newId }));
  const notes = identified([...reading.notes.map((message) => ({ code: 'reading', message })), ...(reading.doubts ?? [])]);
  return {
    organisation,
    report: { ...report, doubts: [...notes, ...report.doubts] },
    source: reading.lines.map(({ text }) => text),
  };
}
