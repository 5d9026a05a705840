import type { HistoryLine } from '../../../shared/api/history-messages.ts';
import { fold } from '../../ui/fold.ts';

/** The point before all edits: the file as it was made. */
export const ORIGIN = 0;

/** One row of the history: an edit, a line of undoing or redoing, or the point where the file was made. */
export interface TimelineRow {
  /** Revision of the entry, `ORIGIN` for the point where the file was made. */
  readonly id: number;
  readonly at: string;
  readonly label: string;
  /** What became of it, in words; empty when it simply holds. */
  readonly state: string;
  /** Greyed: it does not hold now. */
  readonly isOff: boolean;
  readonly isCurrent: boolean;
  /** Whether it is a point that one can go to. */
  readonly isPoint: boolean;
  readonly status: HistoryLine['status'] | 'origin';
  readonly origin: HistoryLine['origin'];
}

export interface TimelineDay {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly TimelineRow[];
}

export interface TimelineAsk {
  readonly lines: readonly HistoryLine[];
  readonly current: number;
  readonly createdAt: string;
  /** Whether the oldest line is there: then the point where the file was made follows it. */
  readonly isComplete: boolean;
  readonly query: string;
  /** Whether the lines of undoing and redoing are shown too. */
  readonly isWhole: boolean;
  readonly now: Date;
}

const STATES: Readonly<Record<NonNullable<HistoryLine['status']>, string>> = {
  done: '',
  undone: 'annulée',
  dropped: 'annulée, laissée de côté',
  reversed: 'annulée seule',
};

/** The rows of the history by day, newest first. */
export function timelineOf({ lines, current, createdAt, isComplete, query, isWhole, now }: TimelineAsk): readonly TimelineDay[] {
  const needle = fold(query.trim());
  const rows: TimelineRow[] = lines
    .filter(({ origin }) => isWhole || origin === 'edit')
    .map(({ revision, at, label, status, origin }) => ({
      id: revision,
      at,
      label,
      status,
      origin,
      state: status === null ? '' : STATES[status],
      isOff: status !== 'done',
      isCurrent: revision === current,
      isPoint: status !== null,
    }));
  if (isComplete && createdAt !== '') {
    rows.push({
      id: ORIGIN,
      at: createdAt,
      label: 'Organisation de départ',
      status: 'origin',
      origin: 'edit',
      state: '',
      isOff: false,
      isCurrent: current === ORIGIN,
      isPoint: true,
    });
  }
  return byDay(needle === '' ? rows : rows.filter(({ label }) => fold(label).includes(needle)), now);
}

function byDay(rows: readonly TimelineRow[], now: Date): readonly TimelineDay[] {
  const days: { id: string; label: string; rows: TimelineRow[] }[] = [];
  for (const row of rows) {
    const date = new Date(row.at);
    const id = dayKey(date);
    const last = days.at(-1);
    if (last?.id === id) last.rows.push(row);
    else days.push({ id, label: dayLabel(date, now), rows: [row] });
  }
  // A clock that was set back gives one day twice: each has its own key.
  const seen = new Set<string>();
  return days.map((day, index) => {
    const isTwice = seen.has(day.id);
    seen.add(day.id);
    return isTwice ? { ...day, id: `${day.id} ${index}` } : day;
  });
}

const LONG = new Intl.DateTimeFormat('fr', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('fr', { hour: '2-digit', minute: '2-digit' });

function dayKey(date: Date): string {
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/** « Aujourd’hui », « Hier », « Mardi 24 novembre 2026 ». */
export function dayLabel(date: Date, now: Date): string {
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (dayKey(date) === dayKey(now)) return 'Aujourd’hui';
  if (dayKey(date) === dayKey(yesterday)) return 'Hier';
  const text = longDate(date);
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}

/** « mardi 24 novembre 2026 », « jeudi 1er octobre 2026 ». */
function longDate(date: Date): string {
  return LONG.format(date).replace(/ 1 /u, ' 1er ');
}

/** « 14:03 ». */
export function timeOf(at: string): string {
  return TIME.format(new Date(at));
}

/** « mardi 24 novembre 2026 à 14:03 ». */
export function momentOf(at: string): string {
  return `${longDate(new Date(at))} à ${timeOf(at)}`;
}
