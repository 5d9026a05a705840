import { buildDocument } from '../../shared/document/build-document.ts';
import { correctionsOf } from '../../shared/document/corrections.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { pictureWithBrowser, printWithBrowser } from '../host/print/installed-browser.ts';
import type { ExportOptions } from '../services/export/export-organisation.ts';
import { writeHtml } from '../services/export/html/write-html.ts';
import { writeSvg } from '../services/export/svg/write-svg.ts';

/** What the installed browser makes of another form: the page printed, the chart as a picture. */
export type PrintedFormat = 'pdf' | 'png';

/**
 * The document as .pdf, or the chart of the whole organisation as .png, made by the installed Chromium,
 * Chrome or Edge without a window.
 *
 * @throws UserError `no-browser` where none is installed, `print-failed` when it gives nothing
 */
export async function printOrganisation(
  organisation: Organisation,
  format: PrintedFormat,
  options: ExportOptions,
): Promise<{ readonly bytes: Uint8Array; readonly corrections: readonly string[] }> {
  if (format === 'png') return { bytes: await pictureWithBrowser(writeSvg(organisation, options.date)), corrections: [] };
  const document = buildDocument(organisation, options);
  const bytes = await printWithBrowser(writeHtml(document, { watermark: options.watermark ?? '' }));
  return { bytes, corrections: correctionsOf(organisation, options.wording, document) };
}
