import type { Anchor, BoxRole, ChartBox, ChartLayout, ChartLine, Side } from '../chart-geometry.ts';
import type { ChartNode } from '../chart-node.ts';
import { sheetLabel, type SheetScale } from './sheet-geometry.ts';

/** Collects the boxes and lines of a sheet; whole pixels. */
export class SheetPen {
  readonly #scale: SheetScale;
  readonly #boxes: ChartBox[] = [];
  readonly #lines: ChartLine[] = [];

  constructor(scale: SheetScale) {
    this.#scale = scale;
  }

  /** Adds a box as high as its name needs; returns its index. */
  box(node: ChartNode, role: BoxRole, { x, y, width }: { readonly x: number; readonly y: number; readonly width: number }): number {
    const { lines, height } = sheetLabel(node.name, role === 'root' || role === 'head', width, this.#scale);
    this.#boxes.push({ node, role, x, y, width, height, lines });
    return this.#boxes.length - 1;
  }

  at(index: number): ChartBox {
    const box = this.#boxes[index];
    if (!box) throw new RangeError(`No box ${index}.`);
    return box;
  }

  /** The middle of a side of a box. */
  side(index: number, side: Side): Anchor {
    const { x, y, width, height } = this.at(index);
    const middle = { x: x + width / 2, y: y + height / 2 };
    const ends = { top: { ...middle, y }, bottom: { ...middle, y: y + height }, left: { ...middle, x }, right: { ...middle, x: x + width } };
    return { ...ends[side], box: index, side };
  }

  line(from: Anchor, to: Anchor): void {
    if (from.x !== to.x || from.y !== to.y) this.#lines.push({ from, to });
  }

  done(width: number): ChartLayout {
    const height = Math.max(0, ...this.#boxes.map((box) => box.y + box.height));
    return { width, height, boxes: this.#boxes, lines: this.#lines };
  }
}
