import type { ContentsEntry } from '../../../../shared/document/contents.ts';
import type { DocumentModel } from '../../../../shared/document/model.ts';
import { pagesOfDocument } from '../../../../shared/document/pages/document-pages.ts';
import { zipParts } from '../archive/zip-parts.ts';
import { bodyXml, type BodyContext } from './body-xml.ts';
import { contentsXml } from './contents-xml.ts';
import type { Part } from './parts-of.ts';
import { withWatermark } from './watermark.ts';
import { PLACE, withPlaced } from './xml-text.ts';

/** What the last pass puts in. */
interface Finish {
  readonly entries: readonly ContentsEntry[];
  readonly watermark: string;
  readonly hand?: Hand | undefined;
}

/** The parts of the document that are written by hand. */
export interface Hand {
  body(context: BodyContext): string;
  contents(): string;
  /** The chart of the whole organisation, on its own paper. */
  sheet?(context: BodyContext): string;
  /** Last word over each part of the archive. */
  retouch?(path: string, xml: string): string;
}

function plainHand(model: DocumentModel, entries: readonly ContentsEntry[]): Hand {
  const { sections, contents, pageOf } = pagesOfDocument(model);
  let lastId = 0;
  const nextId = () => ++lastId;
  const onSheet = sections.filter(isSheet);
  const tight = contents?.isTight === true ? contents.style : null;
  return {
    body: (context) => bodyXml(sections.filter((section) => !isSheet(section)), context, nextId),
    sheet: (context) => bodyXml(onSheet, context, nextId),
    contents: () => contentsXml(entries, pageOf, !model.hasCover, { style: model.style, tight }),
  };
}

/** Whether a section is the chart of the whole organisation. */
export function isSheet({ blocks }: Pick<DocumentModel, 'blocks'>): boolean {
  return blocks.some((block) => block.type === 'chart' && block.isSheet === true);
}

/**
 * The last pass over the library's parts: puts in the contents table and the body, and takes out
 * what differs from run to run (the library counts bookmarks for the whole process and dates by
 * the clock). Adds the language where the library has no option for it.
 */
export function finished(
  parts: Map<string, Part>,
  model: DocumentModel,
  { entries, watermark, hand = plainHand(model, entries) }: Finish,
): Uint8Array {
  const edit = (path: string, change: (xml: string) => string) => {
    const part = parts.get(path);
    if (part !== undefined) parts.set(path, change(textOf(part)));
  };
  const startsPage = !model.hasCover && entries.length === 0;
  const [, headingsNumber = '1'] = /w:styleId="Heading1".*?<w:numId w:val="(\d+)"\/>/su.exec(textOf(parts.get('word/styles.xml'))) ?? [];
  edit('word/document.xml', (xml) => withBody(withContents(withLogoIds(renumbered(xml)), hand, entries), hand, { headingsNumber, startsPage, style: model.style }));
  if (hand.retouch) for (const path of parts.keys()) if (path.endsWith('.xml')) edit(path, (xml) => hand.retouch?.(path, xml) ?? xml);
  if (watermark !== '') {
    for (const number of [1, 2, 3]) edit(`word/header${number}.xml`, (xml) => withWatermark(xml, watermark, { number, font: model.style.font }));
  }
  edit('docProps/core.xml', (xml) => withLanguage(dated(xml, model.date)));
  edit('word/settings.xml', withFrenchNumbers);
  return zipParts(
    [...parts]
      .toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map(([path, part]) => [path, typeof part === 'string' ? Buffer.from(part) : part]),
  );
}

function textOf(part: Part = ''): string {
  return typeof part === 'string' ? part : Buffer.from(part).toString();
}

/** Readers want the list of types first. */
function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path.startsWith('_rels') ? 1 : 2;
}

function withContents(xml: string, hand: Hand, entries: readonly ContentsEntry[]): string {
  return entries.length === 0 ? xml : withPlaced(xml, PLACE.contents, hand.contents());
}

/** Puts the body in its place: a paragraph of the list of missions, which tells the number of that list. */
function withBody(xml: string, hand: Hand, context: Omit<BodyContext, 'listNumber'>): string {
  const mark = xml.indexOf(`w:name="${PLACE.body}"`);
  const [, listNumber = '1'] = /<w:numId w:val="(\d+)"\/>/u.exec(xml.slice(xml.lastIndexOf('<w:p>', mark), mark)) ?? [];
  const whole = { ...context, listNumber };
  const placed = withPlaced(xml, PLACE.body, hand.body(whole));
  return withPlaced(placed, PLACE.sheet, hand.sheet?.({ ...whole, startsPage: true }) ?? '<w:p/>');
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

/** Ids of the logo's drawing, the only one that the library writes: above those of the charts, the same each time. */
function withLogoIds(xml: string): string {
  return xml.replace(/(<(?:wp:docPr|pic:cNvPr) [^>]*?id=")[^"]*"/gu, (_, before: string) => `${before}${LOGO_ID}"`);
}

const LOGO_ID = 1_000_000;

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
