import type { HeadingStyle, HouseStyle } from '../../model/house-style.ts';
import type { HeadingLevel } from '../model.ts';
import { mixed } from './colors.ts';
import type { DocumentStyle, TextLook } from './looks.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;
const WHITE = 'FFFFFF';
/** The size that the measures below are made for, in points. */
const USUAL_SIZE = 10.5;
/** A4. */
const PAPER = { width: 595.3, height: 841.9 } as const;

/** Space around headings, in points, at the usual size of the text. */
const HEADING_SPACE: Readonly<Record<HeadingLevel, { before: number; after: number; indent: number }>> = {
  1: { before: 0, after: 14, indent: 0 },
  2: { before: 14, after: 7, indent: 22.7 },
  3: { before: 13, after: 5, indent: 28.4 },
  4: { before: 10, after: 4, indent: 36.9 },
  5: { before: 9, after: 4, indent: 45.4 },
  6: { before: 9, after: 4, indent: 53.9 },
};

/** Everything that the pages are set with, from what the organisation chose. Pure. */
export function documentStyle(house: HouseStyle): DocumentStyle {
  const colors = colorsOf(house.colors);
  const ratio = house.bodySize / USUAL_SIZE;
  const look = (given: Partial<TextLook> & Pick<TextLook, 'size' | 'after'>): TextLook => ({
    font: house.font, isBold: false, isItalic: false, isCapitals: false, color: colors.ink, before: 0, left: 0, hanging: 0, line: 1.1, keepsNext: false, ...given,
  });
  const scaled = (given: Parameters<typeof look>[0]) => look({ ...given, size: half(given.size * ratio) });
  const heading = (level: HeadingLevel) => headingLook(house, level, look);
  const { margins } = house;
  return {
    font: house.font,
    colors,
    page: {
      ...PAPER,
      left: points(margins.left),
      right: points(margins.right),
      top: points(margins.top),
      bottom: points(margins.bottom),
      header: Math.min(34, points(margins.top / 2)),
      footer: Math.min(31.2, points(margins.bottom / 2)),
    },
    body: scaled({ size: 10.5, after: 6 }),
    leadIn: scaled({ size: 10.5, after: 4, keepsNext: true }),
    volet: scaled({ size: 10.5, after: 3, isBold: true, color: colors.blue, keepsNext: true }),
    note: scaled({ size: 9, after: 6, color: colors.grey, isItalic: true }),
    item: scaled({ size: 10.5, after: 3, left: 19.8, hanging: 11.3 }),
    subItem: scaled({ size: 10, after: 2, left: 36.9, hanging: 11.3 }),
    cell: scaled({ size: 9.5, after: 0 }),
    cellHead: scaled({ size: 9.5, after: 0, isBold: true, color: WHITE }),
    cellMargin: { x: 6, y: 4 },
    headings: { 1: heading(1), 2: heading(2), 3: heading(3), 4: heading(4), 5: heading(5), 6: heading(6) },
    contentsTitle: { ...heading(1), isCapitals: false, keepsNext: false },
    contents: {
      1: look({ size: 10, before: 7, after: 2, isBold: true, color: colors.blue, line: 1 }),
      2: look({ size: 9.5, after: 1.5, left: 34, hanging: 20, line: 1 }),
      3: look({ size: 9, after: 1, left: 50, hanging: 24, color: colors.grey, line: 1 }),
    },
    contentsRight: 28,
    listAfter: 7,
    // Its own letters are tiny: a word processor adds the depth of the paragraph's end to the chart.
    chart: look({ size: 1, before: 6, after: 10, line: 1 }),
    chartScale: 1,
    gap: look({ size: 2, after: 8, line: 1 }),
    titleRule: 7.5,
  };
}

/** Levels 5 and 6 are set as the fourth, in grey. */
function headingLook(house: HouseStyle, level: HeadingLevel, look: (given: Partial<TextLook> & Pick<TextLook, 'size' | 'after'>) => TextLook): TextLook {
  const { size, color, isBold, isItalic, isCapitals } = headingOf(house, level);
  const { before, after, indent } = HEADING_SPACE[level];
  return look({
    font: house.headingFont,
    size: half(size),
    color: level > 4 ? colorsOf(house.colors).grey : color,
    isBold,
    isItalic,
    isCapitals,
    before,
    after,
    left: indent,
    hanging: indent,
    line: 1,
    keepsNext: true,
  });
}

/** What the organisation chose for a level of headings. */
export function headingOf({ headings }: HouseStyle, level: number): HeadingStyle {
  const [first, second, third, fourth] = headings;
  return [first, second, third][level - 1] ?? fourth;
}

function colorsOf({ main, accent, text }: HouseStyle['colors']): DocumentStyle['colors'] {
  return {
    blue: main,
    accent,
    ink: text,
    grey: mixed(text, WHITE, 0.3),
    tint: mixed(accent, WHITE, 0.9),
    rule: mixed(accent, WHITE, 0.72),
    white: WHITE,
  };
}

/** Points, to a twentieth. */
function points(millimetres: number): number {
  return Math.round(millimetres * MM * 20) / 20;
}

/** Word counts sizes in half points. */
function half(size: number): number {
  return Math.round(size * 2) / 2;
}
