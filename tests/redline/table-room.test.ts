import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinePiece, Piece, SpacedPiece, TablePiece } from '../../shared/redline/pieces.ts';
import type { Step } from '../../shared/redline/step.ts';
import { withGaps, withTableRoom, type RoomyStep } from '../../shared/redline/table-room.ts';

const NOWHERE = { source: null, generated: false } as const;

function line(text: string): LinePiece {
  return { type: 'line', slot: text, look: 'body', text, block: { ...NOWHERE, type: 'paragraph', look: 'body', text }, index: 0, line: 0 };
}

function table(name: string): TablePiece {
  return { type: 'table', slot: name, block: { ...NOWHERE, type: 'table', hasHeader: false, rows: [[name]] } };
}

/** K, A and R: a line that stays, comes or goes; in small letters, a table. */
function stepsOf(sketch: string): readonly Step[] {
  return sketch.split('').map((sign, index): Step => {
    const piece: Piece = /[a-z]/u.test(sign) ? table(`${sign}${index}`) : line(`${sign}${index}`);
    const kind = sign.toLowerCase();
    return kind === 'k' ? { kind: 'kept', before: piece, after: piece } : { kind: kind === 'a' ? 'added' : 'removed', piece };
  });
}

function roomy(sketch: string): readonly RoomyStep[] {
  return withTableRoom(withGaps(stepsOf(sketch)));
}

/** The pieces of one of the two documents, in order; `null` where a step holds none. */
function pieceOf(step: RoomyStep, side: 'before' | 'after'): SpacedPiece | null {
  if (step.kind === 'kept' || step.kind === 'replaced') return step[side];
  return (step.kind === 'removed') === (side === 'before') ? step.piece : null;
}

function documentOf(steps: readonly RoomyStep[], side: 'before' | 'after'): readonly string[] {
  return steps.flatMap((step) => pieceOf(step, side) ?? []).map(({ type, slot }) => `${type} ${slot}`);
}

/** What stands between the tables. */
function segmentsOf(steps: readonly RoomyStep[]): readonly (readonly RoomyStep[])[] {
  const segments: RoomyStep[][] = [[]];
  for (const step of steps) {
    if ((pieceOf(step, 'before') ?? pieceOf(step, 'after'))?.type === 'table') segments.push([]);
    else segments.at(-1)?.push(step);
  }
  return segments;
}

const sketch = fc.string({ unit: fc.constantFrom(...'KKKAARRkar'.split('')), maxLength: 40 });

describe('room for the ends of paragraphs before tables', () => {
  it('leaves either document as it is, in its order', () => {
    fc.assert(
      fc.property(sketch, (text) => {
        const [given, made] = [withGaps(stepsOf(text)), roomy(text)];
        for (const side of ['before', 'after'] as const) expect(documentOf(made, side)).toEqual(documentOf(given, side));
      }),
    );
  });

  it('leaves no table without a paragraph before it in either document, where there are enough', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'r'), sketch, (kind, text) => {
        const made = segmentsOf(roomy(`K${text.replaceAll(/[kar]/gu, kind)}${'K'.repeat(text.length)}`));
        for (const side of ['before', 'after'] as const) {
          expect(made.filter((segment) => segment.every((step) => pieceOf(step, side) === null))).toEqual([]);
        }
      }),
    );
  });

  it('lets one that goes and one that comes at an end share their paragraph', () => {
    fc.assert(
      fc.property(sketch, (text) => {
        for (const segment of segmentsOf(roomy(text))) {
          const shared = segment.findLastIndex(({ kind }) => kind === 'kept' || kind === 'replaced');
          expect(new Set(segment.slice(shared + 1).map(({ kind }) => kind)).size).toBeLessThan(2);
        }
      }),
    );
  });

  it('changes nothing where no table comes or goes among lines that do', () => {
    expect(roomy('KAkKRK')).toEqual(withGaps(stepsOf('KAkKRK')));
  });

  it('takes the nearest line that stays, where a document has none between two new tables', () => {
    const sketched = roomy('KaAaKK').map((step) => `${step.kind} ${[pieceOf(step, 'before'), pieceOf(step, 'after')].map((piece) => piece?.slot ?? '').join(' ')}`);
    expect(sketched).toEqual(['kept K0 K0', 'added  a1', 'added  a1', 'replaced K4 A2', 'added  a3', 'added  a3', 'added  K4', 'kept K5 K5']);
  });
});
