import type { Point } from '../../shared/layout/screen/screen-geometry.ts';

/** Where the chart is looked at: a point of it is at `scale` times itself plus (x, y) in the panel. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Point, Size {}

export const SCALE = { min: 0.02, max: 2.5, step: 1.25 } as const;
/** Air around what is shown. */
export const MARGIN = 28;

/** The view that shows all of a rectangle in the middle of the panel, never larger than life. */
export function fitted(content: Rect, panel: Size): View {
  const across = (panel.width - 2 * MARGIN) / Math.max(1, content.width);
  const down = (panel.height - 2 * MARGIN) / Math.max(1, content.height);
  const scale = bounded(Math.min(1, across, down), SCALE);
  return centred(content, panel, scale);
}

/** A rectangle in the middle of the panel at a scale; its top stays in sight when it is too tall. */
export function centred(content: Rect, panel: Size, scale: number): View {
  const top = panel.height / 2 - (content.y + content.height / 2) * scale;
  return {
    scale,
    x: panel.width / 2 - (content.x + content.width / 2) * scale,
    y: content.height * scale > panel.height ? MARGIN - content.y * scale : top,
  };
}

/** The view at another scale, this point of the panel staying where it is. */
export function zoomedAt(view: View, factor: number, at: Point): View {
  const scale = bounded(view.scale * factor, SCALE);
  const ratio = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio };
}

/** The view moved as little as brings a rectangle into sight, with some air around it. */
export function revealed(view: View, box: Rect, panel: Size): View {
  const left = box.x * view.scale + view.x;
  const top = box.y * view.scale + view.y;
  const shift = (start: number, length: number, room: number) => {
    if (start < MARGIN) return MARGIN - start;
    if (start + length > room - MARGIN) return Math.max(room - MARGIN - length, MARGIN) - start;
    return 0;
  };
  return {
    ...view,
    x: view.x + shift(left, box.width * view.scale, panel.width),
    y: view.y + shift(top, box.height * view.scale, panel.height),
  };
}

/** The view such that some of the content always stays in sight. */
export function keptInSight(view: View, content: Size, panel: Size): View {
  const reach = 80;
  return {
    ...view,
    x: bounded(view.x, { min: reach - content.width * view.scale, max: panel.width - reach }),
    y: bounded(view.y, { min: reach - content.height * view.scale, max: panel.height - reach }),
  };
}

/** The part of the chart that the panel shows. */
export function inSight({ x, y, scale }: View, panel: Size): Rect {
  return { x: -x / scale, y: -y / scale, width: panel.width / scale, height: panel.height / scale };
}

/** The chart's point at a point of the panel. */
export function chartPoint({ x, y, scale }: View, at: Point): Point {
  return { x: (at.x - x) / scale, y: (at.y - y) / scale };
}

export function meets(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function bounded(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(max, Math.max(min, value));
}
