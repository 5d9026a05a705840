import type { Step } from './step.ts';
import type { Piece } from './pieces.ts';

/** Paragraphs that follow each other in both documents, in another place: indexes among the steps. */
export interface Move {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * Fewer letters than this, or a single word, are not worth a move: they are removed and added. LibreOffice, which looks
 * for moves by itself, has the same bounds; what it finds and the file does not say, it rejects with a wrong style.
 */
const WORTH_MOVING = 6;

/**
 * Which removed paragraphs come again, word for word, further up or down, or where they stood in another style: a
 * heading of another level. What else changes with them is no part of the move.
 */
export function findMoves(steps: readonly Step[]): readonly Move[] {
  const places = new Map<string, number[]>();
  for (const [index, step] of steps.entries()) {
    const text = step.kind === 'added' ? textOf(step.piece) : null;
    if (text !== null) places.set(text, [...(places.get(text) ?? []), index]);
  }
  const taken = new Set<number>();
  const moves: Move[] = [];
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index];
    const text = step?.kind === 'removed' ? textOf(step.piece) : null;
    if (text === null) continue;
    // The longest run wins: a heading or a line that several sections have goes with what follows it.
    const runs = (places.get(text) ?? [])
      .filter((place) => !taken.has(place))
      .map((place) => runLength(steps, taken, index, place));
    const length = Math.max(0, ...runs.map((run) => run.length));
    const best = runs.find((run) => run.length === length);
    if (!best || length === 0) continue;
    const from = Array.from({ length }, (_, rank) => index + rank);
    if (!from.some((at) => isWorthMoving(steps[at]))) continue;
    const to = from.map((_, rank) => best.place + rank);
    for (const place of to) taken.add(place);
    moves.push({ from, to });
    index += length - 1;
  }
  return moves;
}

function runLength(steps: readonly Step[], taken: ReadonlySet<number>, from: number, place: number) {
  let length = 0;
  for (; ; length++) {
    const removed = steps[from + length];
    const added = steps[place + length];
    if (removed?.kind !== 'removed' || added?.kind !== 'added' || taken.has(place + length)) break;
    const text = textOf(removed.piece);
    if (text === null || text !== textOf(added.piece)) break;
  }
  return { place, length };
}

function textOf(piece: Piece): string | null {
  return piece.type === 'line' && piece.text.trim() !== '' ? piece.text : null;
}

function isWorthMoving(step: Step | undefined): boolean {
  const text = step?.kind === 'removed' ? (textOf(step.piece) ?? '').trim() : '';
  return text.length >= WORTH_MOVING && text.includes(' ');
}
