import { failure, success, type Result } from '../result.ts';
import type { Version } from './version.ts';

/** What makes two names one: case, spaces and the form of accents do not count. */
export function nameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('fr');
}

/** The version of this name. @returns `unknown-version` with the names there are */
export function versionNamed(versions: readonly Version[], name: string): Result<Version> {
  const found = versions.find((one) => nameKey(one.name) === nameKey(name));
  if (found) return success(found);
  const known = versions.slice(0, 5).map((one) => `« ${one.name} »`);
  const hint = known.length === 0 ? 'ce fichier n’en contient aucune' : `versions connues : ${known.join(', ')}${versions.length > 5 ? '…' : ''}`;
  return failure('unknown-version', `La version « ${name.slice(0, 100)} » n’existe pas ; ${hint}.`);
}

/** A name like this one that no version bears: « Projet », then « Projet (2) »… */
export function freeName(versions: readonly Version[], wished: string): string {
  const taken = new Set(versions.map(({ name }) => nameKey(name)));
  const base = wished.slice(0, 190);
  let name = base;
  for (let rank = 2; taken.has(nameKey(name)); rank++) name = `${base} (${rank})`;
  return name;
}
