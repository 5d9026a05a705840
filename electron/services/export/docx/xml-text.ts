import { safeText } from './safe-text.ts';

/** Text for an XML element or a quoted attribute. */
export function escaped(text: string): string {
  return safeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A run of text; `properties` are its own, an `rPr` element. */
export function runXml(text: string, properties = ''): string {
  return `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** Name of the bookmark of the heading at this place among the blocks. */
export function headingAnchor(block: number): string {
  return `_Toc${String(block + 1).padStart(8, '0')}`;
}

/** Bookmarks that mark where hand-written XML goes; the last pass puts it there. */
export const PLACE = { contents: 'ogs_sommaire', body: 'ogs_corps', sheet: 'ogs_planche' } as const;

/** The XML with the paragraph that holds the bookmark replaced; unchanged without that bookmark. */
export function withPlaced(xml: string, bookmark: string, replacement: string): string {
  const mark = xml.indexOf(`w:name="${bookmark}"`);
  if (mark < 0) return xml;
  const start = xml.lastIndexOf('<w:p>', mark);
  const end = xml.indexOf('</w:p>', mark) + '</w:p>'.length;
  return xml.slice(0, start) + replacement + xml.slice(end);
}
