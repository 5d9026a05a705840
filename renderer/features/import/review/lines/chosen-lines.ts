import type { LinePlacement } from '../../../../../shared/import/place/line-placement.ts';
import { TextLines } from '../../../../../shared/import/place/text-lines.ts';
import type { ImportReport } from '../../../../../shared/import/report.ts';
import type { ReadImport } from '../review-store.ts';

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

/** Lines that can be given a place. */
export interface PlaceableLines {
  readonly lines: readonly number[];
  /** Whether the import did read them: whole free texts, which may belong elsewhere. */
  readonly isRead: boolean;
}

/** More lines than these are looked through for what nobody recognised alone. */
const MOST_LINES = 5000;
const finders = new WeakMap<ReadImport, TextLines>();

/** Of the chosen lines, those that wait for a place; where none does, the whole texts that they are part of; `null` for neither. */
export function placeableLines(choice: Choice & { readonly read: ReadImport }): PlaceableLines | null {
  const waiting = waitingLines(choice);
  if (waiting.length > 0) return { lines: waiting, isRead: false };
  const range = chosenRange(choice);
  if (!range || range[1] - range[0] > MOST_LINES) return null;
  const { read, report } = choice;
  const finder = finders.get(read) ?? new TextLines(read);
  finders.set(read, finder);
  const placed = new Set(report.placed?.flatMap(({ lines }) => lines));
  const lines = new Set<number>();
  for (let line = range[0]; line <= range[1]; line += 1) {
    if (!lines.has(line) && !placed.has(line)) for (const one of finder.of(line) ?? []) lines.add(one);
  }
  return lines.size === 0 ? null : { lines: [...lines].sort((a, b) => a - b), isRead: true };
}

/** The place that the line which is looked at was given. */
export function placementOf({ line, report }: Choice): LinePlacement | null {
  return line === null ? null : (report.placed?.find(({ lines }) => lines.includes(line)) ?? null);
}

/** The next line after this one that waits for a place, round and round; `null` when none does. */
export function nextWaiting({ unrecognised }: ImportReport, after: number): number | null {
  return (unrecognised.find(({ line }) => line > after) ?? unrecognised[0])?.line ?? null;
}
