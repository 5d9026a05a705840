import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Runs the usual commands once on the sample, so that the runtime keeps them compiled: the first import of a new
 * installation then takes as long as the next. `npm ci` ends with it; nothing depends on it, so no failure counts.
 */
const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'ogs-warm-up-'));

/** As `npm run ogs` runs it, the size of the young generation included: it is part of what is kept. */
function ogs(...args: readonly string[]): string {
  const launcher = join(root, 'electron', 'launch', 'ogs.mjs');
  return spawnSync(process.execPath, ['--max-semi-space-size=2', launcher, ...args], { encoding: 'utf8' }).stdout;
}

try {
  const sample = join(folder, 'sample.ogs');
  const text = join(folder, 'sample.txt');
  const imported = join(folder, 'imported.ogs');
  ogs('import', join(root, 'resources', 'sample', 'sample-organisation.json'), '--db', sample);
  ogs('export', '--db', sample, '--out', text);
  ogs('import', text, '--db', imported);
  const [first] = JSON.parse(ogs('find', '--db', imported, 'Direction', '--json')) as readonly { readonly id: string; readonly path: readonly string[] }[];
  const rename = { type: 'renameEntity', payload: { id: first?.id, name: `${first?.path.at(-1) ?? ''} et moyens` } };
  writeFileSync(join(folder, 'commands.json'), JSON.stringify([rename]));
  ogs('apply', '--db', imported, join(folder, 'commands.json'));
  ogs('export', '--db', imported, '--out', join(folder, 'sample.docx'));
} catch (error) {
  process.stderr.write(`The command line was not warmed up: ${error instanceof Error ? error.message : String(error)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
