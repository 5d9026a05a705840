import { UserError, unwrap } from '../../../shared/result.ts';
import { importLines } from '../../../shared/import/import-lines.ts';
import type { EntityId } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import type { ImportReport } from '../../../shared/import/report.ts';

export interface ImportResult {
  readonly organisation: Organisation;
  readonly report: ImportReport;
}

/**
 * Reads a document into an organisation. The format is recognised from the bytes and the name.
 * Throws a `UserError` with one French sentence for anything that cannot be read.
 */
export async function importFile(
  fileName: string,
  bytes: Uint8Array,
  context: { readonly newId: () => EntityId },
): Promise<ImportResult> {
  if (bytes.length === 0) throw new UserError('empty', `Le fichier « ${fileName} » est vide.`);
  const text = new TextDecoder('utf-8').decode(bytes);
  const lines = text.split(/\r\n|\r|\n/u).map((line, index) => ({ number: index + 1, text: line }));
  return unwrap(importLines(lines, { fileName, format: 'txt', newId: context.newId }));
}
