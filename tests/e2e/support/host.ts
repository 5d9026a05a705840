import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/** What `npm run ogs` runs: the bundle when it is fresh, as users have it, else the sources. */
const OGS = 'electron/launch/ogs.mjs';

/** The browser host as users get it: a process of its own over a file of its own. */
export interface Host {
  /** Opens the window once; a one-time token is in it. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A folder for one test's data; removed with everything in it. */
export function aDataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'ogs-e2e-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Starts `ogs serve` on a file; a file that does not exist is created with the sample organisation. */
export async function startHost(database: string): Promise<Host> {
  ensureWindowIsBuilt();
  const child = spawn(process.execPath, [OGS, 'serve', '--db', database], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // The user's own folder, their personal dictionary in it, is not the test's to change.
    env: { ...process.env, OGS_DATA: dirname(database) },
  });
  const url = await firstLine(child);
  return { url, stop: () => stop(child) };
}

/** Runs one command of the command line. */
export function runOgs(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [OGS, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`ogs ${args.join(' ')}: ${stderr}`);
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolveLine, reject) => {
    let output = '';
    let errors = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      const [line] = output.split('\n');
      if (output.includes('\n') && line) resolveLine(line.trim());
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
    });
    child.once('exit', (code) => {
      reject(new Error(`The host ended with ${code}: ${errors}`));
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolveStop) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolveStop();
      return;
    }
    child.once('exit', () => {
      resolveStop();
    });
    child.kill('SIGTERM');
  });
}

/** Builds the window when its sources are newer than what is built. */
function ensureWindowIsBuilt(): void {
  const built = join(root, 'dist/renderer/index.html');
  const sources = globSync(['renderer/**/*', 'shared/**/*.ts', 'resources/icons/*', 'vite.config.ts'], { cwd: root });
  const newest = Math.max(...sources.map((path) => statSync(join(root, path)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The window cannot be built: ${stderr}`);
}
