import type { CSSProperties } from 'react';
import type { PagePart } from '../../../../shared/document/pages/section-pages.ts';
import { HOUSE_STYLE, type TextLook } from '../../../../shared/document/house-style.ts';

const { page } = HOUSE_STYLE;

/** Points of the document as lengths of the screen. */
export function points(length: number): string {
  return `${Math.round(length * 100) / 100}pt`;
}

/** Size of a page at 100 %, in pixels of the screen. */
export const PAGE_PIXELS = { width: (page.width * 4) / 3, height: (page.height * 4) / 3 } as const;

/** The typeface of the document, or one made to its measures. */
export const PAGE_FONT = `${HOUSE_STYLE.font}, 'Liberation Sans', Arimo, Helvetica, sans-serif`;

/** The custom properties that give a page its measures. */
export const PAGE_STYLE = {
  '--page-width': points(page.width),
  '--page-height': points(page.height),
  '--page-left': points(page.left),
  '--page-top': points(page.top),
  '--page-header': points(page.header),
  '--page-footer': points(page.footer),
  '--text-width': points(page.width - page.left - page.right),
  fontFamily: PAGE_FONT,
} as CSSProperties;

const known = new WeakMap<TextLook, CSSProperties>();

/** How a text is set, as CSS; its colour is a custom property, since a dark page lightens it. */
export function lookStyle(look: TextLook): CSSProperties {
  const style = known.get(look);
  if (style) return style;
  const made = {
    '--color': `#${look.color}`,
    fontSize: points(look.size),
    fontWeight: look.isBold ? 700 : 400,
    fontStyle: look.isItalic === true ? 'italic' : 'normal',
    paddingLeft: points(look.left),
  } as CSSProperties;
  known.set(look, made);
  return made;
}

/** Where a part stands on its page. */
export function placeStyle({ top, height, lineHeight }: Pick<PagePart, 'top' | 'height' | 'lineHeight'>): CSSProperties {
  return { top: points(top), minHeight: points(height), lineHeight: points(lineHeight) };
}
