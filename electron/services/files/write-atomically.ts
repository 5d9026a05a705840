import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asFileError } from '../../../db/file-errors.ts';
import { UserError } from '../../../shared/result.ts';

/** A file whose bytes are on the disk and that waits for its name. */
export interface Draft {
  /** Gives it its name, in the place of what had it. */
  keep(): void;
  /** Removes it; once it has its name, does nothing. */
  discard(): void;
}

/**
 * Writes a whole file, or leaves what was at `path` as it was.
 * @throws UserError `folder-missing`, `is-directory`, `read-only`, `disk-full`…
 */
export function writeAtomically(path: string, bytes: Uint8Array): void {
  const draft = writeDraft(path, bytes);
  try {
    draft.keep();
  } finally {
    draft.discard();
  }
}

/** Writes the bytes beside `path`, where everything that can go wrong shows. @throws as `writeAtomically` */
export function writeDraft(path: string, bytes: Uint8Array): Draft {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const named = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      removeQuietly(draft);
      throw asFileError(error, path);
    }
  };
  named(() => {
    if (existsSync(path) && statSync(path).isDirectory()) {
      throw new UserError('is-directory', `« ${basename(path)} » est un dossier, pas un fichier.`);
    }
    writeWhole(draft, bytes);
  });
  return {
    keep: () => {
      named(() => {
        renameSync(draft, path);
      });
    },
    discard: () => {
      removeQuietly(draft);
    },
  };
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

/** What hinders the removal of a draft was said by the first error. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing better can be done.
  }
}
