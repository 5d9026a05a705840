import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** Extension of organisation files. */
export const EXTENSION = '.ogs';

/** Names that Windows keeps for its devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** A name as every system takes it for a file: « Département du Val : 2026 » → « Département du Val 2026 ». */
export function fileNameOf(name: string): string {
  const plain = name
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  return plain === '' || RESERVED.test(plain) ? `Organisation ${plain}`.trim() : plain;
}

/** A path in the folder that no file has: « X.ogs », else « X (2).ogs »… */
export function freePath(folder: string, stem: string): string {
  let path = join(folder, stem + EXTENSION);
  for (let count = 2; existsSync(path); count++) path = join(folder, `${stem} (${count})${EXTENSION}`);
  return path;
}

/** The file's name without its extension. */
export function stemOf(path: string): string {
  return basename(path, extname(path));
}
