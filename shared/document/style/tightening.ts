import type { DocumentStyle, TextLook } from './looks.ts';

/** How much of the usual spaces, line spacing and size of charts is kept. */
interface Tightness {
  readonly space: number;
  readonly line: number;
  readonly chart: number;
}

/**
 * What a section may give up, step by step, rather than leave a few lines alone on a last page: nobody
 * sees the difference between two pages of which one is set by the first steps.
 */
export const TIGHTNESS: readonly Tightness[] = [
  { space: 0.85, line: 0.985, chart: 1 },
  { space: 0.7, line: 0.97, chart: 0.95 },
  { space: 0.55, line: 0.955, chart: 0.95 },
];

const known = new WeakMap<DocumentStyle, readonly DocumentStyle[]>();

/** The style with less space between its paragraphs, one for each step; letters keep their size. */
export function tighterStyles(style: DocumentStyle): readonly DocumentStyle[] {
  const found = known.get(style) ?? TIGHTNESS.map((step) => tightened(style, step));
  known.set(style, found);
  return found;
}

function tightened(style: DocumentStyle, { space, line, chart }: Tightness): DocumentStyle {
  const spaced = (look: TextLook): TextLook => ({
    ...look,
    before: twentieth(look.before * space),
    after: twentieth(look.after * space),
    // Single lines are tight enough; Word counts the others in 240ths.
    line: look.line > 1 ? Math.max(1, Math.round(look.line * line * 240) / 240) : look.line,
  });
  const { headings, contents } = style;
  return {
    ...style,
    body: spaced(style.body),
    leadIn: spaced(style.leadIn),
    volet: spaced(style.volet),
    note: spaced(style.note),
    item: spaced(style.item),
    subItem: spaced(style.subItem),
    headings: {
      1: headings[1],
      2: spaced(headings[2]),
      3: spaced(headings[3]),
      4: spaced(headings[4]),
      5: spaced(headings[5]),
      6: spaced(headings[6]),
    },
    contents: { 1: spaced(contents[1]), 2: spaced(contents[2]), 3: spaced(contents[3]) },
    listAfter: twentieth(style.listAfter * space),
    chart: spaced(style.chart),
    chartScale: style.chartScale * chart,
    gap: spaced(style.gap),
  };
}

/** Word counts spaces in twentieths of a point. */
function twentieth(points: number): number {
  return Math.round(points * 20) / 20;
}
