import { startsInLowerCase } from '../../../../shared/import/text/wrapping.ts';
import type { Row, Segment } from './pieces.ts';
import { joinRows } from './wrapped-rows.ts';

/** Lines of one box follow each other within this many sizes. */
const LEADING = 1.45;
/** Centres closer than this part of the size are one: lines of a box are centred. */
const CENTRED = 0.3;
/** Left ends closer than this part are aligned: a column, not a box. */
const ALIGNED = 0.15;
const SAME_SIZE = 0.1;
/** A joined box goes to the row whose baseline is this near its middle, in sizes. */
const SAME_ROW = 0.75;

/**
 * Joins the lines of a chart's box that the page breaks in two: centred on each other, one leading
 * apart, and beside other boxes. Prose is never touched: its rows have one segment.
 */
export function withJoinedBoxes(rows: readonly Row[]): readonly Row[] {
  const below = new Map<Segment, Segment>();
  for (const [index, row] of rows.entries()) {
    for (const upper of row.segments) {
      for (let next = index + 1; next < rows.length; next++) {
        const other = rows[next] as Row;
        if (other.y - row.y > LEADING * upper.size || other.y < row.y) break;
        // Between two lines of one box there may be the only line of its neighbour.
        const isBeside = row.segments.length > 1 || other.segments.length > 1 || next > index + 1;
        const lower = isBeside ? other.segments.find((segment) => isContinued(upper, segment)) : undefined;
        if (lower) {
          below.set(upper, lower);
          break;
        }
      }
    }
  }
  return below.size === 0 ? rows : rejoined(rows, below);
}

function isContinued(upper: Segment, lower: Segment): boolean {
  const { size } = upper;
  const centre = (segment: Segment) => (segment.left + segment.right) / 2;
  return (
    lower.y > upper.y &&
    Math.abs(lower.size - size) <= SAME_SIZE * size &&
    Math.abs(centre(lower) - centre(upper)) <= CENTRED * size &&
    (Math.abs(lower.left - upper.left) > ALIGNED * size || startsInLowerCase(lower.text))
  );
}

function rejoined(rows: readonly Row[], below: ReadonlyMap<Segment, Segment>): readonly Row[] {
  const isLower = new Set(below.values());
  const kept: (Omit<Row, 'segments'> & { segments: Segment[] })[] = rows.map((row) => ({
    ...row,
    segments: row.segments.filter((segment) => !below.has(segment) && !isLower.has(segment)),
  }));
  const placed = kept.filter(({ segments }) => segments.length > 0);
  for (const first of below.keys()) {
    if (isLower.has(first)) continue;
    const lines = [first];
    for (let next = below.get(first); next; next = below.get(next)) lines.push(next);
    const box = joined(lines);
    const row = placed.find(({ y }) => Math.abs(y - box.y) <= SAME_ROW * box.size);
    if (row) row.segments.push(box);
    else placed.push({ startFont: '', endFont: '', y: box.y, size: box.size, textLeft: box.left, segments: [box] });
  }
  for (const { segments } of placed) segments.sort((a, b) => a.left - b.left);
  return placed.sort((a, b) => a.y - b.y);
}

function joined(lines: readonly Segment[]): Segment {
  const first = lines[0] as Segment;
  const last = lines.at(-1) ?? first;
  return {
    text: lines.map(({ text }) => text).reduce(joinRows),
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    y: (first.y + last.y) / 2,
    size: first.size,
  };
}
