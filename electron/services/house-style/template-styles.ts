import { DEFAULT_HOUSE_STYLE } from '../../../shared/document/style/default-house-style.ts';
import type { HeadingStyle, HouseStyle } from '../../../shared/model/house-style.ts';
import { child, isOn, valueOf, wholeNumber, type XmlElement } from '../import/archive/xml.ts';

/** What runs of a style look like, with what it inherits. */
interface RunLook {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isCapitals?: boolean;
}

const HEADING_NAME = /^(?:heading|titre)\s*([1-4])$/iu;
const DEEPEST_CHAIN = 20;

/** Typefaces, sizes and colours of a Word document's styles; what it does not say is left out. */
export function stylesOf(styles: XmlElement | undefined, theme: XmlElement | undefined): Partial<Pick<HouseStyle, 'font' | 'headingFont' | 'bodySize' | 'colors' | 'headings'>> {
  const elements = (styles?.children ?? []).filter(({ name, attributes }) => name === 'w:style' && attributes['w:type'] === 'paragraph');
  const byId = new Map(elements.map((element) => [element.attributes['w:styleId'] ?? '', element]));
  const fonts = themeFonts(theme);
  const defaults = runLook(child(child(child(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'), fonts);
  const lookOf = (element: XmlElement | undefined, depth = 0): RunLook => {
    const above = byId.get(valueOf(element, 'w:basedOn') ?? '');
    const inherited = above && above !== element && depth < DEEPEST_CHAIN ? lookOf(above, depth + 1) : defaults;
    return { ...inherited, ...runLook(child(element, 'w:rPr'), fonts) };
  };
  const normal = elements.find(({ attributes }) => ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''));
  const body = lookOf(normal);
  const levels = [1, 2, 3, 4].map((level) =>
    elements.find((element) => HEADING_NAME.exec(valueOf(element, 'w:name') ?? '')?.[1] === String(level)),
  );
  const looks = levels.map((element) => (element ? lookOf(element) : undefined));
  const [first, second] = looks;
  const headingFont = first?.font;
  const size = body.size === undefined ? undefined : Math.min(14, Math.max(8, body.size));
  const usual = DEFAULT_HOUSE_STYLE.colors;
  const main = first?.color ?? second?.color;
  return {
    ...(body.font === undefined ? {} : { font: body.font }),
    ...(headingFont === undefined ? (body.font === undefined ? {} : { headingFont: body.font }) : { headingFont }),
    ...(size === undefined ? {} : { bodySize: size }),
    colors: { main: main ?? usual.main, accent: second?.color ?? main ?? themeAccent(theme) ?? usual.accent, text: body.color ?? usual.text },
    headings: headingsOf(looks),
  };
}

/** Levels that the document does not style are set as OGS does, in its own colour. */
function headingsOf(looks: readonly (RunLook | undefined)[]): HouseStyle['headings'] {
  const color = looks.find((look) => look?.color !== undefined)?.color;
  const at = (level: 0 | 1 | 2 | 3): HeadingStyle => {
    const usual = DEFAULT_HOUSE_STYLE.headings[level];
    const look = looks[level];
    if (!look) return { ...usual, ...(color === undefined ? {} : { color }) };
    return {
      size: Math.min(40, Math.max(6, look.size ?? usual.size)),
      color: look.color ?? color ?? usual.color,
      isBold: look.isBold ?? false,
      isItalic: look.isItalic ?? false,
      isCapitals: look.isCapitals ?? false,
    };
  };
  return [at(0), at(1), at(2), at(3)];
}

function runLook(properties: XmlElement | undefined, fonts: ReadonlyMap<string, string>): RunLook {
  if (!properties) return {};
  const named = child(properties, 'w:rFonts')?.attributes ?? {};
  const font = fonts.get((named['w:asciiTheme'] ?? '').slice(0, 5)) ?? named['w:ascii'];
  const halves = wholeNumber(valueOf(properties, 'w:sz'));
  const color = valueOf(properties, 'w:color')?.toUpperCase();
  const bold = isOn(properties, 'w:b');
  const italic = isOn(properties, 'w:i');
  const capitals = isOn(properties, 'w:caps');
  return {
    ...(font !== undefined && font !== '' && font.length <= 60 ? { font } : {}),
    ...(halves === undefined ? {} : { size: halves / 2 }),
    ...(color !== undefined && /^[0-9A-F]{6}$/u.test(color) ? { color } : {}),
    ...(bold === undefined ? {} : { isBold: bold }),
    ...(italic === undefined ? {} : { isItalic: italic }),
    ...(capitals === undefined ? {} : { isCapitals: capitals }),
  };
}

/** Typefaces of the theme, by the first letters of their names in styles: « major », « minor ». */
function themeFonts(theme: XmlElement | undefined): ReadonlyMap<string, string> {
  const scheme = child(child(theme, 'a:themeElements'), 'a:fontScheme');
  return new Map(
    (['major', 'minor'] as const).flatMap((part) => {
      const face = child(child(scheme, `a:${part}Font`), 'a:latin')?.attributes['typeface'];
      return face === undefined || face === '' ? [] : [[part, face] as const];
    }),
  );
}

function themeAccent(theme: XmlElement | undefined): string | undefined {
  const accent = child(child(child(theme, 'a:themeElements'), 'a:clrScheme'), 'a:accent1');
  const color = child(accent, 'a:srgbClr')?.attributes['val']?.toUpperCase();
  return color !== undefined && /^[0-9A-F]{6}$/u.test(color) ? color : undefined;
}
