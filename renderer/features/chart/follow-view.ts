import { chartStore } from './chart-store.ts';

/** How long the sheet takes to another view, with a margin: the stylesheet says it too. */
const GLIDE = 300;

/**
 * Keeps a sheet where the view says, without rendering its boxes again; when the view jumps, the sheet glides there.
 * Returns how to stop.
 */
export function followView(sheet: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stay = () => {
    clearTimeout(timer);
    delete sheet.dataset['glide'];
  };
  const glide = () => {
    clearTimeout(timer);
    sheet.dataset['glide'] = '';
    timer = setTimeout(stay, GLIDE);
  };
  const place = () => {
    const { origin, view } = chartStore.getState();
    const x = view.x - origin.x * view.scale;
    const y = view.y - origin.y * view.scale;
    sheet.style.transform = `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px) scale(${view.scale})`;
  };
  place();
  const stop = chartStore.subscribe((state, before) => {
    if (state.glides !== before.glides) glide();
    if (state.view !== before.view) place();
  });
  return () => {
    stay();
    stop();
  };
}
