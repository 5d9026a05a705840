import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROW, rowOffsets, rowsInSight } from '../../renderer/features/import/review/row-heights.ts';
import { nextLineRow, rowOfLine, sourceRows } from '../../renderer/features/import/review/source-rows.ts';
import type { LineFate } from '../../shared/import/report.ts';

const FIELDS = ['heading', 'missions', 'unrecognised'];

/** A source of blank and other lines, with the fate of each. */
const sources = fc
  .array(fc.record({ text: fc.constantFrom('', '  ', 'Une ligne', 'Une autre'), field: fc.constantFrom(...FIELDS) }), { maxLength: 60 })
  .map((lines) => ({
    source: lines.map(({ text }) => text),
    fates: lines.map(({ field }, index): LineFate => ({ line: index + 1, entityId: null, field })),
  }));

/** A tenth of the width of the pane for each letter. */
const measure = (text: string) => text.length * 10;

describe('the rows of the source', () => {
  test('every line stands in exactly one row, in order, whatever the filter', () => {
    fc.assert(
      fc.property(sources, fc.option(fc.array(fc.integer({ min: 1, max: 60 }))), ({ source, fates }, wanted) => {
        const shown = wanted && new Set(wanted.filter((line) => line <= source.length));
        const rows = sourceRows(source, fates, shown);
        const lines = rows.flatMap((row) =>
          row.type === 'line' ? [row.line] : Array.from({ length: row.to - row.from + 1 }, (_, index) => row.from + index),
        );
        expect(lines).toEqual(source.map((_, index) => index + 1));
        for (const line of lines) {
          const row = rows[rowOfLine(rows, line)];
          expect(row && (row.type === 'line' ? row.line === line : row.from <= line && line <= row.to)).toBe(true);
        }
        for (const line of shown ?? []) {
          if (source[line - 1]?.trim() !== '') expect(rows[rowOfLine(rows, line)]?.type).toBe('line');
        }
      }),
    );
  });

  test('blank lines fold into one gap; a filter keeps the two nearest lines on each side', () => {
    const source = ['a', 'b', '', '', 'c', 'd', 'e', 'f', 'g'];
    const fates = source.map((_, index): LineFate => ({ line: index + 1, entityId: null, field: 'missions' }));
    const outline = (wanted: ReadonlySet<number> | null) =>
      sourceRows(source, fates, wanted).map((row) =>
        row.type === 'line' ? row.text : `${row.isBlank ? 'blank' : 'hidden'} ${row.from}-${row.to}`,
      );
    expect(outline(null)).toEqual(['a', 'b', 'blank 3-4', 'c', 'd', 'e', 'f', 'g']);
    expect(outline(new Set([5]))).toEqual(['a', 'b', 'blank 3-4', 'c', 'd', 'e', 'hidden 8-9']);
    expect(outline(new Set([6]))).toEqual(['hidden 1-1', 'b', 'blank 3-4', 'c', 'd', 'e', 'f', 'hidden 9-9']);
    expect(outline(new Set([7]))).toEqual(['hidden 1-4', 'c', 'd', 'e', 'f', 'g']);
    expect(outline(new Set([9]))).toEqual(['hidden 1-6', 'e', 'f', 'g']);
  });

  test('a row says where it went when the line above went elsewhere, or is not shown', () => {
    const source = ['a', 'b', '', 'c', 'd', 'e', 'f', 'g', 'h'];
    const field = (index: number) => (index < 2 ? 'heading' : 'missions');
    const fates = source.map((_, index): LineFate => ({ line: index + 1, entityId: 'e', field: field(index) }));
    const starts = (wanted: ReadonlySet<number> | null) =>
      sourceRows(source, fates, wanted).flatMap((row) => (row.type === 'line' && row.startsRun ? [row.text] : []));
    expect(starts(null)).toEqual(['a', 'c']);
    expect(starts(new Set([9]))).toEqual(['f']);
  });

  test('the cells of a table stand side by side', () => {
    const [row] = sourceRows(['Pôle\tService\t\tAchats'], [], null);
    expect(row).toMatchObject({ text: 'Pôle · Service · Achats', field: 'unrecognised' });
  });
});

describe('the heights of the rows', () => {
  test('the row at any height is the one that is drawn there', () => {
    fc.assert(
      fc.property(sources, fc.nat(3000), ({ source, fates }, y) => {
        const rows = sourceRows(source, fates, null);
        if (rows.length === 0) return;
        const offsets = rowOffsets(rows, 60, measure);
        const top = Math.min(y, (offsets.at(-1) ?? 1) - 1);
        const { first, last } = rowsInSight(offsets, top, 0, 0);
        expect(first).toBe(last);
        expect(offsets[first]).toBeLessThanOrEqual(top);
        expect(offsets[first + 1]).toBeGreaterThan(top);
      }),
    );
  });

  test('a long line gets the lines it needs, up to a limit', () => {
    const heights = (...texts: string[]) => {
      const offsets = rowOffsets(sourceRows(texts, [], null), 400, measure);
      return texts.map((_, index) => (offsets[index + 1] ?? 0) - (offsets[index] ?? 0));
    };
    expect(heights('x'.repeat(40), 'x'.repeat(41), 'x'.repeat(3000), 'x'.repeat(50_000))).toEqual([
      ROW.line,
      ROW.line + ROW.more,
      ROW.line + (ROW.mostLines - 1) * ROW.more,
      ROW.line + (ROW.mostLines - 1) * ROW.more,
    ]);
  });
});

test('the arrows skip what is no line', () => {
  const rows = sourceRows(['', 'a', '', 'b', ''], [], null);
  expect([nextLineRow(rows, 0, 1), nextLineRow(rows, 2, 1), nextLineRow(rows, 4, 1), nextLineRow(rows, 2, -1)]).toEqual([1, 3, -1, 1]);
});
