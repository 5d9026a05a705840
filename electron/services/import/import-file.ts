import { UserError } from '../../../shared/result.ts';
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
  _bytes: Uint8Array,
  _context: { readonly newId: () => EntityId },
): Promise<ImportResult> {
  throw new UserError('unsupported', `Le fichier « ${fileName} » n’est pas d’un format connu.`);
}
