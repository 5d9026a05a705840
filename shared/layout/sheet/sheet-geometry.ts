import type { ChartNode } from '../chart-node.ts';
import type { Measure } from '../text-metrics.ts';
import { LINE_HEIGHT } from '../text-metrics.ts';
import { even } from '../chart-geometry.ts';
import { wrapText } from '../wrap.ts';

/** Room of a sheet and its typeface; pixels at 96 an inch. */
export interface SheetRoom {
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
}

/** Sizes of letters that are tried, largest first: from 8.5 to 6.5 points. Below, there are several sheets. */
export const SHEET_FONTS = [34 / 3, 32 / 3, 10, 28 / 3, 26 / 3] as const;

/** Lengths that follow the size of the letters; pixels. */
export interface SheetScale {
  readonly font: number;
  readonly measure: Measure;
  /** Of a column. */
  readonly width: number;
  readonly gap: number;
  /** Between boxes of a column, and between what stands under different heads. */
  readonly rung: number;
  readonly step: number;
  /** How far a level stands to the right of the one above. */
  readonly indent: number;
}

/** Widths of columns that are tried, in sizes of letters: wide ones break fewer names. */
export const SHEET_WIDTHS = [16, 15, 14, 13, 12] as const;

export function sheetScale(font: number, columns: number, measure: Measure): SheetScale {
  const times = (count: number) => even(font * count);
  return { font, measure, width: times(columns), gap: times(1.2), rung: times(0.4), step: times(1), indent: times(1.2) };
}

/** Space inside a box, left and right together with its outline, for a size of letters of 1; then above and below. */
const PADDING = { x: 1.1, y: 0.55 } as const;

/** The lines of a name in a box of this width, and the height they need. */
export function sheetLabel(name: string, isBold: boolean, width: number, { font, measure }: SheetScale): { readonly lines: readonly string[]; readonly height: number } {
  const lines = wrapText(name, width - PADDING.x * font, { size: font, isBold, measure });
  return { lines, height: even(lines.length * font * LINE_HEIGHT + PADDING.y * font) };
}

/** A box of a column, before it has a place. */
export interface SheetRow {
  readonly node: ChartNode;
  /** 0 for the head of a block. */
  readonly depth: number;
  readonly lines: readonly string[];
  readonly x: number;
  readonly width: number;
  readonly height: number;
}
