/** The scheme of the window's own pages: served by us from the disk, unknown to any network. */
export const SCHEME = 'ogs';

const OWN = `${SCHEME}://app/`;

/** Where the window is. */
export const WINDOW_URL = `${OWN}index.html`;

/** Whether this is the address of the window itself, with or without a fragment or a query. */
export function isWindowUrl(url: string): boolean {
  const [page] = url.split(/[?#]/u);
  return page === WINDOW_URL || page === OWN;
}

/** Whether a request for this address stays inside the application. */
export function staysInside(url: string): boolean {
  return url.startsWith(OWN) || url.startsWith(`blob:${OWN}`) || url.startsWith('data:') || url.startsWith('devtools:');
}
