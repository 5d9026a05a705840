import type { Row, Segment } from './pieces.ts';

/** Stretched lines end at one place, within this part of the size of their letters. */
const SAME_END = 0.15;
/** Letters are set in stretched lines where this part of their broken ones are, of so many at least. */
const SHARE = 0.9;
const FEWEST = 5;
/** Words of a stretched line stand this evenly apart, in sizes; boxes of a chart do not. */
const EVEN = 0.06;
const FEWEST_WORDS = 3;

/** Where the stretched lines of some letters end, by the look of the letters; none where nothing is justified. */
export type StretchedEnds = ReadonlyMap<string, number>;

/** Font and size of a row's letters. */
function lookOf({ startFont, size }: Row): string {
  return `${size.toFixed(1)} ${startFont}`;
}

/** @param broken rows that the margin broke, seen by what follows them */
export function stretchedEnds(broken: readonly Row[]): StretchedEnds {
  const ends = new Map<string, { readonly right: number; readonly size: number }[]>();
  for (const row of broken) {
    const [segment] = row.segments;
    if (!segment) continue;
    const look = lookOf(row);
    const known = ends.get(look);
    if (known) known.push(segment);
    else ends.set(look, [segment]);
  }
  return new Map([...ends].flatMap(([look, rows]): readonly (readonly [string, number])[] => {
    const end = rows.map(({ right }) => right).sort((a, b) => a - b)[rows.length >> 1] ?? 0;
    const stretched = rows.filter(({ right, size }) => Math.abs(right - end) <= SAME_END * size);
    return rows.length >= FEWEST && stretched.length >= SHARE * rows.length ? [[look, end]] : [];
  }));
}

/**
 * Whether a row was stretched to the margin: `true` for a line that goes on below, `false` for the last line of its
 * text, `null` where its letters are not set so and nothing tells.
 */
export function isStretched(row: Row, ends: StretchedEnds): boolean | null {
  const end = ends.get(lookOf(row));
  const last = row.segments.at(-1);
  if (end === undefined || !last) return null;
  return Math.abs(last.right - end) <= SAME_END * row.size;
}

/** The row as one text where its words, stretched far apart, looked like columns. */
export function asOneText(row: Row, ends: StretchedEnds): Row {
  const { segments } = row;
  const [first] = segments;
  if (!first || segments.length < FEWEST_WORDS || isStretched(row, ends) !== true) return row;
  const gaps = segments.slice(1).map(({ left }, index) => left - (segments[index] as Segment).right);
  const isEven = Math.max(...gaps) - Math.min(...gaps) <= EVEN * row.size;
  if (!isEven || segments.some(({ text }) => /\s/u.test(text.replaceAll('\u00A0', '')))) return row;
  const whole = { ...first, text: segments.map(({ text }) => text).join(' '), right: segments.at(-1)?.right ?? first.right };
  return { ...row, segments: [whole] };
}
