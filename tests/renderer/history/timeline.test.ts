import { expect, test } from 'vitest';
import type { HistoryLine } from '../../../shared/api/history-messages.ts';
import { timelineOf, type TimelineAsk } from '../../../renderer/features/history/timeline.ts';

const NOW = new Date(2026, 10, 24, 15, 0);
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();

const LINES: readonly HistoryLine[] = [
  { revision: 6, at: at(24, 11), label: 'Annulation : Missions : « Service paie »', origin: 'undo', status: null },
  { revision: 5, at: at(24, 10), label: 'Missions : « Service paie »', origin: 'edit', status: 'undone' },
  { revision: 4, at: at(23, 18), label: 'Création : « Été des musées »', origin: 'edit', status: 'done' },
  { revision: 3, at: at(22, 9), label: 'Vocation : « Service paie »', origin: 'edit', status: 'dropped' },
  { revision: 1, at: at(22, 8), label: 'Suppression : « Service achats »', origin: 'edit', status: 'reversed' },
];

function told(change: Partial<TimelineAsk> = {}): readonly string[] {
  const ask = { lines: LINES, current: 4, createdAt: at(1, 8), isComplete: true, query: '', isWhole: false, now: NOW, ...change };
  return timelineOf(ask).flatMap(({ label, rows }) => [
    label,
    ...rows.map((row) => `  ${row.id} ${row.isOff ? 'off' : 'on'}${row.isCurrent ? ' here' : ''}${row.isPoint ? '' : ' no point'} ${row.state}`.trimEnd()),
  ]);
}

test('edits are listed by day, newest first, with what became of them and where one stands', () => {
  expect(told()).toEqual([
    'Aujourd’hui',
    '  5 off annulée',
    'Hier',
    '  4 on here',
    'Dimanche 22 novembre 2026',
    '  3 off annulée, laissée de côté',
    '  1 off annulée seule',
    'Dimanche 1er novembre 2026',
    '  0 on',
  ]);
});

test('the lines of undoing are there on demand, and are no points to go to', () => {
  expect(told({ isWhole: true }).slice(0, 3)).toEqual(['Aujourd’hui', '  6 off no point', '  5 off annulée']);
});

test('a search ignores accents, and leaves out the days without a hit', () => {
  expect(told({ query: 'ete des' })).toEqual(['Hier', '  4 on here']);
  expect(told({ query: 'nulle part' })).toEqual([]);
});

test('the point where the file was made comes once the oldest line is there', () => {
  expect(told({ isComplete: false }).at(-1)).toBe('  1 off annulée seule');
  expect(told({ lines: [], current: 0 })).toEqual(['Dimanche 1er novembre 2026', '  0 on here']);
});

test('a day that comes twice, the clock having been set back, has two keys', () => {
  const lines = [LINES[1], { ...LINES[2], at: at(23, 18) }, { ...LINES[3], at: at(24, 9) }] as HistoryLine[];
  const ids = timelineOf({ lines, current: 4, createdAt: '', isComplete: true, query: '', isWhole: false, now: NOW }).map(({ id }) => id);
  expect([ids.length, new Set(ids).size]).toEqual([3, 3]);
});
