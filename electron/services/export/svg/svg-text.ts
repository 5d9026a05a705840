/** Fonts of a chart: text stays text; the others are made to Arial's measures, so that names break alike. */
export const CHART_FONTS = "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif";

/** A length as SVG and CSS write it: at most two decimals, without a trailing zero. */
export function length(value: number): string {
  return String(Math.round(value * 100) / 100);
}
