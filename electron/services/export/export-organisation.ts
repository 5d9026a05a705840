import { UserError } from '../../../shared/result.ts';
import type { ExportFormat } from '../../../shared/api/contract.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';

export interface ExportOptions {
  /** Date of the document, ISO 8601; the same data and date give the same bytes. */
  readonly date: string;
  /** Parts left out: `cover`, `toc`. */
  readonly without: ReadonlySet<'cover' | 'toc'>;
}

export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What the document says otherwise than its source, in French sentences. */
  readonly corrections: readonly string[];
}

/** Builds the official document, or another form of the organisation. */
export async function exportOrganisation(
  _organisation: Organisation,
  format: ExportFormat,
  _options: ExportOptions,
): Promise<ExportedFile> {
  throw new UserError('unsupported', `Le format « ${format} » n’est pas disponible.`);
}
