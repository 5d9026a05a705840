import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = process.env['OGS_REFERENCE'] ?? resolve(import.meta.dirname, '../../../shared/reference');

/** Path of the reference document's text, or `null` where it is not at hand. */
export const referencePath: string | null = existsSync(folder)
  ? (readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(folder, name))[0] ?? null)
  : null;

/** Why the tests over the reference do not run here; printed in their names. */
export const referenceMissing =
  referencePath === null ? `the reference document is missing (${folder}); set OGS_REFERENCE` : '';

if (referencePath === null) console.warn(`SKIPPED: ${referenceMissing}`);

export function readReference(): Uint8Array {
  if (referencePath === null) throw new Error(referenceMissing);
  return readFileSync(referencePath);
}
