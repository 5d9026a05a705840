import type { EntityId } from '../../model/entity.ts';
import { findViolations } from '../../model/invariants.ts';
import type { Organisation } from '../../model/organisation.ts';
import { failure, success, type Result } from '../../result.ts';
import type { LinePlacement } from '../place/line-placement.ts';
import { LinePlacer, wrongLine } from '../place/place-lines.ts';
import type { Doubt, ImportReport } from '../report.ts';
import type { Answer, GivenAnswer } from './answer.ts';
import { Workshop } from './workshop.ts';

export interface SettleContext {
  /** Makes the id of an entity that a decision brings forth, always the same for the same key. */
  readonly newId: (key: string) => EntityId;
}

/** An import as it was read, before any decision. */
export interface ReadDocument {
  readonly organisation: Organisation;
  readonly report: ImportReport;
  /** Text of the source, line n at n - 1. */
  readonly source: readonly string[];
}

/** What the user decided: answers to doubts, and places for lines that were not recognised. */
export interface Decisions {
  readonly answers: readonly GivenAnswer[];
  readonly placements: readonly LinePlacement[];
}

export interface Settled {
  readonly organisation: Organisation;
  readonly report: ImportReport;
}

/**
 * Applies the user's decisions to an import as it was read: always to the first reading, with all the
 * decisions so far, so that one can be taken back. Answers count in the order of the doubts and places in the
 * order of the lines, whatever the order in which they were given; of two answers to one doubt the later counts. Entities that
 * went into another one are known under both ids. The lines follow their entities; counts are made
 * anew; each doubt carries its answer, and the report the places.
 *
 * Fails, with nothing applied, on a doubt, a line or an entity that is not there, on a line placed twice, on a
 * placement that would turn in a circle, and on whatever else the model refuses.
 */
export function settleImport(read: ReadDocument, { answers: given, placements }: Decisions, context: SettleContext): Result<Settled> {
  const { organisation, report } = read;
  const answers = new Map(given.map(({ doubtId, answer }) => [doubtId, answer]));
  const known = new Set(report.doubts.map(({ id }) => id));
  for (const doubtId of answers.keys()) {
    if (!known.has(doubtId)) return failure('unknown-doubt', `Ce rapport n’a pas de doute « ${doubtId.slice(0, 80)} ».`);
  }
  const lines = wrongLine(placements, report);
  if (!lines.ok) return lines;
  const workshop = new Workshop(organisation);
  const placer = new LinePlacer(placements, read, workshop, context.newId);
  const born = placer.bear();
  if (!born.ok) return born;
  for (const { id } of report.doubts) {
    const answer = answers.get(id);
    const applied = answer ? apply(answer, workshop, () => context.newId(id)) : success(null);
    if (!applied.ok) return applied;
  }
  const others = placer.bear();
  if (!others.ok) return others;
  const placed = placer.placeTexts();
  if (!placed.ok) return placed;
  const settled = workshop.finish();
  const [violation] = findViolations(settled);
  if (violation) return failure(violation.code, violation.message);
  const fates = report.lines.map((fate) => ({ ...fate, ...placer.fates.get(fate.line) }));
  const told = placements.length === 0 ? report : withPlaces(report, fates, placements);
  return success({ organisation: settled, report: settledReport(told, settled, workshop, answers) });
}

function apply(answer: Answer, workshop: Workshop, newId: () => EntityId): Result<null> {
  switch (answer.type) {
    case 'accept':
      return success(null);
    case 'sameEntity':
      return workshop.unite(answer.id, answer.otherId);
    case 'childOf':
      return workshop.attach(answer.id, answer.parentId);
    case 'keepSeparate':
      return workshop.separate(answer.id, answer.name, newId);
    case 'rename':
      return workshop.rename(answer.id, answer.name);
    case 'otherName':
      return workshop.addName(answer.id, answer.name);
    case 'notAnEntity':
      return workshop.dissolve(answer.id);
  }
}

/** The report with the lines accounted for where they went. */
function withPlaces(report: ImportReport, lines: ImportReport['lines'], placed: readonly LinePlacement[]): ImportReport {
  const fields: Record<string, number> = {};
  for (const { field } of lines) fields[field] = (fields[field] ?? 0) + 1;
  const isOpen = new Set(lines.filter(({ field }) => field === 'unrecognised').map(({ line }) => line));
  const unrecognised = report.unrecognised.filter(({ line }) => isOpen.has(line));
  return { ...report, fields, unrecognised, lines, placed: [...placed] };
}

function settledReport(
  report: ImportReport,
  organisation: Organisation,
  workshop: Workshop,
  answers: ReadonlyMap<string, Answer>,
): ImportReport {
  const counts: Record<string, number> = {};
  for (const { kind } of organisation.entities.values()) counts[kind] = (counts[kind] ?? 0) + 1;
  const lines = report.lines.map((fate) =>
    fate.entityId === null || organisation.entities.has(fate.entityId)
      ? fate
      : { ...fate, entityId: workshop.idNow(fate.entityId) },
  );
  const doubts = report.doubts.map((doubt): Doubt => {
    const settled = answers.get(doubt.id);
    const entityIds = doubt.entityIds.flatMap((id) => workshop.idNow(id) ?? []);
    return { ...doubt, entityIds: [...new Set(entityIds)], ...(settled ? { settled } : {}) };
  });
  return { ...report, counts, lines, doubts };
}
