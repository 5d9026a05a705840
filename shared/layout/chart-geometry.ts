import type { ChartNode } from './chart-node.ts';
import type { Measure } from './text-metrics.ts';

/** What a box is in its chart, for its look. */
export type BoxRole = 'root' | 'head' | 'unit' | 'support' | 'leaf';

/** A placed box; pixels at 96 an inch, even numbers, from the chart's top left corner. */
export interface ChartBox {
  readonly node: ChartNode;
  readonly role: BoxRole;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The name as it breaks in the box. */
  readonly lines: readonly string[];
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** An end of a line: the middle of a box's side, or a bare point where lines meet. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  /** Index of the box, when the line ends at one. */
  readonly box?: number;
  readonly side?: Side;
}

/** A straight line, horizontal or vertical. */
export interface ChartLine {
  readonly from: Anchor;
  readonly to: Anchor;
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly ChartBox[];
  readonly lines: readonly ChartLine[];
}

/** Measures of a chart; pixels. */
export interface ChartMeasures {
  /** Width at hand. */
  readonly width: number;
  /** Height at hand: a taller chart is continued in further ones. */
  readonly maxHeight: number;
  readonly fontSize: number;
  readonly measure: Measure;
}

/** Space inside a box, left and right, then above and below. */
export const PADDING = { x: 8, y: 6 } as const;
/** Boxes stand in one row while each has at least this width. */
export const MIN_WIDTH = 112;
export const MAX_WIDTH = { root: 340, unit: 200, support: 232, ladder: 248 } as const;
export const MIN_HEIGHT = 30;
/** Space between columns, between rows, from a box to the bus below it, from the trunk to a box beside it. */
export const GAP = { column: 14, row: 12, bus: 14, trunk: 20, leaf: 8 } as const;
/** How far the third level stands to the right of the left edge of what it hangs from. */
export const INDENT = 16;

/** The nearest even number not below. */
export function even(value: number): number {
  return Math.ceil(value / 2) * 2;
}

/** The nearest even number not above. */
export function evenBelow(value: number): number {
  return 2 * Math.floor(value / 2);
}
