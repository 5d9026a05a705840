import type { ScreenLayout } from '../../../shared/layout/screen/screen-geometry.ts';
import { inSight, meets, type Size, type View } from '../../chart-drawing/view.ts';
import type { Palette } from './palette.ts';

export interface MapContent {
  readonly layout: ScreenLayout;
  readonly hues: readonly number[];
  readonly names: readonly string[];
}

/** Smaller than this in pixels, names cannot be read and are not written. */
const LEGIBLE = 5;
/** Font size of the names that stand for whole branches when boxes are too small for theirs. */
const LANDMARK = 11;
const SHALLOW = 2;

/** Draws the chart as a map: what is in sight, names only where they can be read. */
export function drawMap(context: CanvasRenderingContext2D, content: MapContent, view: View, panel: Size, palette: Palette): void {
  const { x, y, scale } = view;
  const { boxes } = content.layout;
  const seen = inSight(view, panel);
  const ratio = devicePixelRatio;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, panel.width, panel.height);
  context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * x, ratio * y);
  const thin = 0.7 / scale;
  context.beginPath();
  for (const { link } of boxes) {
    const [start] = link;
    const end = link.at(-1);
    if (!start || !end || !crosses(start, end, seen)) continue;
    // Lines run along the axes: thin rectangles are filled faster than a path is stroked.
    for (let index = 1; index < link.length; index++) {
      const from = link[index - 1] ?? start;
      const to = link[index] ?? end;
      const width = Math.abs(to.x - from.x);
      const height = Math.abs(to.y - from.y);
      if (width + height > 0) context.rect(Math.min(from.x, to.x), Math.min(from.y, to.y), width + thin, height + thin);
    }
  }
  context.fillStyle = palette.line;
  context.fill();
  fillBoxes(context, content, seen, palette);
  const isLegible = 13 * scale >= LEGIBLE;
  if (isLegible) {
    context.font = '560 13px Inter, system-ui, sans-serif';
    context.fillStyle = palette.ink;
    context.textBaseline = 'middle';
    for (const [index, box] of boxes.entries()) {
      if (meets(box, seen)) context.fillText(content.names[index] ?? '', box.x + 12, box.y + box.height / 2, box.width - 20);
    }
  } else landmarks(context, content, view, panel, palette);
}

function fillBoxes(context: CanvasRenderingContext2D, { layout, hues }: MapContent, seen: ReturnType<typeof inSight>, palette: Palette): void {
  const byHue = palette.fills.map((): number[] => []);
  for (const [index, box] of layout.boxes.entries()) {
    if (meets(box, seen)) byHue[hues[index] ?? 0]?.push(index);
  }
  for (const [hue, indexes] of byHue.entries()) {
    for (const isEdge of [false, true]) {
      context.fillStyle = (isEdge ? palette.borders[hue] : palette.fills[hue]) ?? palette.line;
      context.beginPath();
      for (const index of indexes) {
        const box = layout.boxes[index];
        if (box) context.rect(box.x, box.y, isEdge ? box.width / 14 : box.width, box.height);
      }
      context.fill();
    }
  }
}

/** The names of the highest branches, at a size that can be read, where they do not cover one another. */
function landmarks(context: CanvasRenderingContext2D, { layout, names }: MapContent, { x, y, scale }: View, panel: Size, palette: Palette): void {
  const taken: { x: number; y: number; width: number; height: number }[] = [];
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context.font = `600 ${LANDMARK}px Inter, system-ui, sans-serif`;
  context.textBaseline = 'middle';
  context.lineWidth = 4;
  context.lineJoin = 'round';
  for (let depth = 0; depth <= SHALLOW; depth++) {
    for (const [index, box] of layout.boxes.entries()) {
      if (box.depth !== depth) continue;
      const name = names[index] ?? '';
      const width = context.measureText(name).width;
      const at = { x: (box.x + box.width / 2) * scale + x - width / 2, y: (box.y + box.height / 2) * scale + y };
      const area = { x: at.x - 6, y: at.y - LANDMARK, width: width + 12, height: 2 * LANDMARK };
      if (!meets(area, { x: 0, y: 0, ...panel }) || taken.some((one) => meets(one, area))) continue;
      taken.push(area);
      context.strokeStyle = palette.surface;
      context.fillStyle = palette.ink;
      context.strokeText(name, at.x, at.y);
      context.fillText(name, at.x, at.y);
    }
  }
}

/** Whether a line from one point to another may pass through what is in sight. */
function crosses(a: { x: number; y: number }, b: { x: number; y: number }, seen: ReturnType<typeof inSight>): boolean {
  return (
    Math.max(a.x, b.x) >= seen.x &&
    Math.min(a.x, b.x) <= seen.x + seen.width &&
    Math.max(a.y, b.y) >= seen.y &&
    Math.min(a.y, b.y) <= seen.y + seen.height
  );
}
