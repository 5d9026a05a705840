import type { SpacedPiece } from './pieces.ts';
import type { RoomyStep } from './table-room.ts';

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

/** A line with more places than this is looked for in one of them only, in its turn. */
const MANY_PLACES = 40;

/** A run of removed steps that comes again, word for word. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/**
 * Which removed paragraphs come again, word for word, further up or down, or where they stood in another style: a
 * heading of another level. What else changes with them is no part of the move. The longest runs win: a heading or a
 * line that several sections have goes with what follows it.
 */
export function findMoves(steps: readonly RoomyStep[]): readonly Move[] {
  const taken = new Set<number>();
  const moves: Move[] = [];
  const isFree = (at: number) => !taken.has(at);
  // One that lost a part waits again, among the shorter ones, with what is left of it.
  const byLength: Run[][] = [];
  const put = (run: Run) => (byLength[run.length] ??= []).push(run);
  for (const run of runsOf(steps)) put(run);
  for (let length = byLength.length - 1; length > 0; length--) {
    for (const run of (byLength[length] ?? []).sort((a, b) => a.from - b.from || a.to - b.to)) {
      const parts = freeParts(run, isFree);
      if (parts[0]?.length !== length) {
        for (const part of parts) put(part);
        continue;
      }
      const ranks = Array.from({ length }, (_, rank) => rank);
      const move = { from: ranks.map((rank) => run.from + rank), to: ranks.map((rank) => run.to + rank) };
      if (!move.from.some((at) => isWorthMoving(steps[at]))) continue;
      for (const at of [...move.from, ...move.to]) taken.add(at);
      moves.push(move);
    }
  }
  return moves.sort((a, b) => (a.from[0] ?? 0) - (b.from[0] ?? 0));
}

/** Every run that cannot be longer. */
function runsOf(steps: readonly RoomyStep[]): Run[] {
  const places = new Map<string, number[]>();
  for (const [index, step] of steps.entries()) {
    const text = textIn(step, 'added');
    if (text === null) continue;
    const found = places.get(text);
    if (found) found.push(index);
    else places.set(text, [index]);
  }
  const isSame = (from: number, to: number) => {
    const [removed, added] = [steps[from], steps[to]];
    // What shares its paragraph moves alone.
    if (removed?.kind !== 'removed' || added?.kind !== 'added') return false;
    const text = textOf(removed.piece);
    return text !== null && text === textOf(added.piece);
  };
  const turns = new Map<string, number>();
  const found = new Map<string, Run>();
  for (const [index, step] of steps.entries()) {
    const text = textIn(step, 'removed');
    if (text === null) continue;
    const turn = turns.get(text) ?? 0;
    turns.set(text, turn + 1);
    const all = places.get(text) ?? [];
    for (const place of all.length > MANY_PLACES ? all.slice(turn, turn + 1) : all) {
      let [from, to, length] = [index, place, 1];
      while (isSame(from, to) && isSame(from + length, to + length)) length += 1;
      while (isSame(from, to) && isSame(from - 1, to - 1)) [from, to, length] = [from - 1, to - 1, length + 1];
      found.set(`${from} ${to}`, { from, to, length });
    }
  }
  return [...found.values()];
}

/** What is left of a run where neither side belongs to another move. */
function freeParts({ from, to, length }: Run, isFree: (at: number) => boolean): readonly Run[] {
  const parts: Run[] = [];
  let start = 0;
  for (let rank = 0; rank <= length; rank++) {
    if (rank < length && isFree(from + rank) && isFree(to + rank)) continue;
    if (rank > start) parts.push({ from: from + start, to: to + start, length: rank - start });
    start = rank + 1;
  }
  return parts;
}

function textOf(piece: SpacedPiece): string | null {
  return piece.type === 'line' && piece.text.trim() !== '' ? piece.text : null;
}

/** The text that a step takes out or puts in as a whole. */
function textIn(step: RoomyStep | undefined, kind: 'removed' | 'added'): string | null {
  if (step?.kind === 'replaced') return textOf(kind === 'removed' ? step.before : step.after);
  return step?.kind === kind ? textOf(step.piece) : null;
}

function isWorthMoving(step: RoomyStep | undefined): boolean {
  const text = (textIn(step, 'removed') ?? '').trim();
  return text.length >= WORTH_MOVING && text.includes(' ');
}
