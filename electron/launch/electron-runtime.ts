import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How long the download of the runtime may take, and how long a failed one is remembered. */
const DOWNLOAD_LIMIT_MS = 180_000;
const RETRY_AFTER_MS = 24 * 3_600_000;

/** Path of Electron's executable in this installation, or `null` when its runtime is not there. */
export function installedElectron(root: string): string | null {
  const packageFolder = join(root, 'node_modules', 'electron');
  const pathFile = join(packageFolder, 'path.txt');
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!existsSync(pathFile)) return null;
  const executable = join(override ?? join(packageFolder, 'dist'), readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : null;
}

/**
 * Tries once a day to get Electron's runtime through the package's own installer.
 * Resolves to the executable, or `null` where it cannot be had (no network, a proxy that refuses).
 */
export async function fetchElectron(root: string, now: number): Promise<string | null> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const stamp = join(root, 'node_modules', '.cache', 'ogs', 'electron-not-available');
  const failedRecently = existsSync(stamp) && now - statSync(stamp).mtimeMs < RETRY_AFTER_MS;
  if (!existsSync(installer) || failedRecently) return null;
  const isDone = await new Promise<boolean>((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
  const executable = isDone ? installedElectron(root) : null;
  mkdirSync(dirname(stamp), { recursive: true });
  if (executable) rmSync(stamp, { force: true });
  else writeFileSync(stamp, '');
  return executable;
}
