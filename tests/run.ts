import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from '../electron/launch/app-window.ts';
import { ensureSystemPackages } from './run/system-packages.ts';

/**
 * `npm test`: everything that must hold before a change is kept. Types, lint, unused code, build,
 * then all tests, end-to-end ones included. Stops at the first step that fails.
 */
const root = resolve(import.meta.dirname, '..');
const started = performance.now();

function step(name: string, command: string, ...args: string[]): void {
  const from = performance.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM_PATH: findBrowser(process.platform, process.env) ?? '' },
    shell: process.platform === 'win32',
  });
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds(from)})`);
  if (status !== 0) finish(0, 1);
}

function seconds(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}

function finish(passed: number, failed: number): never {
  console.log(`\nTotal time: ${seconds(started)}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

const toInstall = ensureSystemPackages();
if (toInstall !== null) {
  console.error(toInstall);
  finish(0, 1);
}

step('types', 'npm', 'run', '--silent', 'types');
step('lint', 'npm', 'run', '--silent', 'lint');
step('build', 'npm', 'run', '--silent', 'build');

const folder = mkdtempSync(join(tmpdir(), 'ogs-tests-'));
const results = join(folder, 'results.json');
const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
const run = spawnSync('vitest', [...args, ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, CHROMIUM_PATH: findBrowser(process.platform, process.env) ?? '' },
  shell: process.platform === 'win32',
});
const counts = existsSync(results)
  ? (JSON.parse(readFileSync(results, 'utf8')) as { numPassedTests: number; numFailedTests: number })
  : { numPassedTests: 0, numFailedTests: 0 };
rmSync(folder, { recursive: true, force: true });
finish(counts.numPassedTests, run.status === 0 ? 0 : Math.max(1, counts.numFailedTests));
