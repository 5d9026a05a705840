import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { importFile } from '../../electron/services/import/import-file.ts';

/**
 * `node tests/measure/import.ts`: how long the reference takes to be read, as .txt, .docx and .pdf.
 * Each figure is the first call in a process that has started, the readers' own code included;
 * the best of several processes, as other work on the machine only adds to it. With a FILE,
 * measures that one in this process.
 */
const BARS = { txt: 300, docx: 500, pdf: 1500 } as const;
const RUNS = 7;

interface Figures {
  /** Milliseconds on the clock. */
  readonly wall: number;
  /** Milliseconds of processor, all threads. */
  readonly cpu: number;
  /** Megabytes resident at most. */
  readonly memory: number;
  readonly entities: number;
}

async function measureHere(path: string): Promise<Figures> {
  const bytes = readFileSync(path);
  let count = 0;
  const from = performance.now();
  const cpuBefore = process.cpuUsage();
  const { organisation } = await importFile(basename(path), bytes, { newId: () => `id-${++count}` });
  const wall = performance.now() - from;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { wall, cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024, entities: organisation.entities.size };
}

async function measureAll(): Promise<void> {
  const { readReference } = await import('../support/reference.ts');
  const { referenceDocx, referencePdf } = await import('../readers/reference-documents.ts');
  const text = readReference();
  const reference = new TextDecoder().decode(text);
  const documents = {
    txt: text,
    docx: await referenceDocx(reference, true),
    pdf: await referencePdf(reference),
  };
  const folder = mkdtempSync(join(tmpdir(), 'ogs-measure-'));
  try {
    for (const format of ['txt', 'docx', 'pdf'] as const) {
      const path = join(folder, `reference.${format}`);
      writeFileSync(path, documents[format]);
      const runs = Array.from({ length: RUNS }, () => measureApart(path));
      const best = (of: (run: Figures) => number) => Math.round(Math.min(...runs.map(of)));
      console.log(
        `${format.padEnd(5)} ${best((run) => run.wall)} ms on the clock, ${best((run) => run.cpu)} ms of processor, ` +
          `${best((run) => run.memory)} MB, ${runs[0]?.entities ?? 0} entities (bar: ${BARS[format]} ms)`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureApart(path: string): Figures {
  const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Figures;
}

const [path] = process.argv.slice(2);
if (path === undefined) await measureAll();
else console.log(JSON.stringify(await measureHere(path)));
