import type { Row, TextPiece } from './pieces.ts';

/** Baselines closer than this part of the letters' size are one: indices and exponents belong to their line. */
const SAME_LINE = 0.4;
/** A gap wider than this part of the size is a space. */
const SPACE = 0.15;
/** Text printed over the end of another by more than this part is no part of its word. */
const OVERPRINT = 0.5;
/** A gap wider than this many sizes parts two columns or two boxes; justified text stays below. */
const WIDE_GAP = 1.8;
/** What stands before a wide gap without being a column: a bullet, a number. */
const MARKER = /^(?:[-–—•▪●○o*·■□➢✓\uF000-\uF0FF]|\(?\d{1,3}(?:\.\d{1,3})*[.)]?|[IVX]{1,4}[.)]|[A-Za-z][.)])$/u;

/** The rows of a page, from top to bottom: ordinary text first, then text written in another direction. */
export function rowsOf(pieces: readonly TextPiece[]): readonly Row[] {
  const byAngle = new Map<number, TextPiece[]>([[0, []]]);
  for (const piece of pieces) {
    const pile = byAngle.get(piece.angle);
    if (pile) pile.push(piece);
    else byAngle.set(piece.angle, [piece]);
  }
  return [...byAngle].flatMap(([angle, pile]) => baselines(pile.map((piece) => turned(piece, angle))).map(toRow));
}

/** The piece where it would stand if its line were horizontal. */
function turned(piece: TextPiece, angle: number): TextPiece {
  if (angle === 0) return piece;
  const cosine = Math.cos((angle * Math.PI) / 180);
  const sine = Math.sin((angle * Math.PI) / 180);
  return { ...piece, x: piece.x * cosine + piece.y * sine, y: piece.y * cosine - piece.x * sine };
}

interface Baseline {
  y: number;
  size: number;
  readonly pieces: TextPiece[];
}

function baselines(pieces: readonly TextPiece[]): readonly Baseline[] {
  const lines: Baseline[] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line && piece.y - line.y <= SAME_LINE * Math.max(line.size, piece.size)) {
      line.pieces.push(piece);
      // The largest letters say where the line stands, not an exponent.
      if (piece.size > line.size) {
        line.y = piece.y;
        line.size = piece.size;
      }
    } else {
      lines.push({ y: piece.y, size: piece.size, pieces: [piece] });
    }
  }
  return lines;
}

function toRow({ y, size, pieces }: Baseline): Row {
  const spans: Span[] = [];
  let last: TextPiece | null = null;
  const ordered = pieces.toSorted((a, b) => a.x - b.x);
  for (const piece of ordered) {
    if (last && isSameInk(last, piece)) continue;
    const open = spans.at(-1);
    if (open && !isParted(open, piece, size)) lengthen(open, piece);
    else spans.push({ text: piece.text, left: piece.x, right: piece.x + piece.width });
    last = piece;
  }
  const opening = ordered.find(({ text }) => !MARKER.test(text.trim())) ?? ordered[0];
  const fonts = { textLeft: opening?.x ?? 0, startFont: opening?.font ?? '', endFont: last?.font ?? '' };
  return { y, size, ...fonts, segments: spans.map(({ text, left, right }) => ({ text: text.trim(), left, right, y, size })) };
}

/** A segment being put together. */
interface Span {
  text: string;
  readonly left: number;
  right: number;
}

function isParted(open: Span, piece: TextPiece, size: number): boolean {
  return piece.x - open.right > WIDE_GAP * size && !MARKER.test(open.text.trim());
}

function lengthen(open: Span, piece: TextPiece): void {
  const gap = piece.x - open.right;
  const isApart = gap > SPACE * piece.size || gap < -OVERPRINT * piece.size;
  const isSpaced = isApart && !/\s$/u.test(open.text) && !/^\s/u.test(piece.text);
  open.text += `${isSpaced ? ' ' : ''}${piece.text}`;
  open.right = Math.max(open.right, piece.x + piece.width);
}

/** Text printed twice to look bold. */
function isSameInk(a: TextPiece, b: TextPiece): boolean {
  return a.text === b.text && Math.abs(a.x - b.x) < 0.2 * a.size && Math.abs(a.y - b.y) < 0.2 * a.size;
}
