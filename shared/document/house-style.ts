import type { HouseStyle } from '../model/house-style.ts';
import type { Organisation } from '../model/organisation.ts';
import type { ParagraphBlock } from './model.ts';
import { DEFAULT_HOUSE_STYLE } from './style/default-house-style.ts';
import { documentStyle } from './style/document-style.ts';
import type { DocumentStyle, TextLook } from './style/looks.ts';

/** Headings down to this level stand in the contents table. */
export const CONTENTS_DEPTH = 3;

/** The style of a document whose organisation has none of its own. */
export const HOUSE_STYLE: DocumentStyle = documentStyle(DEFAULT_HOUSE_STYLE);

/** What the organisation chose, or the usual style. */
export function houseStyleOf({ settings }: Pick<Organisation, 'settings'>): HouseStyle {
  return settings.houseStyle ?? DEFAULT_HOUSE_STYLE;
}

const known = new WeakMap<HouseStyle, DocumentStyle>([[DEFAULT_HOUSE_STYLE, HOUSE_STYLE]]);

/** What the pages of an organisation's document are set with; the same object for the same choice. */
export function documentStyleOf(organisation: Pick<Organisation, 'settings'>): DocumentStyle {
  const house = houseStyleOf(organisation);
  const style = known.get(house) ?? documentStyle(house);
  known.set(house, style);
  return style;
}

/** A3 landscape, for the chart of the whole organisation; points. */
export const SHEET_PAPER = { width: 1190.55, height: 841.9, left: 42.5, right: 42.5, top: 62, bottom: 54, header: 28, footer: 26 } as const;

/** Width of the text between the margins, in points. */
export function textWidth({ page }: Pick<DocumentStyle, 'page'>): number {
  return page.width - page.left - page.right;
}

/** Height of the text between the margins, in points. */
export function textHeight({ page }: Pick<DocumentStyle, 'page'>): number {
  return page.height - page.top - page.bottom;
}

/** The look of a line of the contents table. */
export function contentsLook(level: number, { contents } = HOUSE_STYLE): TextLook {
  return contents[level === 1 || level === 2 ? level : CONTENTS_DEPTH];
}

/** The look of a free or generated paragraph. */
export function paragraphLook({ look: name }: Pick<ParagraphBlock, 'look'>, style: DocumentStyle): TextLook {
  switch (name) {
    case 'body':
      return style.body;
    case 'lead-in':
      return style.leadIn;
    case 'volet':
      return style.volet;
    case 'note':
      return style.note;
  }
}
