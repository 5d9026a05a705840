import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { referenceDocx, referencePdf } from '../readers/reference-documents.ts';
import { readReference } from '../support/reference.ts';
import { measureApart, type Figures } from './read-once.ts';

/**
 * `node tests/measure/import.ts`: how long the reference takes to be read, as .txt, .docx and .pdf.
 * Each figure is the first call in a process that has started, the readers' own code included;
 * the best of several processes, as other work on the machine only adds to it.
 */
const BARS = { txt: 300, docx: 500, pdf: 1500 } as const;
const RUNS = 7;

async function measureAll(): Promise<void> {
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
          `${best((run) => run.memory)} MB, ${runs[0]?.outcome ?? ''} (bar: ${BARS[format]} ms)`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await measureAll();
