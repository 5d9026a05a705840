import { basename } from 'node:path';
import type { Wording } from '../../shared/language/clauses/clauses-of.ts';
import { readReference, referenceMissing, referencePath } from '../support/reference.ts';
import { measureFidelity } from './measure.ts';

/**
 * `npm run fidelity`: imports the reference, exports it to Word without touching anything, and prints how many of its
 * words are kept, how many are ours, and how many stand in the reference's order; then every difference, for a person
 * to judge. Left out of the words, since both have them as marks: page footers, numbers of headings, bullets; they are
 * counted apart, and the numbers of headings compared with those that the document prints. Measured with the words of the imported document (the usual export) and with the program's own.
 */
const BARS = { kept: 0.998, ours: 0.005, inOrder: 0.99 } as const;

const TITLES: Readonly<Record<Wording, string>> = {
  source: 'Usual export: the document’s own words while they hold',
  standard: 'Standard wording everywhere (--wording standard)',
};

const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

async function print(path: string, wording: Wording): Promise<boolean> {
  const found = await measureFidelity(basename(path), readReference(), wording);
  console.log(`\n${TITLES[wording]}`);
  console.log(`  words: ${found.sourceWords} in the reference, ${found.documentWords} in the .docx`);
  console.log(`  kept: ${percent(found.kept)} (bar ${percent(BARS.kept)})`);
  console.log(`  ours: ${percent(found.ours)} (bar ${percent(BARS.ours)} at most)`);
  console.log(`  in order: ${percent(found.inOrder)} (bar ${percent(BARS.inOrder)})`);
  const { excluded, headings } = found;
  console.log(`  left out of the words: ${excluded.footers} lines of page footers, ${excluded.headingNumbers} numbers of headings, ${excluded.bullets} bullets`);
  console.log(`  numbers of headings: ${headings.same} the same, ${headings.repaired} repaired, ${headings.unpaired} headings worded otherwise`);
  console.log(`  corrections that the export lists: ${found.corrections.length}`);
  let before: readonly string[] = [];
  for (const { kind, items } of found.stretches) {
    if (kind === 'common') before = items.slice(-4);
    else if (wording === 'source') console.log(`    ${kind === 'removed' ? '-' : '+'} [… ${before.join(' ')}] ${items.join(' ')}`);
  }
  if (wording === 'source') for (const correction of found.corrections) console.log(`    corrected: ${correction}`);
  return found.kept >= BARS.kept && found.ours <= BARS.ours && found.inOrder >= BARS.inOrder;
}

if (referencePath === null) console.log(referenceMissing);
else {
  const isGood = await print(referencePath, 'source');
  await print(referencePath, 'standard');
  if (!isGood) process.exitCode = 1;
}
