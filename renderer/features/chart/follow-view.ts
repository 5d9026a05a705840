import { chartStore } from './chart-store.ts';

/** How long boxes take to their new places, with a margin: the stylesheet says it too. */
const MOVE = 320;

/**
 * Keeps a sheet where the view says, without rendering its boxes again. When the chart is laid out anew, its
 * boxes and lines glide to their places; when the view jumps, the sheet does. Returns how to stop.
 */
export function followView(sheet: HTMLElement): () => void {
  const marks = { glide: mark(sheet, 'glide'), moving: mark(sheet, 'moving') };
  const place = () => {
    const { x, y, scale } = chartStore.getState().view;
    sheet.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  };
  place();
  const stop = chartStore.subscribe((state, before) => {
    if (state.layout !== before.layout && before.layout.boxes.length > 0) marks.moving.set();
    if (state.glides !== before.glides) marks.glide.set();
    if (state.view !== before.view) place();
  });
  return () => {
    marks.glide.clear();
    marks.moving.clear();
    stop();
  };
}

/** An attribute that goes away by itself. */
function mark(sheet: HTMLElement, name: 'glide' | 'moving') {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = () => {
    clearTimeout(timer);
    delete sheet.dataset[name];
  };
  return {
    clear,
    set: () => {
      clearTimeout(timer);
      sheet.dataset[name] = '';
      timer = setTimeout(clear, MOVE);
    },
  };
}
