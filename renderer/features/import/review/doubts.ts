import type { Doubt, ImportReport } from '../../../../shared/import/report.ts';

/** Whether the doubt waits for an answer; what there is only to know never does. */
export function isOpen(doubt: Doubt): boolean {
  return isQuestion(doubt) && doubt.settled === undefined;
}

/** Whether there is something to answer at all. */
export function isQuestion(doubt: Doubt): boolean {
  return doubt.answers.length + doubt.openAnswers.length > 0;
}

/** The lines that show a doubt: its own, or those of its entity's heading where it names none. */
export function linesOfDoubt(doubt: Doubt, { report }: { readonly report: ImportReport }): ReadonlySet<number> {
  if (doubt.lines.length > 0) return new Set(doubt.lines);
  if (doubt.line !== undefined) return new Set([doubt.line]);
  const heading = headingsOf(report).get(doubt.entityIds[0] ?? '');
  return new Set(heading === undefined ? [] : [heading]);
}

const headings = new WeakMap<ImportReport, ReadonlyMap<string, number>>();

/** The line of each entity's heading. */
function headingsOf(report: ImportReport): ReadonlyMap<string, number> {
  const known = headings.get(report);
  if (known) return known;
  const found = new Map<string, number>();
  for (const { line, entityId, field } of report.lines) {
    if (field === 'heading' && entityId !== null && !found.has(entityId)) found.set(entityId, line);
  }
  headings.set(report, found);
  return found;
}

/** How far the user is: questions answered, of all of them. */
export function progressOf(doubts: readonly Doubt[]): { readonly settled: number; readonly total: number } {
  const questions = doubts.filter(isQuestion);
  return { settled: questions.filter((doubt) => doubt.settled !== undefined).length, total: questions.length };
}

/** Every line that some doubt speaks of. */
export function doubtfulLines(doubts: readonly Doubt[], read: { readonly report: ImportReport }): ReadonlySet<number> {
  return new Set(doubts.flatMap((doubt) => [...linesOfDoubt(doubt, read)]));
}
