import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { importFile } from '../../electron/services/import/import-file.ts';
import { UserError } from '../../shared/result.ts';
import { mostMemory } from './most-memory.ts';

/** What one import took. */
export interface Figures {
  /** Milliseconds on the clock. */
  readonly wall: number;
  /** Milliseconds of processor, all threads. */
  readonly cpu: number;
  /** Megabytes resident at most, the process itself included. */
  readonly memory: number;
  /** How many entities were read, or why none were. */
  readonly outcome: string;
}

/** Imports a file in a process of its own, the first thing it does once it has started. */
export function measureApart(path: string): Figures {
  const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Figures;
}

async function measureHere(path: string): Promise<Figures> {
  const bytes = readFileSync(path);
  const from = performance.now();
  const cpuBefore = process.cpuUsage();
  const outcome = await outcomeOf(basename(path), bytes);
  const wall = performance.now() - from;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { wall, cpu: (user + system) / 1000, memory: mostMemory(), outcome };
}

async function outcomeOf(fileName: string, bytes: Uint8Array): Promise<string> {
  let count = 0;
  try {
    const { organisation } = await importFile(fileName, bytes, { newId: () => `id-${++count}` });
    return `${organisation.entities.size} entities`;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

if (import.meta.main) console.log(JSON.stringify(await measureHere(process.argv[2] ?? '')));
