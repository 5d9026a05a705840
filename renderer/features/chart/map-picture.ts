import { chartStore } from './chart-store.ts';
import { drawMap, type MapContent } from './draw-map.ts';
import { currentPalette } from './palette.ts';
import type { Size, View } from '../../chart-drawing/view.ts';

/** The picture reaches this share of the panel beyond each border, for pans. */
const BEYOND = 0.5;
/** Zoomed further than this from the scale it was drawn at, the picture is drawn again at once. */
const BLURRED = 2.2;
/** A gesture that pauses this long gets a sharp picture. */
const PAUSE = 110;

/**
 * A drawing of the chart that follows the view: while one pans and zooms the same picture is moved and
 * scaled, which costs nothing however many boxes there are; it is drawn anew when the gesture pauses, or
 * when it no longer covers what is in sight.
 */
export class MapPicture {
  readonly #canvas: HTMLCanvasElement;
  readonly #content: MapContent;
  #drawn: View = { x: 0, y: 0, scale: 1 };
  #panel: Size = { width: 0, height: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(canvas: HTMLCanvasElement, content: MapContent) {
    this.#canvas = canvas;
    this.#content = content;
    this.#draw();
  }

  follow(): void {
    const { view, panel } = chartStore.getState();
    clearTimeout(this.#timer);
    if (panel !== this.#panel || !this.#covers(view)) {
      this.#draw();
      return;
    }
    const ratio = view.scale / this.#drawn.scale;
    const x = view.x - (this.#drawn.x + BEYOND * panel.width) * ratio;
    const y = view.y - (this.#drawn.y + BEYOND * panel.height) * ratio;
    this.#canvas.style.transform = `translate(${x}px, ${y}px) scale(${ratio})`;
    this.#timer = setTimeout(() => {
      this.#draw();
    }, PAUSE);
  }

  changeTheme(): void {
    this.#draw();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Whether the picture, moved and scaled, still shows all that is in sight, sharp enough. */
  #covers(view: View): boolean {
    const ratio = view.scale / this.#drawn.scale;
    if (ratio > BLURRED || ratio < 1 / BLURRED) return false;
    const { width, height } = this.#panel;
    const left = view.x - (this.#drawn.x + BEYOND * width) * ratio;
    const top = view.y - (this.#drawn.y + BEYOND * height) * ratio;
    const grown = (1 + 2 * BEYOND) * ratio;
    const { layout } = this.#content;
    const isFree = (start: number, end: number, length: number, from: number, scaled: number) =>
      // Beyond the chart itself there is nothing to show.
      (start <= 0 || from >= start) && (end >= length || from + scaled <= end);
    return (
      isFree(left, left + width * grown, width, view.x, layout.width * view.scale) &&
      isFree(top, top + height * grown, height, view.y, layout.height * view.scale)
    );
  }

  #draw(): void {
    const { view, panel } = chartStore.getState();
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    const size = { width: panel.width * (1 + 2 * BEYOND), height: panel.height * (1 + 2 * BEYOND) };
    const width = Math.round(size.width * devicePixelRatio);
    const height = Math.round(size.height * devicePixelRatio);
    if (this.#canvas.width !== width || this.#canvas.height !== height) Object.assign(this.#canvas, { width, height });
    const shifted = { ...view, x: view.x + BEYOND * panel.width, y: view.y + BEYOND * panel.height };
    drawMap(context, this.#content, shifted, size, currentPalette());
    this.#drawn = view;
    this.#panel = panel;
    Object.assign(this.#canvas.style, {
      width: `${size.width}px`,
      height: `${size.height}px`,
      transform: `translate(${-BEYOND * panel.width}px, ${-BEYOND * panel.height}px)`,
    });
  }
}
