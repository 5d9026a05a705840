import { bulletOf } from '../../../../shared/import/text/markers.ts';
import type { StretchedEnds } from './justified.ts';
import { rowText, type Row, type Segment } from './pieces.ts';

/** Left ends, or centres, closer than this part of the size are one. */
const SAME_PLACE = 0.35;
const SAME_SIZE = 0.03;
/** Breadth of a space, in sizes, and how many of them are typed before a label. */
export const SPACE = 0.25;
/** How far the width of a word may be from its estimate, in sizes. */
const SLACK = 0.25;

/** Where and how a document breaks its lines. */
export interface Margins {
  /** Ends of its lines, in points. */
  readonly left: number;
  readonly right: number;
  /** Distance of two lines of a paragraph, in sizes of their letters. */
  readonly leading: number;
  /** Whether a wider distance parts the paragraphs: what follows a full line closely then goes on with it. */
  readonly hasGaps: boolean;
  /** Whether nothing but the margin breaks lines: a row that left room ends its text. */
  readonly breaksAlone: boolean;
  /** Whether the rows of an item stand under its words, not under its bullet. */
  readonly isHanging: boolean;
  /** Where stretched lines end, in a justified document. */
  readonly stretched: StretchedEnds;
}

/** Rows of one paragraph, from its first one on. */
export interface Paragraph {
  readonly first: Row;
  readonly last: Row;
  readonly text: string;
}

export function paragraphOf(row: Row): Paragraph {
  return { first: row, last: row, text: rowText(row) };
}

/** Whether two rows may be of one paragraph by their look: letters, capitals, no bullet or number below. */
export function mayContinue({ first, last, text }: Paragraph, row: Row, dash: Dashes = { isWithinText: false, isStretched: false }): boolean {
  const [above, ...beside] = last.segments;
  const [own, ...others] = row.segments;
  if (!above || !own || beside.length > 0 || others.length > 0) return false;
  if (last.endFont !== row.startFont && last.startFont !== row.startFont) return false;
  if (Math.abs(own.size - above.size) > SAME_SIZE * own.size) return false;
  if (bulletOf(own.text) && !isDashWithin(first, own, text, dash)) return false;
  return !isNumbered(own.text) && !isOfOtherCase(own.text, text);
}

/** What tells that a dash at the start of a row may belong to the text above. */
interface Dashes {
  /** Texts are parted by a wider distance, and this is not one. */
  readonly isWithinText: boolean;
  /** The row above was stretched to the margin: its text goes on. */
  readonly isStretched: boolean;
}

/**
 * Whether a bullet below an item is a dash of its text: not the item’s own sign, and not set in. One that stands
 * where the item's words do may open a list within the list, unless the line above was stretched.
 */
function isDashWithin(first: Row, own: Segment, text: string, { isWithinText, isStretched: isSure }: Dashes): boolean {
  if (bulletOf(text) === null || !/^[–—-]\s/u.test(own.text) || text[0] === own.text[0]) return false;
  const isSetIn = own.left - (first.segments[0]?.left ?? 0) > SAME_PLACE * own.size;
  return isSetIn ? isSure && isAt(own, first.textLeft) : isWithinText;
}

function isNumbered(text: string): boolean {
  return /^(?:\d{1,3}(?:\.\d{1,3})+\.?|\d{1,2}[.)]|[IVX]{1,5}[.)])\s/u.test(text);
}

/** Whether one of two texts is a title in capitals and the other is not; one word may be an acronym. */
function isOfOtherCase(own: string, text: string): boolean {
  if (isInCapitals(text)) return !isInCapitals(own);
  return isInCapitals(own) && /\s/u.test(own);
}

/** Whether a text has capitals only; figures and signs alone are neither. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/**
 * Whether the first word below would have gone over the margin above.
 * @param textLeft where the words of the paragraph start, after its bullet
 */
export function isFull(above: Row, own: Segment, margins: Margins, textLeft = above.textLeft): boolean {
  const [upper] = above.segments;
  if (!upper) return false;
  const word = /^(?:[«(–-]\s)?[^\s-]+-?/u.exec(own.text)?.[0] ?? '';
  const share = breadth(word) / Math.max(breadth(own.text), 1);
  const width = (own.right - own.left) * share + (SPACE + SLACK) * own.size;
  const isUnderWords = isAt(own, textLeft);
  const room =
    !isUnderWords && isCentred(upper, own) ? margins.right - margins.left - (upper.right - upper.left) : margins.right - upper.right;
  return width > room;
}

/** How broad a text is, in sizes, by the usual breadth of its letters: only proportions matter. */
function breadth(text: string): number {
  let sum = 0;
  for (const letter of text) {
    if (/[ijltfI.,:;!|()'’ /-]/u.test(letter)) sum += 0.28;
    else if (/[mwMW—…]/u.test(letter)) sum += 0.85;
    else sum += /\p{Lu}/u.test(letter) ? 0.68 : 0.54;
  }
  return sum;
}

export function isAt(segment: Segment, place: number): boolean {
  return Math.abs(segment.left - place) <= SAME_PLACE * segment.size;
}

export function isCentred(above: Segment, own: Segment): boolean {
  const isApart = Math.abs(above.left - own.left) > SAME_PLACE * own.size;
  return isApart && Math.abs((above.left + above.right) / 2 - (own.left + own.right) / 2) <= SAME_PLACE * own.size;
}
