import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExportJobs } from '../../electron/services/export-job/export-jobs.ts';
import { importFile } from '../../electron/services/import/import-file.ts';
import { parseInterchange, writeInterchange } from '../../shared/model/json.ts';
import { unwrap } from '../../shared/result.ts';
import { readReference } from '../support/reference.ts';
import { mostMemory } from './most-memory.ts';

/**
 * `node tests/measure/export.ts`: how long the reference takes to become a Word document in the exporting
 * thread, from the message that asks for it to the file that comes back. Cold: the first export of a process,
 * its thread and the writer's code included; warm: the next ones. The best of several processes, as other
 * work on the machine only adds to it.
 */
const BARS = { warm: 500, cold: 3000, memory: 300 } as const;
const PROCESSES = 5;
const WARM_RUNS = 6;
const DATE = new Date('2026-01-01T00:00:00.000Z');

interface Figures {
  /** Milliseconds on the clock. */
  readonly cold: number;
  readonly warm: readonly number[];
  /** Megabytes resident at most, the process itself included. */
  readonly memory: number;
}

async function measureAll(): Promise<void> {
  let count = 0;
  const { organisation } = await importFile('reference.txt', readReference(), { newId: () => `id-${++count}` });
  const folder = mkdtempSync(join(tmpdir(), 'ogs-measure-'));
  try {
    const path = join(folder, 'reference.json');
    writeFileSync(path, writeInterchange(organisation));
    const runs = Array.from({ length: PROCESSES }, () => measureApart(path));
    const best = (values: readonly number[]) => Math.round(Math.min(...values));
    const middle = (values: readonly number[]) => Math.round(values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0);
    const tell = (what: string, values: readonly number[], unit: string, bar: number) => {
      console.log(`${what.padEnd(7)} ${best(values)} ${unit} at best, ${middle(values)} ${unit} usually (bar: ${bar} ${unit})`);
    };
    tell('cold', runs.map(({ cold }) => cold), 'ms', BARS.cold);
    tell('warm', runs.flatMap(({ warm }) => warm), 'ms', BARS.warm);
    tell('memory', runs.map(({ memory }) => memory), 'MB', BARS.memory);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Exports in a process of its own. */
function measureApart(path: string): Figures {
  const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Figures;
}

async function measureHere(path: string): Promise<Figures> {
  const organisation = unwrap(parseInterchange(readFileSync(path, 'utf8')));
  let count = 0;
  const jobs = createExportJobs({ newId: () => `job-${++count}`, printPage: () => Promise.reject(new Error('Nothing is printed here.')), tell: () => undefined });
  const time = async () => {
    const from = performance.now();
    await jobs.build({ organisation, standing: { words: 'Brouillon', watermark: '' }, versionName: null }, { format: 'docx' }, DATE);
    return performance.now() - from;
  };
  const cold = await time();
  const warm: number[] = [];
  while (warm.length < WARM_RUNS) warm.push(await time());
  jobs.close();
  return { cold, warm, memory: mostMemory() };
}

const [, , given] = process.argv;
if (given === undefined) await measureAll();
else console.log(JSON.stringify(await measureHere(given)));
