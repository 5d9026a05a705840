import { isLinkWord } from '../../../../shared/import/text/fold.ts';
import { bulletOf } from '../../../../shared/import/text/markers.ts';
import { startsInLowerCase } from '../../../../shared/import/text/wrapping.ts';
import { isStretched } from './justified.ts';
import type { Row, Segment } from './pieces.ts';
import { SPACE, isAt, isCentred, isFull, isInCapitals, mayContinue, type Margins, type Paragraph } from './row-likeness.ts';
import { SAME_LEADING } from './margins.ts';

const MOST_SPACES = 6;
/** A text that a sentence's end may end. */
const HAS_ENDED = /[.!?:…]["»”)]*$/u;

/**
 * Whether a row goes on with a paragraph that the margin broke: same letters, same indent, no wider
 * distance, and a first word that found no room above. Where no gap parts the paragraphs, a sentence
 * that ends at the margin may end one: what follows in a capital is left to the reader of the text.
 */
export function continuesParagraph(paragraph: Paragraph, row: Row, margins: Margins, isNewPage: boolean): boolean {
  const { first, last, text } = paragraph;
  const [above] = last.segments;
  const [own] = row.segments;
  const stretched = isStretched(last, margins.stretched);
  if (!above || !own || stretched === false || !mayContinue(paragraph, row, { isWithinText: margins.hasGaps && !isNewPage, isStretched: stretched === true })) return false;
  const isRest = startsInLowerCase(own.text) || own.text.startsWith('(');
  if (isNewPage) {
    // A label at the foot of a page, another at the head of the next: two.
    if (!isRest && first === last && !bulletOf(text)) return false;
  } else if (row.y - last.y > SAME_LEADING * margins.leading * row.size) return false;
  const isSure = isRest || (margins.hasGaps && !isNewPage) || goesOnSpeaking(own.text);
  if (!isSure && (HAS_ENDED.test(text) || isNextLabel(paragraph, own))) return false;
  return isFull(last, own, margins, first.textLeft) && isAligned(paragraph, above, own, margins);
}

/**
 * Whether a row that does not go on with a paragraph shows that it is whole: its last row left room for
 * the next one's first word, or it is a finished item and the next row stands elsewhere than its words.
 */
export function isWholeBefore({ first, last, text }: Paragraph, row: Row, margins: Margins): boolean {
  const [above, ...beside] = last.segments;
  const [own, ...others] = row.segments;
  if (!margins.breaksAlone || !above || !own || beside.length > 0 || others.length > 0) return false;
  if (margins.hasGaps && row.y - last.y > SAME_LEADING * margins.leading * row.size) return true;
  if (isStretched(last, margins.stretched) === false || !isFull(last, own, margins, first.textLeft)) return true;
  if (bulletOf(text) === null || !HAS_ENDED.test(text) || isAt(own, first.textLeft)) return false;
  return margins.isHanging || !isAt(own, first.segments[0]?.left ?? own.left);
}

/** A sentence about whom the one before spoke of, unless it announces a list: « Il assure … ». */
function goesOnSpeaking(text: string): boolean {
  return /^(?:Il|Elle|Ils|Elles)\s/u.test(text) && !text.endsWith(':');
}

/**
 * Whether nothing tells if a row goes on with a paragraph or begins another: its first word found no room above, where
 * a sentence ends, and paragraphs are not parted.
 */
export function isOpenQuestion(paragraph: Paragraph, row: Row, margins: Margins): boolean {
  const { first, last, text } = paragraph;
  const [above] = last.segments;
  const [own] = row.segments;
  if (!above || !own || margins.hasGaps || isStretched(last, margins.stretched) !== null || !HAS_ENDED.test(text)) return false;
  return !text.endsWith(':') && mayContinue(paragraph, row) && isFull(last, own, margins, first.textLeft) && isAligned(paragraph, above, own, margins);
}

/**
 * Whether a row is the next label below others: each begins by the same word, the noun of a kind, or by a place in
 * capitals, and the one above ends by a word that a name may end with.
 */
function isNextLabel({ first, last, text }: Paragraph, own: Segment): boolean {
  const [word = ''] = own.text.split(' ');
  const isNoun = /^\p{Lu}\p{Ll}+$/u.test(word) && text.startsWith(`${word} `);
  const isPlace = /^\p{Lu}{3}/u.test(word) && /^\p{Lu}{3}/u.test(text) && !isInCapitals(text);
  return (isNoun || isPlace) && first === last && !isLinkWord(text.slice(text.lastIndexOf(' ') + 1)) && !/[,;:-]$/u.test(text);
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

function isAligned({ first, text }: Paragraph, above: Segment, own: Segment, margins: Margins): boolean {
  const opening = first.segments[0];
  // Back under its bullet stands another text, where the others hang: only a small letter can tell that it goes on.
  if (margins.isHanging && bulletOf(text) !== null && !startsInLowerCase(own.text)) return isAt(own, first.textLeft);
  return (
    isAt(own, above.left) ||
    isAt(own, first.textLeft) ||
    (above === opening && isAt(own, margins.left)) ||
    isCentred(above, own)
  );
}
