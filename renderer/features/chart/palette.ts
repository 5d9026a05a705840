/** The colours of the stylesheet, for what is drawn on a canvas. */
export interface Palette {
  readonly line: string;
  readonly ink: string;
  readonly surface: string;
  readonly focus: string;
  /** By hue: the fill and the border of a box. */
  readonly fills: readonly string[];
  readonly borders: readonly string[];
}

const HUES = 12;

/** Reads the colours that hold now, in the theme of the window. */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span');
  host.append(probe);
  const read = (property: 'color' | 'background-color', value: string): string => {
    probe.style.setProperty(property, value);
    return getComputedStyle(probe).getPropertyValue(property);
  };
  const hues = Array.from({ length: HUES }, (_, hue) => {
    probe.dataset['hue'] = String(hue);
    return { fill: read('background-color', 'var(--hue-surface)'), border: read('color', 'var(--hue-ink)') };
  });
  delete probe.dataset['hue'];
  const palette = {
    line: read('color', 'var(--line-strong)'),
    ink: read('color', 'var(--ink)'),
    surface: read('color', 'var(--surface-panel)'),
    focus: read('color', 'var(--focus)'),
    fills: hues.map(({ fill }) => fill),
    borders: hues.map(({ border }) => border),
  };
  probe.remove();
  return palette;
}

/** Tells when the theme may have changed; returns how to stop. */
export function onThemeChange(listener: () => void): () => void {
  const media = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  media.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', listener);
  };
}
