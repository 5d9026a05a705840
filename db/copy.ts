import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../shared/result.ts';
import { asFileError } from './file-errors.ts';
import { checkFolder } from './file-header.ts';
import { openDatabase } from './open.ts';

/**
 * Copies an organisation file, whoever has it open: what was committed is in the copy, which is one sound
 * file without a journal beside it. It takes its name once it is complete.
 * @throws UserError those of `openDatabase` for the source; `exists`, `folder-missing`, `disk-full`… for the target
 */
export function copyDatabase(source: string, target: string): void {
  checkFolder(target);
  if (existsSync(target)) throw alreadyThere(target);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const database = openDatabase(source);
  try {
    rmSync(draft, { force: true });
    database.prepare('VACUUM INTO (?)').run(draft);
    sync(draft);
    moveToFreeName(draft, target);
  } catch (error) {
    throw asFileError(error, target);
  } finally {
    database.close();
    rmSync(draft, { force: true });
  }
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Never over a file that came there meanwhile. */
function moveToFreeName(draft: string, target: string): void {
  try {
    linkSync(draft, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    // Some disks (FAT, network shares) have no hard links.
    if (code === 'EEXIST' || existsSync(target)) throw alreadyThere(target);
    renameSync(draft, target);
  }
}

function alreadyThere(path: string): UserError {
  return new UserError('exists', `Le fichier « ${basename(path)} » existe déjà : il n’a pas été remplacé.`);
}
