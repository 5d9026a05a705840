import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { main } from '../../electron/cli.ts';

const CLI = resolve(import.meta.dirname, '../../electron/cli.ts');

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process, as the command line would. */
export async function ogs(...args: readonly string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await main(args, {
    out: (data) => (out += data),
    say: (message) => (err += `${message}\n`),
  });
  return { code, out, err };
}

/** Runs a command in a process of its own. `drive` may write to it or stop reading from it. */
export async function ogsProcess(
  args: readonly string[],
  drive: (child: ChildProcess) => void = (child) => child.stdin?.end(),
): Promise<Outcome> {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: 'pipe' });
  const exit = once(child, 'exit');
  child.stdin.on('error', () => undefined);
  drive(child);
  const [out, err] = await Promise.all([
    child.stdout.destroyed ? '' : text(child.stdout),
    text(child.stderr),
  ]);
  const [code] = (await exit) as [number];
  return { code, out, err };
}
