import { existsSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

export interface WindowFile {
  readonly path: string;
  readonly mediaType: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The built window's file for the path of an address, or `null`. The path is only compared with
 * the names of the files that are there, so that none of its tricks leads out of the folder.
 */
export function findWindowFile(folder: string, urlPath: string): WindowFile | null {
  const wanted = urlPath === '/' ? '/index.html' : urlPath;
  const path = filesOf(folder).find((file) => addressOf(folder, file) === wanted);
  if (path === undefined) return null;
  return { path, mediaType: MEDIA_TYPES[extname(path)] ?? 'application/octet-stream' };
}

/** Symbolic links are left out: they could lead anywhere. */
function filesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return entry.isFile() ? [path] : [];
  });
}

function addressOf(folder: string, file: string): string {
  return `/${relative(folder, file).split(sep).map(encodeURIComponent).join('/')}`;
}
