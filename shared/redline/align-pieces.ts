import { diffSequences } from '../compare/words.ts';
import { alignByKey } from './align-by-key.ts';
import { likenessOfTexts } from './likeness.ts';
import type { ChartPiece, Piece } from './pieces.ts';
import type { Step } from './step.ts';

/** From this likeness on, two paragraphs of a slot are one that was reworded. */
const REWORDED = 0.45;

/** Beyond this many pairs, paragraphs are paired in their order. */
const MOST_PAIRS = 40_000;

/**
 * How the pieces of one document become those of another. Slots that both have stay where their order agrees
 * (as many as can be); the others are removed in one place and added in another. Without what is added, the
 * pieces are `before`; without what is removed, `after`.
 */
export function alignPieces(before: readonly Piece[], after: readonly Piece[]): readonly Step[] {
  const slots = alignByKey([...bySlot(before)], [...bySlot(after)], ([slot]) => slot);
  return slots.flatMap((step): readonly Step[] => {
    if (step.kind === 'kept') return alignInSlot(step.before[1], step.after[1]);
    return step.piece[1].map((piece) => ({ kind: step.kind, piece }));
  });
}

function bySlot(pieces: readonly Piece[]): ReadonlyMap<string, readonly Piece[]> {
  const slots = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const slot = slots.get(piece.slot);
    if (slot) slot.push(piece);
    else slots.set(piece.slot, [piece]);
  }
  return slots;
}

/** Pieces of the same slot: equal ones stay, then like ones between them. */
function alignInSlot(before: readonly Piece[], after: readonly Piece[]): readonly Step[] {
  const steps: Step[] = [];
  let [a, b] = [0, 0];
  let removed: Piece[] = [];
  let added: Piece[] = [];
  const settle = () => {
    steps.push(...pairByLikeness(removed, added));
    [removed, added] = [[], []];
  };
  for (const { kind, items } of diffSequences(before.map(keyOf), after.map(keyOf))) {
    for (const _item of items) {
      if (kind === 'common') {
        settle();
        steps.push({ kind: 'kept', before: before[a++] as Piece, after: after[b++] as Piece });
      } else if (kind === 'removed') removed.push(before[a++] as Piece);
      else added.push(after[b++] as Piece);
    }
  }
  settle();
  return steps;
}

/** Whether two charts show the same boxes, whatever the ids behind them. */
export function isSameChart(a: ChartPiece['block'], b: ChartPiece['block']): boolean {
  return chartKey(a) === chartKey(b);
}

/** What a piece says, for equality. */
function keyOf(piece: Piece): string {
  switch (piece.type) {
    case 'line':
      return `${piece.look} ${piece.text}`;
    case 'table':
      return `table ${piece.block.hasHeader} ${JSON.stringify(piece.block.rows)}`;
    case 'chart':
      return chartKey(piece.block);
  }
}

function chartKey({ root }: ChartPiece['block']): string {
  return `chart ${JSON.stringify(root, (name, value: unknown) => (name === 'entityId' ? undefined : value))}`;
}

/** Pairs in order, as like as can be in all; the rest is removed and added where it stands. */
function pairByLikeness(
  removed: readonly Piece[],
  added: readonly Piece[],
): readonly Step[] {
  const likeness = likenessTable(removed, added);
  const steps: Step[] = [];
  let [a, b] = [0, 0];
  while (a < removed.length || b < added.length) {
    const [before, after] = [removed[a], added[b]];
    const here = likeness.best(a, b);
    if (before && after && likeness.pairs(a, b)) {
      steps.push({ kind: 'kept', before, after });
      a += 1;
      b += 1;
    } else if (before && (!after || likeness.best(a + 1, b) === here)) {
      steps.push({ kind: 'removed', piece: before });
      a += 1;
    } else if (after) {
      steps.push({ kind: 'added', piece: after });
      b += 1;
    }
  }
  return steps;
}

/** Best sum of likenesses of what remains from each place on. */
function likenessTable(removed: readonly Piece[], added: readonly Piece[]) {
  const width = added.length + 1;
  if (removed.length * added.length > MOST_PAIRS) {
    const pairs = (a: number, b: number) => a === b && likenessOf(removed[a], added[b]) >= REWORDED;
    return { pairs, best: (a: number, b: number) => Math.min(removed.length - a, added.length - b) };
  }
  const sums = new Float64Array((removed.length + 1) * width);
  const best = (a: number, b: number) => sums[a * width + b] ?? 0;
  const paired = new Uint8Array(removed.length * width);
  for (let a = removed.length - 1; a >= 0; a--) {
    for (let b = added.length - 1; b >= 0; b--) {
      const like = likenessOf(removed[a], added[b]);
      const apart = Math.max(best(a + 1, b), best(a, b + 1));
      const together = like >= REWORDED ? like + best(a + 1, b + 1) : 0;
      if (together > apart) paired[a * width + b] = 1;
      sums[a * width + b] = Math.max(apart, together);
    }
  }
  return { pairs: (a: number, b: number) => paired[a * width + b] === 1, best };
}

/** From 0 to 1; 0 for what cannot be one piece otherwise. */
function likenessOf(a: Piece | undefined, b: Piece | undefined): number {
  if (a?.type === 'line' && b?.type === 'line') return a.look === b.look ? likenessOfTexts(a.text, b.text) : 0;
  if (a?.type === 'chart' && b?.type === 'chart') return 0.9;
  if (a?.type === 'table' && b?.type === 'table') return 0.9;
  return 0;
}
