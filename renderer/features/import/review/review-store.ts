import { createStore, useStore } from 'zustand';
import type { Doubt, ImportReport } from '../../../../shared/import/report.ts';
import type { GivenAnswer } from '../../../../shared/import/settle/answer.ts';
import type { LinePlacement } from '../../../../shared/import/place/line-placement.ts';
import type { EntityId } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { doubtfulLines, isOpen, linesOfDoubt } from './doubts.ts';

/** Which lines of the source are shown. */
export type LineFilter = 'all' | 'doubts' | 'unrecognised';

/** What the user decided: an answer to a doubt, or a place for lines that were not recognised. */
export type Decision = GivenAnswer | LinePlacement;

/** A document as it was read, before any decision. */
export interface ReadImport {
  readonly importId: string;
  readonly organisation: Organisation;
  readonly report: ImportReport;
  readonly source: readonly string[];
}

interface ReviewState {
  readonly read: ReadImport;
  /** In the order in which they were taken. */
  readonly decisions: readonly Decision[];
  /** What the decisions make of what was read. */
  readonly organisation: Organisation;
  readonly report: ImportReport;
  readonly filter: LineFilter;
  /** What is looked for in the source. */
  readonly query: string;
  /** What is looked at: a line of the source, an entity, a doubt; they follow each other. */
  readonly line: number | null;
  /** The other end of the lines that are chosen, where there are several. */
  readonly anchor: number | null;
  readonly entityId: EntityId | null;
  readonly doubtId: string | null;
  /** Asks the panes to bring these into sight; a new object each time it is asked. */
  readonly reveal: { readonly line: number | null; readonly entityId: EntityId | null };
}

const NOTHING: ImportReport = {
  source: { fileName: '', format: '', lines: 0 },
  counts: {},
  fields: {},
  unrecognised: [],
  doubts: [],
  lines: [],
};

const EMPTY = { name: '', settings: {}, kinds: [], entities: new Map() } as unknown as Organisation;

const reviewStore = createStore<ReviewState>(() =>
  startOf({ importId: '', organisation: EMPTY, report: NOTHING, source: [] }),
);

function startOf(read: ReadImport): ReviewState {
  return {
    read,
    decisions: [],
    organisation: read.organisation,
    report: read.report,
    filter: 'all',
    query: '',
    line: null,
    anchor: null,
    entityId: null,
    doubtId: null,
    reveal: { line: null, entityId: null },
  };
}

export function useReview<T>(select: (state: ReviewState) => T): T {
  return useStore(reviewStore, select);
}

export function reviewState(): ReviewState {
  return reviewStore.getState();
}

/** Shows what these decisions make of the document. */
export function showSettled(
  decisions: readonly Decision[],
  { organisation, report }: Pick<ReviewState, 'organisation' | 'report'>,
): void {
  const { entityId, line, report: former } = reviewStore.getState();
  const ofLine = (one: ImportReport) => (line === null ? null : (one.lines[line - 1]?.entityId ?? null));
  const isThere = entityId !== null && organisation.entities.has(entityId);
  // A line that went elsewhere is followed there.
  const present = isThere && ofLine(report) === ofLine(former) ? entityId : ofLine(report);
  reviewStore.setState({ decisions, organisation, report, entityId: present, reveal: { line: null, entityId: present } });
}

/** Begins to review a document; the one before is forgotten. */
export function startReview(read: ReadImport): void {
  reviewStore.setState(startOf(read), true);
}

export function stopReview(): void {
  startReview({ importId: '', organisation: EMPTY, report: NOTHING, source: [] });
}

export function setFilter(filter: LineFilter): void {
  const { line, entityId } = reviewStore.getState();
  reviewStore.setState({ filter, reveal: { line, entityId } });
}

export function setQuery(query: string): void {
  reviewStore.setState({ query });
}

/** Brings a line into sight, out of a filter that hides it. */
export function revealLine(line: number): void {
  const { filter, reveal } = reviewStore.getState();
  const isShown = filter === 'all' || shownLines(reviewStore.getState())?.has(line) === true;
  reviewStore.setState({ filter: isShown ? filter : 'all', reveal: { ...reveal, line } });
}

/** The lines that the filter asks for; `null` for all. */
export function shownLines({ filter, report, read }: Pick<ReviewState, 'filter' | 'report' | 'read'>): ReadonlySet<number> | null {
  switch (filter) {
    case 'all':
      return null;
    case 'doubts':
      return doubtfulLines(report.doubts, read);
    case 'unrecognised':
      // Those that were given a place since stay in sight: they can be taken back.
      return new Set(read.report.unrecognised.map(({ line }) => line));
  }
}

/**
 * Looks at a line: its entity comes into sight, and the doubt that it raises, if any.
 * @param isRange whether the lines from the one chosen before to this one are chosen together
 */
export function chooseLine(line: number, isRange = false): void {
  const { report, read, doubtId, line: former, anchor } = reviewStore.getState();
  const entityId = report.lines[line - 1]?.entityId ?? null;
  const raised = report.doubts.filter((doubt) => linesOfDoubt(doubt, read).has(line));
  const same = raised.find(({ id }) => id === doubtId);
  const doubt = same ?? raised.find(isOpen) ?? raised[0];
  reviewStore.setState({
    line,
    anchor: isRange ? (anchor ?? former ?? line) : null,
    entityId,
    doubtId: doubt?.id ?? null,
    reveal: { line: null, entityId },
  });
}

/** Looks at an entity: its lines come into sight. */
export function chooseEntity(entityId: EntityId): void {
  const { report, filter } = reviewStore.getState();
  const own = report.lines.filter((fate) => fate.entityId === entityId);
  const line = (own.find(({ field }) => field === 'heading') ?? own[0])?.line ?? null;
  reviewStore.setState({
    entityId,
    line,
    anchor: null,
    doubtId: null,
    // Under a filter its lines may be out of sight.
    filter: line === null ? filter : 'all',
    reveal: { line, entityId: null },
  });
}

/** Looks at a doubt: its lines and its entity come into sight. */
export function chooseDoubt(id: string): void {
  const { report, read, filter } = reviewStore.getState();
  const doubt = report.doubts.find((one) => one.id === id);
  if (!doubt) return;
  const [first = null] = linesOfDoubt(doubt, read);
  const line = doubt.line ?? first;
  const entityId = doubt.entityIds[0] ?? null;
  reviewStore.setState({
    doubtId: id,
    line,
    anchor: null,
    entityId,
    filter: filter === 'unrecognised' && line !== null ? 'all' : filter,
    reveal: { line, entityId },
  });
}

/** The doubt after (or before) the one that is looked at; those still open first, round and round. */
export function chooseNextDoubt(step: 1 | -1): Doubt | null {
  const { report, doubtId } = reviewStore.getState();
  const { doubts } = report;
  const candidates = doubts.some(isOpen) ? doubts.filter((one) => isOpen(one) || one.id === doubtId) : doubts;
  if (candidates.length === 0) return null;
  const rank = candidates.findIndex(({ id }) => id === doubtId);
  const start = rank < 0 && step < 0 ? 0 : rank;
  const next = candidates[(start + step + candidates.length) % candidates.length];
  if (next) chooseDoubt(next.id);
  return next ?? null;
}
