import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The installation: the nearest folder upwards with our package.json, from sources and from the bundle alike. */
const productFolder = findProductFolder(import.meta.dirname);

export const windowFolder = join(productFolder, 'dist', 'renderer');
export const sampleFile = join(productFolder, 'resources', 'sample', 'sample-organisation.json');

/** The version as package.json has it. */
export function productVersion(): string {
  const text = readFileSync(join(productFolder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function findProductFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  return parent === from ? from : findProductFolder(parent);
}
