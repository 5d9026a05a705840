import {
  even,
  MIN_HEIGHT,
  PADDING,
  type Anchor,
  type BoxRole,
  type ChartBox,
  type ChartLayout,
  type ChartLine,
  type ChartMeasures,
  type Side,
} from './chart-geometry.ts';
import type { ChartNode } from './chart-node.ts';
import { LINE_HEIGHT } from './text-metrics.ts';
import { wrapText } from './wrap.ts';

/** Collects the boxes and lines of one chart. */
export class ChartBuilder {
  readonly measures: ChartMeasures;
  readonly #boxes: ChartBox[] = [];
  readonly #lines: ChartLine[] = [];

  constructor(measures: ChartMeasures) {
    this.measures = measures;
  }

  /** Adds a box, at least as high as its name needs; returns its index. */
  box(node: ChartNode, role: BoxRole, at: { x: number; y: number; width: number; height?: number }): number {
    const { lines, height } = labelOf(node, role, at.width, this.measures);
    this.#boxes.push({ node, role, x: at.x, y: at.y, width: at.width, height: Math.max(height, at.height ?? 0), lines });
    return this.#boxes.length - 1;
  }

  /** The middle of a side of a box. */
  side(index: number, side: Side): Anchor {
    const { x, y, width, height } = this.at(index);
    const middle = { x: x + width / 2, y: y + height / 2 };
    const ends = { top: { ...middle, y }, bottom: { ...middle, y: y + height }, left: { ...middle, x }, right: { ...middle, x: x + width } };
    return { ...ends[side], box: index, side };
  }

  at(index: number): ChartBox {
    const box = this.#boxes[index];
    if (!box) throw new RangeError(`No box ${index}.`);
    return box;
  }

  line(from: Anchor, to: Anchor): void {
    if (from.x !== to.x || from.y !== to.y) this.#lines.push({ from, to });
  }

  done(): ChartLayout {
    const height = even(Math.max(0, ...this.#boxes.map((box) => box.y + box.height)));
    return { width: this.measures.width, height, boxes: this.#boxes, lines: this.#lines };
  }
}

/** The lines of a name in a box of this width and the height they need. */
export function labelOf(
  { name }: ChartNode,
  role: BoxRole,
  width: number,
  { fontSize, measure }: ChartMeasures,
): { readonly lines: readonly string[]; readonly height: number } {
  const style = { size: fontSize, isBold: role === 'root', measure };
  const lines = wrapText(name, width - 2 * PADDING.x - 2, style);
  const height = even(lines.length * fontSize * LINE_HEIGHT + 2 * PADDING.y);
  return { lines, height: Math.max(MIN_HEIGHT, height) };
}
