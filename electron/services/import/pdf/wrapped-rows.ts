import { bulletOf } from '../../../../shared/import/text/markers.ts';
import { startsInLowerCase } from '../../../../shared/import/text/wrapping.ts';
import { rowText, type Row, type Segment } from './pieces.ts';

/** Left ends, or centres, closer than this part of the size are one. */
const SAME_PLACE = 0.35;
const SAME_SIZE = 0.03;
/** Lines of one paragraph follow each other within this many of the document's own leadings. */
const SAME_LEADING = 1.2;
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
/** Breadth of a space, in sizes, and how many of them are typed before a label. */
const SPACE = 0.25;
const MOST_SPACES = 6;
/** How far the width of a word may be from its estimate, in sizes. */
const SLACK = 0.25;
/** A text that a sentence's end may end. */
const HAS_ENDED = /[.!?:…]["»”)]*$/u;

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
}

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
  const margins = { left, right, leading: Number.POSITIVE_INFINITY, hasGaps: false, breaksAlone: false, isHanging: false };
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
  return { left, right, leading, hasGaps, breaksAlone, isHanging };
}

/** Two rows of the same letters, one below the other. */
interface Pair {
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

/** Rows of one paragraph, from its first one on. */
export interface Paragraph {
  readonly first: Row;
  readonly last: Row;
  readonly text: string;
}

/**
 * Whether a row goes on with a paragraph that the margin broke: same letters, same indent, no wider
 * distance, and a first word that found no room above. Where no gap parts the paragraphs, a sentence
 * that ends at the margin may end one: what follows in a capital is left to the reader of the text.
 */
export function continuesParagraph(paragraph: Paragraph, row: Row, margins: Margins, isNewPage: boolean): boolean {
  const { first, last, text } = paragraph;
  const [above] = last.segments;
  const [own] = row.segments;
  if (!above || !own || !mayContinue(paragraph, row, margins.hasGaps && !isNewPage)) return false;
  const isRest = startsInLowerCase(own.text) || own.text.startsWith('(');
  if (isNewPage) {
    // A label at the foot of a page, another at the head of the next: two.
    if (!isRest && first === last && !bulletOf(text)) return false;
  } else if (row.y - last.y > SAME_LEADING * margins.leading * row.size) return false;
  const isSure = isRest || (margins.hasGaps && !isNewPage);
  if (!isSure && HAS_ENDED.test(text)) return false;
  return isFull(last, own, margins, first.textLeft) && isAligned(first, above, own, margins);
}

/**
 * Whether a row that does not go on with a paragraph shows that it is whole: its last row left room for
 * the next one's first word, or it is a finished item and the next row stands elsewhere than its words.
 */
export function isWholeBefore({ first, last, text }: Paragraph, row: Row, margins: Margins): boolean {
  const [above, ...beside] = last.segments;
  const [own, ...others] = row.segments;
  if (!margins.breaksAlone || !above || !own || beside.length > 0 || others.length > 0) return false;
  if (!isFull(last, own, margins, first.textLeft)) return true;
  if (bulletOf(text) === null || !HAS_ENDED.test(text) || isAt(own, first.textLeft)) return false;
  return margins.isHanging || !isAt(own, first.segments[0]?.left ?? own.left);
}

function isAt(segment: Segment, place: number): boolean {
  return Math.abs(segment.left - place) <= SAME_PLACE * segment.size;
}

/** Whether two rows may be of one paragraph by their look: letters, capitals, no bullet or number below. */
function mayContinue({ first, last, text }: Paragraph, row: Row, mayBeDash = false): boolean {
  const [above, ...beside] = last.segments;
  const [own, ...others] = row.segments;
  if (!above || !own || beside.length > 0 || others.length > 0) return false;
  if (last.endFont !== row.startFont && last.startFont !== row.startFont) return false;
  if (Math.abs(own.size - above.size) > SAME_SIZE * own.size) return false;
  if (bulletOf(own.text) && !(mayBeDash && isDashWithin(first, own, text))) return false;
  return !isNumbered(own.text) && !isOfOtherCase(own.text, text);
}

/**
 * Whether a bullet below an item is a dash of its text: not the item’s own sign, and not set in. One that stands
 * where the item's words do may open a list within the list.
 */
function isDashWithin({ segments: [opening] }: Row, own: Segment, text: string): boolean {
  const isSetIn = own.left - (opening?.left ?? 0) > SAME_PLACE * own.size;
  return bulletOf(text) !== null && /^[–—-]\s/u.test(own.text) && text[0] !== own.text[0] && !isSetIn;
}

/**
 * Spaces that the text of a row is set in by, from the margin: a label that leaves columns of its
 * chart empty. A deeper indent is another matter.
 */
export function spacesBefore({ segments: [own, ...others], size }: Row, margins: Margins): number {
  if (!own || others.length > 0 || bulletOf(own.text)) return 0;
  const spaces = Math.round((own.left - margins.left) / (SPACE * size));
  return spaces >= 2 && spaces <= MOST_SPACES ? spaces : 0;
}

/** The two halves of a broken line as one text: a word broken after its hyphen or slash takes no space. */
export function joinRows(text: string, next: string): string {
  return /\p{L}[-‐/]$/u.test(text) && /^\p{L}/u.test(next) ? `${text}${next}` : `${text} ${next}`;
}

export function paragraphOf(row: Row): Paragraph {
  return { first: row, last: row, text: rowText(row) };
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
function isInCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/**
 * Whether the first word below would have gone over the margin above.
 * @param textLeft where the words of the paragraph start, after its bullet
 */
function isFull(above: Row, own: Segment, margins: Margins, textLeft = above.textLeft): boolean {
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

function isAligned(first: Row, above: Segment, own: Segment, margins: Margins): boolean {
  const opening = first.segments[0];
  return (
    isAt(own, above.left) ||
    isAt(own, first.textLeft) ||
    (above === opening && isAt(own, margins.left)) ||
    isCentred(above, own)
  );
}

function isCentred(above: Segment, own: Segment): boolean {
  const isApart = Math.abs(above.left - own.left) > SAME_PLACE * own.size;
  return isApart && Math.abs((above.left + above.right) / 2 - (own.left + own.right) / 2) <= SAME_PLACE * own.size;
}
