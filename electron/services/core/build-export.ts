import type { Request, Response } from '../../../shared/api/contract.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';

/** The document as a window downloads it, whole, with cover and table of contents. */
export async function buildExport(
  organisation: Organisation,
  { format, isProject = false }: Request<'export.build'>,
  now: Date,
): Promise<Response<'export.build'>> {
  // The writers are heavy and most sessions end without an export.
  const { exportOrganisation } = await import('../export/export-organisation.ts');
  const { fileName, mediaType, bytes, corrections } = await exportOrganisation(organisation, format, {
    date: now.toISOString(),
    without: new Set(),
    watermark: isProject ? 'PROJET' : '',
  });
  return {
    file: { fileName: isProject ? fileName.replace(/\.docx$/u, ' - projet.docx') : fileName, mediaType, content: Buffer.from(bytes).toString('base64') },
    corrections: [...corrections],
  };
}
