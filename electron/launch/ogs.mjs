// `npm run ogs`: the command line from its bundle when that is there and up to date, else from the sources.
// Plain JavaScript, so that nothing but the chosen one is loaded: scripts call `ogs` many times a minute.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const bundle = join(root, 'dist', 'cli', 'cli.js');

/**
 * @param {string} folder sources, whose files have an extension and whose folders have none @param {number} builtAt
 * @returns {boolean} whether a source changed since; asks the disk as little as it can, for each command waits for it
 */
function hasNewer(folder, builtAt) {
  return readdirSync(folder).some((name) => {
    const path = `${folder}/${name}`;
    return name.includes('.') ? statSync(path).mtimeMs > builtAt : hasNewer(path, builtAt);
  });
}

function isFresh() {
  if (!existsSync(bundle)) return false;
  const builtAt = statSync(bundle).mtimeMs;
  return !['shared', 'db', 'electron'].some((layer) => hasNewer(join(root, layer), builtAt));
}

if (Number(process.versions.node.split('.')[0]) < 22) {
  // An older Node would crash in SQLite without a word.
  process.stderr.write('OGS demande Node.js 22 ou plus récent : « npm run ogs » se sert du sien.\n');
  process.exit(1);
}

const { enableCompileCache } = await import('node:module');
enableCompileCache(join(root, 'node_modules', '.cache', 'ogs', 'compiled'));
const { runAsProgram } = await import(isFresh() ? bundle : '../cli.ts');
await runAsProgram();
