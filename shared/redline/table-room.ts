import { isText, type GapPiece, type Piece, type SpacedPiece, type TextPiece } from './pieces.ts';
import type { Step } from './step.ts';

type SpacedStep = Step<SpacedPiece>;

/** A step, or a text that goes and another that comes in the same paragraph. */
export type RoomyStep = SpacedStep | { readonly kind: 'replaced'; readonly before: TextPiece; readonly after: TextPiece };

/** What stands between two tables, none of which is among them. */
type Segment = SpacedStep[];

/** One of the two documents: what it alone holds, what the other alone holds, and its piece of a step that stays. */
interface Side {
  readonly own: 'removed' | 'added';
  readonly other: 'removed' | 'added';
  readonly ownPiece: 'before' | 'after';
  readonly otherPiece: 'before' | 'after';
}

const FORMER: Side = { own: 'removed', other: 'added', ownPiece: 'before', otherPiece: 'after' };
const PRESENT: Side = { own: 'added', other: 'removed', ownPiece: 'after', otherPiece: 'before' };

/** The steps with the paragraph that follows every table, which comes and goes with it. */
export function withGaps(steps: readonly Step[]): readonly SpacedStep[] {
  return steps.flatMap((step): readonly SpacedStep[] => {
    if (step.kind === 'kept') return step.after.type === 'table' ? [step, { kind: 'kept', before: gapAfter(step.before), after: gapAfter(step.after) }] : [step];
    return step.piece.type === 'table' ? [step, { kind: step.kind, piece: gapAfter(step.piece) }] : [step];
  });
}

function gapAfter({ slot }: Piece): GapPiece {
  return { type: 'gap', slot, text: '' };
}

/**
 * The same pieces with a paragraph that stays before every table and at the end, as far as there are enough: no end
 * can go there in LibreOffice, which would leave an empty paragraph. Where a document has none between two tables of
 * the other, its nearest one is removed or added there, and comes or goes where it stood. What comes and what goes
 * before a table share their last paragraph.
 */
export function withTableRoom(steps: readonly SpacedStep[]): readonly RoomyStep[] {
  const { segments, tables } = segmentsOf(steps);
  for (const side of [FORMER, PRESENT]) {
    for (const group of groupsOf(segments, tables, side)) fill(group, side, group.at(-1) === segments.at(-1));
  }
  return segments.flatMap((segment, index) => [...sharingOneEnd(segment), ...tables.slice(index, index + 1)]);
}

function segmentsOf(steps: readonly SpacedStep[]): { readonly segments: readonly Segment[]; readonly tables: readonly SpacedStep[] } {
  const segments: Segment[] = [[]];
  const tables: SpacedStep[] = [];
  for (const step of steps) {
    if (isTable(step)) {
      tables.push(step);
      segments.push([]);
    } else segments.at(-1)?.push(step);
  }
  return { segments, tables };
}

function isTable(step: SpacedStep): boolean {
  return (step.kind === 'kept' ? step.after : step.piece).type === 'table';
}

/** Segments that only tables of the other document part: paragraphs of this one may go from one to another. */
function groupsOf(segments: readonly Segment[], tables: readonly SpacedStep[], { other }: Side): readonly (readonly Segment[])[] {
  const groups: Segment[][] = [];
  for (const [index, segment] of segments.entries()) {
    if (tables[index - 1]?.kind === other) groups.at(-1)?.push(segment);
    else groups.push([segment]);
  }
  return groups.filter((group) => group.length > 1);
}

/**
 * Leaves none of the segments without a paragraph of this side, their order kept. Where there are not enough, only
 * the end of the document gets one: there Word needs it too.
 */
function fill(group: readonly Segment[], side: Side, isLast: boolean): void {
  const holds = ({ kind }: SpacedStep) => kind !== side.other;
  const isEnough = group.flat().filter(holds).length >= group.length;
  for (const [index, segment] of isEnough ? group.entries() : []) {
    if (segment.some(holds)) continue;
    const giver = group.slice(index + 1).find((later) => later.some(holds));
    if (giver) segment.push(taken(giver, giver.findIndex(holds), side));
  }
  const inWant = isEnough ? [...group.entries()] : isLast ? [...group.entries()].slice(-1) : [];
  for (const [index, segment] of inWant.toReversed()) {
    if (segment.some(holds)) continue;
    const giver = group.slice(0, index).findLast((earlier) => earlier.some(holds));
    if (giver) segment.unshift(taken(giver, giver.findLastIndex(holds), side));
  }
}

/** Takes this side's piece out of a segment; that of the other side stays. */
function taken(segment: Segment, at: number, { own, other, ownPiece, otherPiece }: Side): SpacedStep {
  const step = segment[at] as SpacedStep;
  if (step.kind !== 'kept') {
    segment.splice(at, 1);
    return step;
  }
  segment[at] = { kind: other, piece: step[otherPiece] };
  return { kind: own, piece: step[ownPiece] };
}

/**
 * A segment at whose end something goes and something comes: the last text of either shares a paragraph. Apart, one
 * would have to take over the end of the other, whose look LibreOffice then gives it.
 */
function sharingOneEnd(segment: Segment): readonly RoomyStep[] {
  const first = segment.findLastIndex(({ kind }) => kind === 'kept') + 1;
  const end = segment.slice(first);
  const [before, after] = [lastText(end, 'removed'), lastText(end, 'added')];
  if (!before || !after) return segment;
  const others = (areEarlier: boolean) =>
    end.filter(({ kind }, index) => {
      const shared = kind === 'removed' ? before.index : after.index;
      return index !== shared && index < shared === areEarlier;
    });
  return [...segment.slice(0, first), ...others(true), { kind: 'replaced', before: before.piece, after: after.piece }, ...others(false)];
}

function lastText(steps: Segment, kind: 'removed' | 'added'): { readonly index: number; readonly piece: TextPiece } | null {
  for (const [index, step] of [...steps.entries()].toReversed()) {
    if (step.kind === kind && isText(step.piece)) return { index, piece: step.piece };
  }
  return null;
}
