import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyDatabase } from '../../../db/copy.ts';
import { withFileErrors } from '../../../db/file-errors.ts';
import type { Backup } from '../../../shared/api/organisation-file-messages.ts';
import { UserError } from '../../../shared/result.ts';
import { EXTENSION, freePath, stemOf } from './file-names.ts';

/** How many copies of a file are kept, one a day. */
const KEPT = 14;

const NAME = /^(\d{4}-\d{2}-\d{2})\.ogs$/u;

/** The copies that OGS keeps of the files it opens, in a folder of its own, one folder a file. */
export interface Backups {
  /** The copies of a file, newest first. */
  list(path: string): readonly Backup[];
  /** Makes the copy of the day, or makes it anew where the file has changed since, and lets the oldest ones go. */
  keep(path: string, now: Date): void;
  /**
   * Sets the file aside under another name beside it, with what SQLite keeps beside it, and puts the copy
   * in its place.
   * @returns the name of the file that was set aside; `null` where none was
   * @throws UserError `backup-missing`, or for a copy that is damaged too: then nothing has changed
   */
  restore(path: string, id: string, now: Date): string | null;
}

export function openBackups(folder: string): Backups {
  const folderOf = (path: string) => {
    const digest = createHash('sha256').update(path).digest('hex').slice(0, 8);
    return join(folder, `${stemOf(path).slice(0, 60)} ${digest}`);
  };
  const list = (path: string): readonly Backup[] => {
    const own = folderOf(path);
    if (!existsSync(own)) return [];
    return readdirSync(own)
      .filter((name) => NAME.test(name))
      .toSorted()
      .toReversed()
      .map((id) => {
        const { mtime, size } = statSync(join(own, id));
        return { id, at: mtime.toISOString(), size };
      });
  };
  return {
    list,
    keep(path, now) {
      const own = folderOf(path);
      const copy = join(own, `${dayOf(now)}${EXTENSION}`);
      if (existsSync(copy) && statSync(copy).mtimeMs >= changedAt(path)) return;
      mkdirSync(own, { recursive: true });
      const draft = freePath(own, 'en cours');
      copyDatabase(path, draft);
      renameSync(draft, copy);
      for (const { id } of list(path).slice(KEPT)) rmSync(join(own, id), { force: true });
    },
    restore(path, id, now) {
      const copy = join(folderOf(path), id);
      if (!NAME.test(id) || !existsSync(copy)) {
        throw new UserError('backup-missing', 'Cette sauvegarde n’existe plus.');
      }
      // A complete, sound copy first: only then does the file give way.
      const draft = freePath(dirname(path), `${stemOf(path)} restauré`);
      copyDatabase(copy, draft);
      return withFileErrors(path, () => {
        const aside = existsSync(path) ? setAside(path, now) : null;
        renameSync(draft, path);
        return aside;
      });
    },
  };
}

/** Gives a file another name, free, that says why; its journal goes with it. */
function setAside(path: string, now: Date): string {
  const target = freePath(dirname(path), `${stemOf(path)} (mis de côté le ${dayOf(now)})`);
  renameSync(path, target);
  for (const suffix of ['-wal', '-shm']) if (existsSync(path + suffix)) renameSync(path + suffix, target + suffix);
  return basename(target);
}

/** When something was last written to a file or to its journal, in milliseconds. */
function changedAt(path: string): number {
  return Math.max(...[path, `${path}-wal`].map((one) => statSync(one, { throwIfNoEntry: false })?.mtimeMs ?? 0));
}

function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
