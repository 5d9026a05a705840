import type { TableBlock } from './model.ts';

/**
 * Share of the width of each column, 1 in all: in proportion to the longest texts, and none below
 * about a third of an even share, whatever the rows hold.
 */
export function columnShares({ rows }: Pick<TableBlock, 'rows'>): readonly number[] {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const lengths = Array.from({ length: count }, (_, column) => {
    const longest = Math.max(0, ...rows.flatMap((row) => (row[column] ?? '').split('\n').map((line) => line.length)));
    return Math.min(Math.max(longest, 8), 60);
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const shares = lengths.map((length) => Math.max(length / total, 1 / (3 * count)));
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => share / sum);
}
