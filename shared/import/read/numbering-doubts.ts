import type { Doubts } from './doubts.ts';
import type { Numbering } from './outline.ts';

/** Titles of one section without a number, with a number used before, or after a number left out. */
export function findNumberingDoubts({ section, titles }: Numbering, doubts: Doubts): void {
  const seen = new Set<string>();
  const repeated: string[] = [];
  for (const { number, line, isImplied } of titles) {
    const key = number.join('.');
    if (isImplied) {
      doubts.add('no-number', (name) => `Un titre de « ${name(section)} » n’a pas de numéro : il viendrait en ${key}.`, line, [section]);
    }
    if (seen.has(key)) {
      if (!repeated.some((one) => key.startsWith(`${one}.`))) {
        doubts.add('repeated-number', (name) => `Le numéro ${key} sert deux fois dans « ${name(section)} ».`, line, [section]);
        repeated.push(key);
      }
      continue;
    }
    const last = number.at(-1) ?? 1;
    const before = [...number.slice(0, -1), last - 1].join('.');
    if (last > 1 && !seen.has(before)) {
      doubts.add('missing-number', (name) => `Dans « ${name(section)} », le numéro ${before} manque avant ${key}.`, line, [section]);
    }
    seen.add(key);
  }
}
