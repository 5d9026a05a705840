import { resolve } from 'node:path';
import { EXTENSION } from '../../services/files/file-names.ts';

/**
 * The organisation file that the program was started with (a double click on it), or `null`.
 * @param given the command line, the program itself included
 * @param folder where it was given, for a relative path
 */
export function fileArgument(given: readonly string[], folder: string): string | null {
  const path = given.slice(1).findLast((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith(EXTENSION));
  return path === undefined ? null : resolve(folder, path);
}
