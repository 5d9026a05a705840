import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Path from the root, with forward slashes → text. */
export type SourceFiles = ReadonlyMap<string, string>;

/** The project's files as git knows them (tracked, and new ones it does not ignore) of these endings. */
export function projectFiles(...endings: readonly string[]): SourceFiles {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return new Map(
    listed
      .split('\0')
      .filter((path) => endings.some((ending) => path.endsWith(ending)))
      .filter((path) => existsSync(join(root, path)))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}
