import { settledImport } from '../../../../shared/api/settled-import.ts';
import type { Answer, GivenAnswer } from '../../../../shared/import/settle/answer.ts';
import type { Decisions } from '../../../../shared/import/settle/settle-import.ts';
import type { LinePlace, LinePlacement } from '../../../../shared/import/place/line-placement.ts';
import { notify } from '../../../state/notices.ts';
import { isOpen } from './doubts.ts';
import { chooseDoubt, chooseLine, reviewState, revealLine, showSettled, type Decision } from './review-store.ts';

/** The decisions as they are sent to the core. */
export function sentDecisions(decisions: readonly Decision[]): { answers: GivenAnswer[]; placements: LinePlacement[] } {
  const { answers, placements } = decisionsOf(decisions);
  return { answers: [...answers], placements: [...placements] };
}

function decisionsOf(decisions: readonly Decision[]): Decisions {
  return {
    answers: decisions.filter((one) => 'doubtId' in one),
    placements: decisions.filter((one) => 'place' in one),
  };
}

/** Answers a doubt; an earlier answer to it gives way. */
export function answerDoubt(doubtId: string, answer: Answer): void {
  const { decisions } = reviewState();
  const latest = { doubtId, answer };
  settle([...decisions.filter((one) => !isAbout(one, doubtId)), latest], latest);
}

/** Leaves every doubt that is still open as the import read it. */
export function acceptOpenDoubts(): void {
  const { decisions, report } = reviewState();
  const open = report.doubts.filter(isOpen);
  settle([...decisions, ...open.map(({ id }) => ({ doubtId: id, answer: { type: 'accept' } as const }))], null);
}

/** Gives lines that were not recognised their place; whether it was done. */
export function placeLines(lines: readonly number[], place: LinePlace): boolean {
  const latest: LinePlacement = { lines: [...lines], place };
  return settle([...reviewState().decisions, latest], latest);
}

/** Takes an answer back; decisions that make no sense without it go too, and the user is told. */
export function takeBack(doubtId: string): void {
  settle(reviewState().decisions.filter((one) => !isAbout(one, doubtId)), null);
}

/** Takes back the place that these lines were given. */
export function takeBackPlace(placement: LinePlacement): void {
  settle(reviewState().decisions.filter((one) => one !== placement), null);
}

/** Takes back what was decided last. */
export function takeBackLast(): void {
  const last = reviewState().decisions.at(-1);
  if (!last) return;
  if ('doubtId' in last) {
    takeBack(last.doubtId);
    chooseDoubt(last.doubtId);
  } else {
    takeBackPlace(last);
    const [first = 1] = last.lines;
    chooseLine(first);
    chooseLine(last.lines.at(-1) ?? first, true);
    revealLine(first);
  }
}

function isAbout(decision: Decision, doubtId: string): boolean {
  return 'doubtId' in decision && decision.doubtId === doubtId;
}

/**
 * Gives the organisation these decisions; whether the latest holds. One that is refused is told: when it is the
 * `latest`, nothing changes; an earlier one, which lost its ground, is dropped.
 */
function settle(wanted: readonly Decision[], latest: Decision | null): boolean {
  const { read } = reviewState();
  const tried = (decisions: readonly Decision[]) => settledImport(read.importId, read, decisionsOf(decisions));
  const whole = tried(wanted);
  if (whole.ok) {
    showSettled(wanted, whole.value);
    return true;
  }
  const kept: Decision[] = [];
  for (const decision of wanted) {
    const result = tried([...kept, decision]);
    if (result.ok) kept.push(decision);
    else if (decision === latest) {
      notify({ tone: 'error', message: result.problem.message });
      return false;
    }
  }
  const settled = tried(kept);
  if (!settled.ok) return false;
  showSettled(kept, settled.value);
  const dropped = wanted.length - kept.length;
  notify({
    tone: 'info',
    message: dropped === 1 ? 'Une décision qui en dépendait est reprise aussi.' : `${dropped} décisions qui en dépendaient sont reprises aussi.`,
  });
  return true;
}
