import type { LinePlacement } from '../../../../../shared/import/place/line-placement.ts';
import type { ImportReport } from '../../../../../shared/import/report.ts';

interface Choice {
  readonly line: number | null;
  readonly anchor: number | null;
  readonly report: ImportReport;
}

/** The first and the last line that are chosen; `null` for none. */
export function chosenRange({ line, anchor }: Pick<Choice, 'line' | 'anchor'>): readonly [number, number] | null {
  if (line === null) return null;
  const other = anchor ?? line;
  return line < other ? [line, other] : [other, line];
}

/** Of the chosen lines, those that wait for a place. */
export function waitingLines(choice: Choice): readonly number[] {
  const range = chosenRange(choice);
  if (!range) return [];
  return choice.report.unrecognised.flatMap(({ line }) => (line >= range[0] && line <= range[1] ? [line] : []));
}

/** The place that the line which is looked at was given. */
export function placementOf({ line, report }: Choice): LinePlacement | null {
  return line === null ? null : (report.placed?.find(({ lines }) => lines.includes(line)) ?? null);
}

/** The next line after this one that waits for a place, round and round; `null` when none does. */
export function nextWaiting({ unrecognised }: ImportReport, after: number): number | null {
  return (unrecognised.find(({ line }) => line > after) ?? unrecognised[0])?.line ?? null;
}

/** « Ligne 12 », « Lignes 12 à 14 », « 5 lignes ». */
export function linesWords(lines: readonly number[]): string {
  const [first = 0, last = first] = [lines[0], lines.at(-1)];
  if (lines.length < 2) return `Ligne ${first}`;
  return last - first === lines.length - 1 ? `Lignes ${first} à ${last}` : `${lines.length.toLocaleString('fr')} lignes`;
}
