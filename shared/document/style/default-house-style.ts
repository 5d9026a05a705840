import type { HeadingStyle, HouseStyle } from '../../model/house-style.ts';

const BLUE = '17365D';
const ACCENT = '2E5E9E';
const INK = '22272E';

/** The style of a document whose organisation has none of its own. */
export const DEFAULT_HOUSE_STYLE: HouseStyle = {
  /** In Word everywhere; LibreOffice puts Liberation Sans in its place, made to the same measures. */
  font: 'Arial',
  headingFont: 'Arial',
  bodySize: 10.5,
  colors: { main: BLUE, accent: ACCENT, text: INK },
  margins: { top: 26, right: 22, bottom: 25, left: 22 },
  headings: [heading(17, BLUE), heading(13, BLUE), heading(11, ACCENT), heading(10, INK)],
  header: { left: '{organisation}', right: '{date}' },
  footer: { left: '{émetteur} - {titre}', right: '{page} / {pages}' },
  cover: { above: '{organisation}', title: '{titre}', below: '{émetteur} – {date}', version: '{version}' },
  withoutClauses: [],
  parts: { counts: true, managementLine: true, charts: true, sheet: false },
  logo: null,
};

function heading(size: number, color: string): HeadingStyle {
  return { size, color, isBold: true, isItalic: false, isCapitals: true };
}
