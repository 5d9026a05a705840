import { safeText } from './safe-text.ts';

/** Text for an XML element or a quoted attribute. */
export function escaped(text: string): string {
  return safeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Bookmarks that mark where hand-written XML goes; the last pass puts it there. */
export const PLACE = {
  contents: 'ogs_sommaire',
  chart: (index: number) => `ogs_organigramme_${index}`,
} as const;

/** The XML with the paragraph that holds the bookmark replaced; unchanged without that bookmark. */
export function withPlaced(xml: string, bookmark: string, replacement: string): string {
  const mark = xml.indexOf(`w:name="${bookmark}"`);
  if (mark < 0) return xml;
  const start = xml.lastIndexOf('<w:p>', mark);
  const end = xml.indexOf('</w:p>', mark) + '</w:p>'.length;
  return xml.slice(0, start) + replacement + xml.slice(end);
}
