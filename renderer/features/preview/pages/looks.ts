import type { CSSProperties } from 'react';
import type { PagePart } from '../../../../shared/document/pages/set-flow.ts';
import { HOUSE_STYLE, textWidth } from '../../../../shared/document/house-style.ts';
import type { DocumentStyle, TextLook } from '../../../../shared/document/style/looks.ts';

/** The paper is A4 whatever the style. */
const { page: PAPER } = HOUSE_STYLE;

/** Points of the document as lengths of the screen. */
export function points(length: number): string {
  return `${Math.round(length * 100) / 100}pt`;
}

/** Size of a page at 100 %, in pixels of the screen. */
export const PAGE_PIXELS = { width: (PAPER.width * 4) / 3, height: (PAPER.height * 4) / 3 } as const;

const SERIF = /times|serif|georgia|cambria|garamond|antiqua/iu;

/** A typeface of the document, or one made to its measures. */
function fontFamily(font: string): string {
  const others = SERIF.test(font) ? "'Liberation Serif', Tinos, Times, serif" : "'Liberation Sans', Arimo, Helvetica, sans-serif";
  return `${JSON.stringify(font)}, ${others}`;
}

/** The custom properties that give a page its measures and colours. */
export function pageStyle(style: DocumentStyle): CSSProperties {
  const { page, colors } = style;
  return {
    '--page-width': points(page.width),
    '--page-height': points(page.height),
    '--page-left': points(page.left),
    '--page-top': points(page.top),
    '--page-header': points(page.header),
    '--page-footer': points(page.footer),
    '--text-width': points(textWidth(style)),
    '--house-accent': `#${colors.accent}`,
    '--house-main': `#${colors.blue}`,
    '--house-rule': `#${colors.rule}`,
    '--house-tint': `#${colors.tint}`,
    fontFamily: fontFamily(style.font),
  } as CSSProperties;
}

const known = new WeakMap<TextLook, CSSProperties>();

/** How a text is set, as CSS; its colour is a custom property, since a dark page lightens it. */
export function lookStyle(look: TextLook): CSSProperties {
  const style = known.get(look);
  if (style) return style;
  const made = {
    '--color': `#${look.color}`,
    fontFamily: fontFamily(look.font),
    fontSize: points(look.size),
    fontWeight: look.isBold ? 700 : 400,
    fontStyle: look.isItalic ? 'italic' : 'normal',
    paddingLeft: points(look.left),
  } as CSSProperties;
  known.set(look, made);
  return made;
}

/** Where a part stands on its page. */
export function placeStyle({ top, height, lineHeight }: Pick<PagePart, 'top' | 'height' | 'lineHeight'>): CSSProperties {
  return { top: points(top), minHeight: points(height), lineHeight: points(lineHeight) };
}
