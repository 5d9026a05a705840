import { buildDocument } from '../../../shared/document/build-document.ts';
import { correctionsOf } from '../../../shared/document/corrections.ts';
import { plainText } from '../../../shared/document/plain-text.ts';
import type { Wording } from '../../../shared/language/clauses/clauses-of.ts';
import type { ExportFormat } from '../../../shared/api/contract.ts';
import { writeInterchange } from '../../../shared/model/json.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { fileBaseName } from './file-base-name.ts';
import { writeHtml } from './html/write-html.ts';
import { writeSvg } from './svg/write-svg.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

export interface ExportOptions {
  /** Date of the document, ISO 8601; the same data and date give the same bytes. */
  readonly date: string;
  /** Parts left out: `cover`, `toc`. */
  readonly without: ReadonlySet<'cover' | 'toc'>;
  /** Words of what nobody reworded: the imported document's while they hold (`source`, usual), or the program's. */
  readonly wording?: Wording;
  /** A word across each page of the Word document, and of the web page on paper, behind its text: « PROJET »; none when empty. */
  readonly watermark?: string;
  /** What the cover says of the version that is exported; nothing usually. */
  readonly version?: string;
  /** Whether the document ends with the chart of the whole organisation on A3; usually as its house style says. */
  readonly withSheet?: boolean;
  /** Hears which step begins. */
  readonly onStep?: (step: ExportStep) => void;
}

/** The steps of an export, in order; `sending` is for whoever hands the file out. */
export type ExportStep = 'composing' | 'checking' | 'writing' | 'sending';

export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What the document says otherwise than its source, in French sentences. */
  readonly corrections: readonly string[];
}

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
};

/** Builds the official document, or another form of the organisation. */
export async function exportOrganisation(
  organisation: Organisation,
  format: ExportFormat,
  options: ExportOptions,
): Promise<ExportedFile> {
  const { onStep } = options;
  let corrections: readonly string[] = [];
  const file = (bytes: Uint8Array): ExportedFile => ({
    fileName: `${fileBaseName(`${organisation.settings.documentTitle} - ${organisation.name}`)}.${format}`,
    mediaType: MEDIA_TYPES[format],
    bytes,
    corrections,
  });
  // Forms that print data have no sentence that could differ from the source.
  const model = () => {
    onStep?.('composing');
    const built = buildDocument(organisation, options);
    onStep?.('checking');
    corrections = correctionsOf(organisation, options.wording, built);
    onStep?.('writing');
    return built;
  };
  switch (format) {
    case 'json':
      return file(utf8(writeInterchange(organisation)));
    case 'txt':
      return file(utf8(plainText(model())));
    case 'html':
      return file(utf8(writeHtml(model(), { watermark: options.watermark ?? '' })));
    case 'xlsx':
      return file(writeXlsx(organisation, options.date));
    case 'svg':
      return file(utf8(writeSvg(organisation, options.date).svg));
    case 'docx': {
      // Loaded only here: the library is a megabyte, and most commands never need it.
      const { writeDocx } = await import('./docx/write-docx.ts');
      return file(await writeDocx(model(), { watermark: options.watermark ?? '' }));
    }
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
