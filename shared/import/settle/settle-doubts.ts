import type { EntityId } from '../../model/entity.ts';
import { findViolations } from '../../model/invariants.ts';
import type { Organisation } from '../../model/organisation.ts';
import { failure, success, type Result } from '../../result.ts';
import type { Doubt, ImportReport } from '../report.ts';
import type { Answer, GivenAnswer } from './answer.ts';
import { Workshop } from './workshop.ts';

export interface SettleContext {
  /** Makes the ids of entities that an answer brings forth (`keepSeparate`). */
  readonly newId: () => EntityId;
}

export interface Settled {
  readonly organisation: Organisation;
  readonly report: ImportReport;
}

/**
 * Applies the user's answers to an import as it was read: always to the first reading, with all the
 * answers so far, so that an answer can be taken back. Answers count in the order of the doubts,
 * whatever the order in which they were given; of two for one doubt the later counts. Entities that
 * went into another one are known under both ids. The lines follow their entities; counts are made
 * anew; each doubt carries its answer.
 *
 * Fails, with nothing applied, on a doubt or an entity that is not there, on a placement that would
 * turn in a circle, and on whatever else the model refuses.
 */
export function settleDoubts(
  organisation: Organisation,
  report: ImportReport,
  given: readonly GivenAnswer[],
  context: SettleContext,
): Result<Settled> {
  const answers = new Map(given.map(({ doubtId, answer }) => [doubtId, answer]));
  const known = new Set(report.doubts.map(({ id }) => id));
  for (const doubtId of answers.keys()) {
    if (!known.has(doubtId)) return failure('unknown-doubt', `Ce rapport n’a pas de doute « ${doubtId.slice(0, 80)} ».`);
  }
  const workshop = new Workshop(organisation);
  for (const { id } of report.doubts) {
    const answer = answers.get(id);
    const applied = answer ? apply(answer, workshop, context) : success(null);
    if (!applied.ok) return applied;
  }
  const settled = workshop.finish();
  const [violation] = findViolations(settled);
  if (violation) return failure(violation.code, violation.message);
  return success({ organisation: settled, report: settledReport(report, settled, workshop, answers) });
}

function apply(answer: Answer, workshop: Workshop, { newId }: SettleContext): Result<null> {
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
