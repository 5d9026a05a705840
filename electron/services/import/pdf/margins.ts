import { bulletOf } from '../../../../shared/import/text/markers.ts';
import { startsInLowerCase } from '../../../../shared/import/text/wrapping.ts';
import { stretchedEnds } from './justified.ts';
import { rowText, type Row } from './pieces.ts';
import { isAt, isFull, mayContinue, paragraphOf,  type Margins } from './row-likeness.ts';

/** Lines of one paragraph follow each other within this many of the document's own leadings. */
export const SAME_LEADING = 1.2;
/** Distance of two lines where the document shows none of its own, in sizes. */
const LEADING = 1.25;
/** A column narrower than this, in sizes, is a list of labels and breaks no prose. */
const NARROW = 20;
/** A document breaks its lines at the margin where this part of its broken lines shows it. */
const SHARE = 0.7;
const FEWEST_BROKEN = 5;
/** And breaks them nowhere else where nearly all do; the others are names in charts, and slips of the estimate. */
const NEARLY_ALL = 0.9;
/** At least so many rows reach the margin, within one size of it. */
const ROWS_AT_MARGIN = 3;

/**
 * The margins that a document breaks its lines at: the outermost ends that several rows of prose
 * have in common. Lines that start in lower case, and so continue the line before, must bear them
 * out; a document that breaks its lines by hand elsewhere has none.
 */
export function marginsOf(pages: readonly (readonly Row[])[]): Margins | null {
  const prose = pages.flatMap((rows) => rows.flatMap(({ segments }) => (segments.length === 1 ? segments : [])));
  const size = median(prose.map((segment) => segment.size)) ?? 0;
  const right = sharedEnd(prose.map((segment) => segment.right).sort((a, b) => b - a), size);
  const left = sharedEnd(prose.map((segment) => segment.left).sort((a, b) => a - b), size);
  if (right === null || left === null || right - left < NARROW * size) return null;
  const margins = { left, right, leading: Number.POSITIVE_INFINITY, hasGaps: false, breaksAlone: false, isHanging: false, stretched: new Map() };
  const pairs = pages.flatMap((rows) => rows.slice(1).flatMap((row, index) => pairOf(rows[index], row, margins)));
  const broken = pairs.filter((pair) => pair.isRest);
  const leading = median(broken.flatMap((pair) => (pair.isFull ? [pair.distance] : []))) ?? LEADING;
  const isNear = ({ distance }: Pair) => distance <= SAME_LEADING * leading;
  const near = broken.filter(isNear);
  const full = near.filter((pair) => pair.isFull).length;
  if (near.length >= FEWEST_BROKEN && full < SHARE * near.length) return null;
  const breaksAlone = near.length >= FEWEST_BROKEN && full >= NEARLY_ALL * broken.length;
  const parted = pairs.filter((pair) => !pair.isFull && !pair.isRest);
  const hasGaps = parted.length >= FEWEST_BROKEN && parted.filter(isNear).length < (1 - SHARE) * parted.length;
  const items = near.filter((pair) => pair.isItem);
  const isHanging = items.length >= FEWEST_BROKEN && items.filter((pair) => pair.isUnderWords).length >= SHARE * items.length;
  const stretched = stretchedEnds(near.flatMap((pair) => (pair.isFull ? [pair.upper] : [])));
  return { left, right, leading, hasGaps, breaksAlone, isHanging, stretched };
}

/** Two rows of the same letters, one below the other. */
interface Pair {
  readonly upper: Row;
  /** In sizes. */
  readonly distance: number;
  /** Whether the lower one can only be the rest of a text, by its first letter. */
  readonly isRest: boolean;
  /** Whether its first word found no room above. */
  readonly isFull: boolean;
  /** Whether the upper one begins an item, and the lower one stands under its words. */
  readonly isItem: boolean;
  readonly isUnderWords: boolean;
}

function pairOf(above: Row | undefined, row: Row, margins: Margins): readonly Pair[] {
  const [upper] = above?.segments ?? [];
  const [own] = row.segments;
  if (!above || !upper || !own || !mayContinue(paragraphOf(above), row)) return [];
  return [{
    upper: above,
    distance: (row.y - above.y) / row.size,
    isRest: startsInLowerCase(own.text),
    isFull: isFull(above, own, margins),
    isItem: bulletOf(rowText(above)) !== null,
    isUnderWords: isAt(own, above.textLeft),
  }];
}

/** The first of these sorted places that several others share. */
function sharedEnd(places: readonly number[], size: number): number | null {
  return places.find((value, index) => Math.abs(value - (places[index + ROWS_AT_MARGIN - 1] ?? Number.POSITIVE_INFINITY)) <= size) ?? null;
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
