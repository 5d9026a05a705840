import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../shared/result.ts';
import { startBrowserHost } from './browser-host.ts';
import { buildElectron, buildRenderer } from './build.ts';
import { findBrowser, hasDisplay, openAppWindow } from './launch/app-window.ts';
import { dataFolder } from './launch/data-folder.ts';
import { fetchElectron, installedElectron } from './launch/electron-runtime.ts';
import { isStale } from './launch/freshness.ts';

/**
 * `npm start`: opens OGS in Electron where its runtime is or can be had, else the same application
 * in a window of the installed browser; on a machine without a display it prints the address.
 */
const root = resolve(import.meta.dirname, '..');
/** Of the dynamic range, known to no service. */
const USUAL_PORT = 53_647;
const say = (line: string) => console.error(line);

try {
  await start();
} catch (error) {
  say(error instanceof UserError ? error.message : `OGS n’a pas pu démarrer : ${String(error)}`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  await buildWhatIsStale('dist/renderer/index.html', ['renderer', 'shared', 'vite.config.ts'], buildRenderer);
  const canShow = hasDisplay(process.platform, process.env);
  if (canShow && process.env['OGS_HOST'] !== 'browser') {
    const executable = installedElectron(root) ?? (await fetchElectron(root, Date.now()));
    if (executable) {
      await startElectron(executable);
      return;
    }
    say('Le moteur d’Electron n’est pas disponible ici : OGS s’ouvre dans le navigateur installé.');
  }
  await startInBrowser(canShow);
}

async function buildWhatIsStale(
  built: string,
  sources: readonly string[],
  build: () => Promise<void>,
): Promise<void> {
  const paths = sources.map((source) => join(root, source));
  if (!isStale(join(root, built), paths)) return;
  say('Préparation de la fenêtre…');
  await build();
}

async function startElectron(executable: string): Promise<void> {
  const sources = ['electron', 'shared', 'db'];
  await buildWhatIsStale('dist/electron/preload.cjs', sources, buildElectron);
  const child = spawn(executable, [root], { stdio: 'inherit' });
  await new Promise<void>((done) => {
    child.on('exit', (code) => {
      process.exitCode = code ?? 1;
      done();
    });
  });
}

/**
 * The same port each time where it is free: the browser keeps a window's looks by its address, and would
 * forget them with another one.
 */
async function startWhereItWas(): ReturnType<typeof startBrowserHost> {
  try {
    return await startBrowserHost(null, USUAL_PORT);
  } catch (error) {
    if (error instanceof UserError && error.code === 'port-in-use') return startBrowserHost(null);
    throw error;
  }
}

async function startInBrowser(canShow: boolean): Promise<void> {
  const folder = dataFolder(process.platform, process.env);
  mkdirSync(folder, { recursive: true });
  const host = await startWhereItWas();
  const browser = canShow ? findBrowser(process.platform, process.env) : null;
  console.log(host.url);
  const ended = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    if (!browser) {
      say('Ouvrez cette adresse dans un navigateur de ce poste. Ctrl+C arrête OGS.');
      return;
    }
    // Closing the window ends OGS; a browser that could not start leaves the address to be used.
    const child = openAppWindow(browser, host.url, join(folder, 'window'));
    child.on('error', () => say('La fenêtre n’a pas pu s’ouvrir : ouvrez l’adresse ci-dessus.'));
    child.on('exit', () => done());
  });
  await ended;
  await host.close();
}
