import { fitted, inSight, keptInSight, zoomedAt, type Rect, type Size, type View } from '../../../chart-drawing/view.ts';

/** Below this scale names are hard to read: what is looked at is then shown larger than the whole. */
const READABLE = 0.5;

/** The plane of both charts in its frame: where it is looked at. Moving it renders nothing. */
export class ChartsPlane {
  #frame: HTMLElement | null = null;
  #sheet: HTMLElement | null = null;
  #content: Size = { width: 0, height: 0 };
  #view: View = { x: 0, y: 0, scale: 1 };

  /** Takes hold of the elements; returns how to let go. */
  attach(frame: HTMLElement, sheet: HTMLElement): () => void {
    this.#frame = frame;
    this.#sheet = sheet;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = frame.getBoundingClientRect();
      if (event.ctrlKey || event.metaKey) {
        const factor = Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 200);
        this.zoom(factor, { x: event.clientX - left, y: event.clientY - top });
      } else this.panBy(-event.deltaX, -event.deltaY);
    };
    frame.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      frame.removeEventListener('wheel', onWheel);
    };
  }

  /** Takes other charts, and shows them: whole where they can be read, else around what is looked at. */
  take(content: Size, around: Rect | null): void {
    this.#content = content;
    const whole = this.#whole();
    this.#show(around && whole.scale < READABLE ? fitted(around, this.#panel()) : whole);
  }

  /** Brings a part of the charts into sight, if it is not there. */
  reveal(around: Rect): void {
    const seen = inSight(this.#view, this.#panel());
    if (!isWithin(around, seen)) this.#show(this.#whole().scale < READABLE ? fitted(around, this.#panel()) : this.#whole());
  }

  fit(): void {
    this.#show(this.#whole());
  }

  /** Zooms around the middle of the frame, or around a point of it. */
  zoom(factor: number, at?: { readonly x: number; readonly y: number }): void {
    const { width, height } = this.#panel();
    this.#show(zoomedAt(this.#view, factor, at ?? { x: width / 2, y: height / 2 }));
  }

  panBy(x: number, y: number): void {
    this.#show({ ...this.#view, x: this.#view.x + x, y: this.#view.y + y });
  }

  #whole(): View {
    return fitted({ x: 0, y: 0, ...this.#content }, this.#panel());
  }

  #panel(): Size {
    return { width: this.#frame?.clientWidth ?? 0, height: this.#frame?.clientHeight ?? 0 };
  }

  #show(next: View): void {
    this.#view = keptInSight(next, this.#content, this.#panel());
    const { x, y, scale } = this.#view;
    if (this.#sheet) this.#sheet.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }
}

function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
