import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asFileError } from '../../../db/file-errors.ts';
import { UserError } from '../../../shared/result.ts';

/**
 * Writes a whole file, or leaves what was at `path` as it was: the bytes go to a file beside it
 * that takes its name once they are on the disk.
 * @throws UserError `folder-missing`, `is-directory`, `read-only`, `disk-full`…
 */
export function writeAtomically(path: string, bytes: Uint8Array): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    if (existsSync(path) && statSync(path).isDirectory()) {
      throw new UserError('is-directory', `« ${basename(path)} » est un dossier, pas un fichier.`);
    }
    writeWhole(draft, bytes);
    renameSync(draft, path);
  } catch (error) {
    throw asFileError(error, path);
  } finally {
    removeQuietly(draft);
  }
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'w');
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The draft is gone when all went well; what hinders its removal was said by the first error. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing better can be done.
  }
}
