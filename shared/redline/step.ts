import type { Piece } from './pieces.ts';

/** What becomes of a piece. `kept` may have other words inside; a redline is read from top to bottom. */
export type Step<P = Piece> =
  | { readonly kind: 'kept'; readonly before: P; readonly after: P }
  | { readonly kind: 'removed'; readonly piece: P }
  | { readonly kind: 'added'; readonly piece: P };
