import { existsSync } from 'node:fs';
import { startBrowserHost } from '../browser-host.ts';
import { windowFolder } from '../host/product.ts';
import { optional, readArguments, required } from './arguments.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `serve --db DB [--port N]`: the window for a browser of this machine, until it is interrupted. */
export async function run(args: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(args, { db: { type: 'string' }, port: { type: 'string' } });
  const path = required(given, 'db');
  const host = await startBrowserHost(path, portOf(optional(given, 'port')));
  terminal.out(`${host.url}\n`);
  terminal.say('OGS est ouvert à cette adresse, sur ce poste seulement. Ctrl+C l’arrête.');
  if (!existsSync(windowFolder)) terminal.say('La fenêtre n’est pas encore construite : lancez « npm run build ».');
  await interruption();
  await host.close();
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/u.test(text) || port > 65_535) {
    throw new UsageError('L’option --port attend un nombre entre 0 et 65535.');
  }
  return port;
}

/** Resolves at Ctrl+C, at a request to end, and when the terminal is closed. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}
