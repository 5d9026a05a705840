import { basename } from 'node:path';
import { UserError } from '../shared/result.ts';

/**
 * The error to show for what SQLite or the file system threw: a `UserError` with one French
 * sentence, or the error itself when it is none that a user can meet.
 */
export function asFileError(error: unknown, path: string): unknown {
  if (error instanceof UserError || !(error instanceof Error) || !('code' in error)) return error;
  const name = basename(path);
  const code = String(error.code);
  const known = SENTENCES.find(([pattern]) => pattern.test(code));
  return known ? new UserError(known[1], known[2](name)) : error;
}

/** Runs `work`; what SQLite or the file system throws comes out as a `UserError`. */
export function withFileErrors<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFileError(error, path);
  }
}

export function damaged(path: string): UserError {
  return new UserError(
    'damaged',
    `Le fichier « ${basename(path)} » est endommagé : OGS ne l’ouvre pas et l’a laissé tel quel.`,
  );
}

type Sentence = (name: string) => string;

const SENTENCES: readonly (readonly [pattern: RegExp, code: string, sentence: Sentence])[] = [
  [
    /^SQLITE_(BUSY|LOCKED)|^EBUSY$/u,
    'locked',
    (name) => `Le fichier « ${name} » est occupé par un autre programme : réessayez dans un instant.`,
  ],
  [
    /^SQLITE_FULL|^ENOSPC$|^EDQUOT$/u,
    'disk-full',
    (name) => `Le disque est plein : rien n’a été enregistré dans « ${name} ».`,
  ],
  [
    /^SQLITE_READONLY|^SQLITE_PERM|^(EACCES|EPERM|EROFS)$/u,
    'read-only',
    (name) => `OGS n’a pas le droit d’écrire « ${name} » : le fichier ou son dossier est en lecture seule.`,
  ],
  [/^SQLITE_(CORRUPT|NOTADB)/u, 'damaged', (name) => damaged(name).message],
  [
    /^SQLITE_CONSTRAINT/u,
    'refused',
    (name) => `La modification ne respecte pas les règles du fichier « ${name} » : rien n’a été enregistré.`,
  ],
  [/^SQLITE_TOOBIG|^SQLITE_NOMEM/u, 'too-big', (name) => `Ce contenu est trop volumineux pour « ${name} ».`],
  [
    /^(ENOENT|ENOTDIR)$/u,
    'folder-missing',
    (name) => `Le dossier où doit se trouver « ${name} » n’existe pas.`,
  ],
  [/^EISDIR$/u, 'is-directory', (name) => `« ${name} » est un dossier, pas un fichier.`],
  [/^ENAMETOOLONG$/u, 'bad-path', () => 'Ce nom de fichier est trop long.'],
  [
    /^SQLITE_(CANTOPEN|IOERR)|^(EIO|EMFILE|ENFILE|ELOOP|EINVAL|ENODEV|ENXIO)/u,
    'unreadable',
    (name) => `Le fichier « ${name} » n’a pas pu être lu ou écrit : vérifiez le disque et ses droits.`,
  ],
];
