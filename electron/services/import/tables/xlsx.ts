import { zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { UserError } from '../../../../shared/result.ts';
import { damaged, tooLarge } from '../archive/refusals.ts';
import { refuseCompoundFile } from '../archive/compound-file.ts';
import { openArchive, type Archive } from '../archive/zip.ts';
import { checkSize } from './limits.ts';
import { guardSheetPart } from './xlsx-guard.ts';

const MEGABYTE = 1024 * 1024;
const LIMITS = { file: 50 * MEGABYTE, part: 40 * MEGABYTE, total: 60 * MEGABYTE };
const MOST_PARTS = 200;

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * The sheets of an .xlsx workbook, every cell as text. The library is given a copy of the archive
 * that holds only parts unfolded and examined here. Throws a `UserError`: password, older format
 * (.xls), damaged, no workbook, too large, DOCTYPE.
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Sheet[]> {
  refuseCompoundFile(bytes);
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) {
    throw new UserError('not-a-table', 'Ce fichier n’est pas un classeur Excel (.xlsx) : enregistrez-le à ce format avant de l’importer.');
  }
  const parts = soundParts(openArchive(bytes, LIMITS));
  const copy = zipSync(parts, { level: 0 });
  const sheets = await readSheets(copy.slice().buffer, { trim: false, parseNumber: (figures) => figures }).catch(() => {
    throw damaged();
  });
  return sheets.map(({ sheet, data }) => {
    const rows = data.map((row) => row.map(cellText));
    checkSize(rows);
    return { name: sheet, rows };
  });
}

function soundParts(archive: Archive): Record<string, Uint8Array> {
  const names = archive.names.filter((name) => /\.(?:xml|rels)$/iu.test(name) && /^(?:xl\/|_rels\/|\[Content_Types\])/iu.test(name));
  if (!names.some((name) => name.toLowerCase() === 'xl/workbook.xml')) {
    throw new UserError('not-a-table', 'Ce fichier n’est pas un classeur Excel (.xlsx).');
  }
  // Drawings, themes and printer settings say nothing of the cells.
  const useful = names.filter((name) => !/^xl\/(?:drawings|theme|charts|media|comments|printerSettings|pivot)/iu.test(name));
  if (useful.length > MOST_PARTS) throw tooLarge();
  const parts: Record<string, Uint8Array> = {};
  for (const name of useful) {
    const content = archive.read(name);
    if (!content) continue;
    guardSheetPart(content);
    parts[name] = content;
  }
  return parts;
}

function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return '';
}
