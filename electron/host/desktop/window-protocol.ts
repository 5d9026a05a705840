import { readFile } from 'node:fs/promises';
import { SECURITY_HEADERS } from '../content-security.ts';
import { findWindowFile } from '../window-files.ts';

/** Serves the window's files, with the same policy as the browser host and nothing outside the folder. */
export function serveWindow(folder: string) {
  return async (request: { readonly url: string; readonly method: string }): Promise<Response> => {
    const url = URL.parse(request.url);
    const file = url && request.method === 'GET' ? findWindowFile(folder, url.pathname) : null;
    if (!file || url?.host !== 'app') return new Response(null, { status: 404, headers: SECURITY_HEADERS });
    return new Response(await readFile(file.path), {
      headers: { ...SECURITY_HEADERS, 'content-type': file.mediaType },
    });
  };
}
