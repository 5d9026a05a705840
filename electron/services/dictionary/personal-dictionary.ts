import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withFileErrors } from '../../../db/file-errors.ts';
import { changePersonalWords, readPersonalWords, writePersonalWords } from '../../../shared/spelling/personal-words.ts';
import { writeAtomically } from '../files/write-atomically.ts';

/** The user's personal dictionary: a text file, one word a line, that one may copy to another PC. */
export interface PersonalDictionary {
  /** @throws UserError when the file cannot be read */
  list(): readonly string[];
  /** Adds and removes words; the file has them when this returns. @throws UserError */
  change(add: readonly string[], remove: readonly string[]): readonly string[];
}

/** The dictionary in the file at `path`, read anew each time: another window may have written meanwhile. */
export function openPersonalDictionary(path: string): PersonalDictionary {
  const list = () => withFileErrors(path, () => (existsSync(path) ? readPersonalWords(readFileSync(path, 'utf8')) : []));
  return {
    list,
    change(add, remove) {
      const words = changePersonalWords(list(), add, remove);
      withFileErrors(path, () => mkdirSync(dirname(path), { recursive: true }));
      writeAtomically(path, Buffer.from(writePersonalWords(words)));
      return words;
    },
  };
}
