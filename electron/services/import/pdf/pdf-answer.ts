import type { Reading } from '../reading.ts';

/** What the reading thread sends back. */
export type PdfAnswer =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly code: string; readonly message: string };
