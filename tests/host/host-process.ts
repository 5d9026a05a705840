import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join, resolve } from 'node:path';
import type { Channel, Request, Response } from '../../shared/api/contract.ts';

const CLI = resolve(import.meta.dirname, '../../electron/cli.ts');

/** `ogs serve` as a process of its own, driven over HTTP as the window does. */
export async function startHost(databasePath: string) {
  const child = spawn(process.execPath, [CLI, 'serve', '--db', databasePath], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, OGS_DATA: join(databasePath, '..') },
  });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const [address] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(() => {
      throw new Error(`The host ended at once: ${said.join('')}`);
    }),
  ])) as [string];
  const { origin } = new URL(address);
  const entry = await fetch(address, { redirect: 'manual' });
  const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    address,
    said,
    /** The response to a request that must succeed. */
    async ask<C extends Channel>(channel: C, request: Request<C>): Promise<Response<C>> {
      const response = await fetch(`${origin}/api/${channel}`, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/json' },
        body: JSON.stringify(request),
      });
      const reply = (await response.json()) as { ok: boolean; value: Response<C> };
      if (!reply.ok) throw new Error(JSON.stringify(reply));
      return reply.value;
    },
    /** Sends the signal and waits for the end; resolves to the exit code and the signal that ended it. */
    async end(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<readonly [number | null, string | null]> {
      const exit = once(child, 'exit');
      child.kill(signal);
      return (await exit) as [number | null, string | null];
    },
  };
}
