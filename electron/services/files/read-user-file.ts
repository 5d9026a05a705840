import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { withFileErrors } from '../../../db/file-errors.ts';
import { UserError } from '../../../shared/result.ts';

/** Largest file that OGS reads, in bytes: a hundred times any such document. */
export const FILE_SIZE_LIMIT = 64 * 1024 * 1024;

export function tooBig(fileName: string): UserError {
  return new UserError(
    'too-big',
    `Le fichier « ${basename(fileName)} » dépasse ${FILE_SIZE_LIMIT / 1024 / 1024} Mio : ce n’est pas un document qu’OGS puisse lire.`,
  );
}

/**
 * Reads a file that the user named. Its size is checked before anything is read.
 * @throws UserError `file-missing`, `is-directory`, `not-a-file`, `too-big`, `unreadable`
 */
export function readUserFile(path: string): Uint8Array {
  const name = basename(path);
  return withReadErrors(path, () => {
    // A named pipe would wait for its writer at opening, so the kind of file is looked at first.
    const kind = statSync(path);
    if (kind.isDirectory()) throw new UserError('is-directory', `« ${name} » est un dossier, pas un fichier.`);
    if (!kind.isFile()) throw new UserError('not-a-file', `« ${name} » n’est pas un fichier ordinaire.`);
    const descriptor = openSync(path, 'r');
    try {
      const { size } = fstatSync(descriptor);
      if (size > FILE_SIZE_LIMIT) throw tooBig(path);
      const bytes = Buffer.alloc(size);
      let read = 0;
      while (read < size) {
        const count = readSync(descriptor, bytes, read, size - read, read);
        if (count === 0) break;
        read += count;
      }
      return bytes.subarray(0, read);
    } finally {
      closeSync(descriptor);
    }
  });
}

function withReadErrors<T>(path: string, work: () => T): T {
  try {
    return withFileErrors(path, work);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const name = basename(path);
    if (error.code === 'folder-missing') {
      throw new UserError('file-missing', `Le fichier « ${name} » n’existe pas.`);
    }
    if (error.code === 'read-only') {
      throw new UserError('not-readable', `OGS n’a pas le droit de lire « ${name} ».`);
    }
    throw error;
  }
}
