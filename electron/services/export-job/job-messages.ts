import type { ExportFormat } from '../../../shared/api/contract.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import type { ComparisonOrder } from '../export/comparison/export-comparison.ts';
import type { ExportStep } from '../export/export-organisation.ts';

/** What the exporting thread is given: everything it needs, so that it opens no file. */
export type JobRequest = DocumentRequest | ComparisonRequest;

export interface DocumentRequest {
  readonly type: 'document';
  readonly organisation: Organisation;
  readonly format: ExportFormat;
  /** ISO 8601. */
  readonly date: string;
  readonly version: string;
  readonly watermark: string;
  readonly withSheet: boolean | undefined;
}

export interface ComparisonRequest extends ComparisonOrder {
  readonly type: 'comparison';
}

/** A file ready to travel to a window. */
export interface BuiltFile {
  readonly fileName: string;
  readonly mediaType: string;
  /** Base64. */
  readonly content: string;
  readonly corrections: readonly string[];
}

/** What the exporting thread says. */
export type JobMessage =
  | { readonly type: 'step'; readonly step: ExportStep }
  | { readonly type: 'done'; readonly file: BuiltFile }
  | { readonly type: 'refused'; readonly code: string; readonly message: string }
  /** A bug: the detail is for the technical log. */
  | { readonly type: 'failed'; readonly detail: string };
