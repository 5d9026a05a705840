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

let known: Palette | null = null;
let isWatching = false;
const listeners = new Set<() => void>();

/** The colours that hold now, in the theme of the window; read once in each, as a reading has styles computed at once. */
export function currentPalette(): Palette {
  watchTheme();
  known ??= readPalette();
  return known;
}

/** Tells when the theme may have changed; returns how to stop. */
export function onThemeChange(listener: () => void): () => void {
  watchTheme();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function watchTheme(): void {
  if (isWatching) return;
  isWatching = true;
  const tell = () => {
    known = null;
    for (const listener of listeners) listener();
  };
  new MutationObserver(tell).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) matchMedia(query).addEventListener('change', tell);
}

function readPalette(): Palette {
  const probe = document.createElement('span');
  document.body.append(probe);
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
