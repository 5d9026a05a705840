import type { OgsApi } from '../shared/api/messages.ts';

declare global {
  interface Window {
    /** Put there by the desktop host's preload script; absent in a browser. */
    readonly ogs?: OgsApi;
  }
}
