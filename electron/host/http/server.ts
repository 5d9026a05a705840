import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../../../shared/result.ts';
import type { Core } from '../../services/core/core.ts';
import type { Log } from '../../services/core/failure.ts';
import { createAccess } from './access.ts';
import { sendRefusal } from './answers.ts';
import { answer, type Site } from './routes.ts';

export interface ServerSettings {
  readonly core: Core;
  readonly windowFolder: string;
  readonly log: Log;
  /** 0, the usual, takes a free one. */
  readonly port?: number;
  readonly newSecret?: () => string;
}

export interface WindowServer {
  /** The address that opens the window, with its one-time token. */
  readonly url: string;
  close(): Promise<void>;
}

/** The only address that is listened to: this machine, seen from itself. */
const LOOPBACK = '127.0.0.1';

/** Serves the window and its messages. @throws UserError `port-in-use` */
export async function startServer(settings: ServerSettings): Promise<WindowServer> {
  const { core, windowFolder, log, port = 0, newSecret = randomSecret } = settings;
  let site: Site | null = null;
  const server = createServer((request, response) => {
    if (!site) return;
    answer(site, request, response).catch((error: unknown) => {
      log.error('Request failed', error);
      if (response.headersSent) response.destroy();
      else sendRefusal(response, 500, 'internal', 'Une erreur imprévue a interrompu cette action.');
    });
  });
  // The one window keeps its connections: one that closed itself after a pause would do so under the next message.
  server.keepAliveTimeout = 0;
  const authority = `${LOOPBACK}:${await listen(server, port)}`;
  const access = createAccess({ authority, newSecret });
  site = { core, windowFolder, access };
  return { url: `http://${authority}/?token=${access.token}`, close: () => closeServer(server) };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(
        isTaken
          ? new UserError('port-in-use', `Le port ${port} n’est pas libre : choisissez-en un autre, ou aucun.`)
          : error,
      );
    });
    server.listen(port, LOOPBACK, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Open event streams would keep the server waiting for ever. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}
