import { wrapText } from '../../shared/layout/wrap.ts';
import type { Measure } from '../../shared/layout/text-metrics.ts';

/** Width of every box; the name takes what its kind's bar and the paddings leave. */
const WIDTH = 204;
const NAME_WIDTH = 174;
/** Font size and line of a name; most lines of one, the rest being in the tooltip. */
const NAME = { size: 13, line: 16, most: 3 } as const;
/** Above the name and below the line of details, and that line. */
const PADDING = 16;
const DETAILS = 17;

export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

const sizes = new Map<string, BoxSize>();

/** The size of the box of a name: a name met before costs nothing. */
export function boxSize(name: string): BoxSize {
  let size = sizes.get(name);
  if (!size) {
    const lines = wrapText(name, NAME_WIDTH, { size: NAME.size, isBold: true, measure: interWidth });
    const count = Math.min(NAME.most, lines.length);
    size = { width: WIDTH, height: count * NAME.line + PADDING + DETAILS };
    sizes.set(name, size);
  }
  return size;
}

let context: CanvasRenderingContext2D | null = null;

/** Width of a text in the window's own font, for a size of 1. */
const interWidth: Measure = (text) => {
  if (!context) {
    context = document.createElement('canvas').getContext('2d');
    if (context) context.font = `560 100px Inter, system-ui, sans-serif`;
  }
  return (context?.measureText(text).width ?? text.length * 55) / 100;
};
