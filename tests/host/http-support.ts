import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startServer } from '../../electron/host/http/server.ts';
import { testCore } from '../contract/support.ts';
import { newFile, temporaryFolder } from '../db/support.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Ask {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A built window with one secret beside it, and one link that leads out of it. */
export function windowFolder(): string {
  const folder = join(temporaryFolder(), 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>OGS</title>');
  writeFileSync(join(folder, 'assets', 'main.js'), 'start();');
  writeFileSync(join(folder, '..', 'secret.txt'), 'secret');
  symlinkSync(join(folder, '..', 'secret.txt'), join(folder, 'link.txt'));
  return folder;
}

/** A server over a core of its own; it is closed when the test ends. */
export async function testServer(folder = windowFolder()) {
  const core = testCore(newFile());
  let last = 0;
  const server = await startServer({
    core,
    windowFolder: folder,
    log: { error: () => undefined },
    newSecret: () => `secret-${++last}`,
  });
  onTestFinished(() => server.close());
  const { port, host, origin } = new URL(server.url);
  const cookie = `ogs-${port}=secret-2`;
  return {
    ...server,
    core,
    port: Number(port),
    host,
    origin,
    cookie,
    /** A request as it stands: nothing is added but the address. */
    ask: (ask: Ask) => send(Number(port), ask),
    /** A request as one of our own pages makes it. */
    askAsPage: ({ headers, ...ask }: Ask) =>
      send(Number(port), {
        ...ask,
        headers: {
          cookie,
          ...(ask.method === 'POST' ? { origin, 'content-type': 'application/json' } : {}),
          ...headers,
        },
      }),
  };
}

function send(port: number, { method = 'GET', path, headers = {}, body }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}
