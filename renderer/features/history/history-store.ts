import { createStore, useStore } from 'zustand';
import type { Response } from '../../../shared/api/contract.ts';
import type { HistoryLine } from '../../../shared/api/history-messages.ts';
import { goToPoint, undoOneAlone } from '../../state/edits.ts';
import { theCore } from '../../state/session.ts';
import { sessionStore } from '../../state/session-store.ts';

export type NamedEntity = Response<'history.entities'>['entities'][number];

export type RewrittenTexts = Response<'history.texts'>;

interface HistoryState {
  readonly lines: readonly HistoryLine[];
  /** The last edit that holds; 0 when nothing does. */
  readonly current: number;
  readonly createdAt: string;
  readonly isComplete: boolean;
  /** When it was read: « today » is by it. */
  readonly readAt: Date;
  /** The point that is looked at. */
  readonly chosen: number | null;
  /** The entities of that entry, once they are known. */
  readonly entities: readonly NamedEntity[] | null;
  /** The texts that this entry rewrote, once they are known. */
  readonly texts: RewrittenTexts | null;
  /** Why the last thing that was asked for could not be done. */
  readonly problem: string | null;
  /** What was just done, in words. */
  readonly done: string | null;
  readonly isBusy: boolean;
}

const START: HistoryState = {
  lines: [],
  current: 0,
  createdAt: '',
  isComplete: false,
  readAt: new Date(0),
  chosen: null,
  entities: null,
  texts: null,
  problem: null,
  done: null,
  isBusy: false,
};

const FIRST_PAGE = 300;
const NEXT_PAGES = 2000;

const store = createStore<HistoryState>(() => START);

export function useHistory<T>(select: (state: HistoryState) => T): T {
  return useStore(store, select);
}

let reading = 0;

/** Reads the journal again: what one sees first, then the rest page by page. */
export async function readHistory(): Promise<void> {
  const mine = ++reading;
  let lines: readonly HistoryLine[] = [];
  let before: number | null = null;
  for (let limit = FIRST_PAGE; ; limit = NEXT_PAGES) {
    const reply = await theCore().call('history.page', { before, limit });
    // A newer reading is under way, or the core is away, which its own strip says.
    if (mine !== reading || !reply.ok) return;
    const page: Response<'history.page'> = reply.value;
    lines = lines.concat(page.lines);
    const isComplete = page.lines.length < limit;
    // The rows that stay below are kept until theirs are read: the list does not jump.
    const last = lines.at(-1)?.revision ?? 0;
    const kept = isComplete ? [] : store.getState().lines.filter(({ revision }) => revision < last);
    store.setState({
      lines: [...lines, ...kept],
      current: page.current,
      createdAt: page.createdAt,
      readAt: new Date(),
      isComplete: isComplete || store.getState().isComplete,
    });
    if (store.getState().chosen === null) void choosePoint(page.current);
    if (isComplete) return;
    before = last;
  }
}

/** Follows the journal while the history is shown; returns how to stop. */
export function followJournal(): () => void {
  void readHistory();
  const stop = sessionStore.subscribe((now, before) => {
    if (now.revision !== before.revision) void readHistory();
  });
  return () => {
    stop();
    reading += 1;
    store.setState(START, true);
  };
}

/** Looks at an entry: which entities it is about, and what it made of their texts. */
export async function choosePoint(revision: number): Promise<void> {
  store.setState({ chosen: revision, entities: null, texts: null, problem: null, done: null });
  if (revision === 0) return;
  const isChosen = () => store.getState().chosen === revision;
  const entities = await theCore().call('history.entities', { revision });
  if (!isChosen() || !entities.ok) return;
  store.setState({ entities: entities.value.entities });
  const texts = await theCore().call('history.texts', { revision });
  if (isChosen() && texts.ok) store.setState({ texts: texts.value });
}

/** Goes to an entry's point; whether it was done. */
export function goTo(revision: number, done: string): Promise<boolean> {
  return asked(() => goToPoint(revision, showProblem), done);
}

/** Takes one edit back and leaves the later ones; whether it was done. */
export function undoAlone(revision: number): Promise<boolean> {
  return asked(() => undoOneAlone(revision, showProblem), 'Cette modification est annulée ; les suivantes restent.');
}

function showProblem(problem: string): void {
  store.setState({ problem });
}

/** Does one thing at a time, and says what was done. */
async function asked(task: () => Promise<unknown>, done: string): Promise<boolean> {
  if (store.getState().isBusy) return false;
  store.setState({ isBusy: true, problem: null, done: null });
  const answer = await task();
  store.setState({ isBusy: false, done: answer === null ? null : done });
  return answer !== null;
}
