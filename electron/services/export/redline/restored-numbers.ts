import { STYLE } from '../docx/styles.ts';

/*
 * LibreOffice restores the style of a paragraph, but takes the level of its number from the properties where both
 * styles belong to one list, and from the style where they do not.
 */

/** Former properties of a paragraph; those of a heading say its number themselves. */
export function withHeadingNumber(properties: string, headingsNumber: string): string {
  const [, level] = /^<w:pStyle w:val="Heading(\d)"\/>/u.exec(properties) ?? [];
  return level === undefined ? properties : withNumber(properties, Number(level) - 1, headingsNumber);
}

/** The part of the styles, in which those of the two levels of a list have their bullet. */
export function withBulletsInStyles(styles: string, listNumber: string): string {
  return [STYLE.item, STYLE.subItem].reduce(
    (xml, id, level) => xml.replace(new RegExp(`(?<=w:styleId="${id}">.*?)<w:pPr>.*?</w:pPr>`, 'su'), (look) => withNumber(look, level, listNumber)),
    styles,
  );
}

/** Properties of a paragraph with a number, where the schema wants it. */
function withNumber(properties: string, level: number, list: string): string {
  const found = properties.search(/<w:(?:pBdr|spacing|ind|outlineLvl)\b|<\/w:pPr>/u);
  const at = found < 0 ? properties.length : found;
  return `${properties.slice(0, at)}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>${properties.slice(at)}`;
}
