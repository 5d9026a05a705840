import type { ContentsEntry } from '../../../../shared/document/contents.ts';
import type { DocumentModel } from '../../../../shared/document/model.ts';
import { headingPages } from '../../../../shared/document/pages/heading-pages.ts';
import { zipParts } from '../archive/zip-parts.ts';
import { chartXml } from './chart-xml.ts';
import { contentsXml } from './contents-xml.ts';
import type { Part } from './parts-of.ts';
import { PLACE, withPlaced } from './xml-text.ts';

/**
 * The last pass over the library's parts: puts in the contents table and the charts, and takes out
 * what differs from run to run (the library counts bookmarks for the whole process and dates by
 * the clock). Adds the language where the library has no option for it.
 */
export function finished(
  parts: Map<string, Part>,
  model: DocumentModel,
  entries: readonly ContentsEntry[],
): Uint8Array {
  const edit = (path: string, change: (xml: string) => string) => {
    const part = parts.get(path);
    if (part !== undefined) parts.set(path, change(typeof part === 'string' ? part : Buffer.from(part).toString()));
  };
  edit('word/document.xml', (xml) => withCharts(withContents(renumbered(xml), model, entries), model));
  edit('docProps/core.xml', (xml) => withLanguage(dated(xml, model.date)));
  edit('word/settings.xml', withFrenchNumbers);
  return zipParts(
    [...parts]
      .toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map(([path, part]) => [path, typeof part === 'string' ? Buffer.from(part) : part]),
  );
}

/** Readers want the list of types first. */
function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path.startsWith('_rels') ? 1 : 2;
}

function withContents(xml: string, model: DocumentModel, entries: readonly ContentsEntry[]): string {
  return entries.length === 0
    ? xml
    : withPlaced(xml, PLACE.contents, contentsXml(entries, headingPages(model).pageOf, !model.hasCover));
}

/** Puts each chart in its place, in one walk: the places follow each other in the text. */
function withCharts(xml: string, { blocks }: DocumentModel): string {
  let lastId = 0;
  const pieces: string[] = [];
  let from = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'chart') continue;
    const mark = xml.indexOf(`w:name="${PLACE.chart(index)}"`, from);
    if (mark < 0) continue;
    pieces.push(xml.slice(from, xml.lastIndexOf('<w:p>', mark)), chartXml(block, () => ++lastId));
    from = xml.indexOf('</w:p>', mark) + '</w:p>'.length;
  }
  return pieces.join('') + xml.slice(from);
}

/** Ids of bookmarks, counted from 1 in this document. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(
    /(<w:bookmark(?:Start|End) [^>]*?w:id=")([^"]*)"/gu,
    (_, before: string, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `${before}${number}"`;
    },
  );
}

function dated(xml: string, date: string): string {
  const [day = '1980-01-01'] = /^\d{4}-\d{2}-\d{2}/u.exec(date) ?? [];
  return xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu,
    (_, open: string) => `${open}${day}T00:00:00Z`,
  );
}

function withLanguage(xml: string): string {
  return xml.replace('</cp:coreProperties>', '<dc:language>fr-FR</dc:language></cp:coreProperties>');
}

/** Decimal comma and list separator, the theme's language; in the order of the schema, before the end. */
function withFrenchNumbers(xml: string): string {
  return xml.replace(
    '</w:settings>',
    '<w:themeFontLang w:val="fr-FR"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>',
  );
}
