import type { Organisation } from '../../../../shared/model/organisation.ts';
import { zipParts } from '../archive/zip-parts.ts';
import { escaped } from '../docx/xml-text.ts';
import { SharedTexts } from './cell-xml.ts';
import { organisationSheets } from './organisation-sheets.ts';
import { rangeOf, sheetXml } from './sheet-xml.ts';
import type { Sheet } from './sheet.ts';
import { stylesXml } from './workbook-styles.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The organisation as an .xlsx workbook (ISO 29500): entities, missions, supervision, counts. The same
 * organisation and date (ISO 8601) give the same bytes.
 */
export function writeXlsx(organisation: Organisation, date: string): Uint8Array {
  const about = { title: `${organisation.settings.documentTitle} - ${organisation.name}`, author: organisation.settings.issuer || 'OGS', date };
  return workbook(organisationSheets(organisation, date), about);
}

interface About {
  readonly title: string;
  readonly author: string;
  readonly date: string;
}

/** A workbook of these sheets. Names of sheets: 31 letters at most, none of `[]:*?/\`. */
export function workbook(sheets: readonly Sheet[], about: About): Uint8Array {
  const texts = new SharedTexts();
  const contents = sheets.map((sheet, index) => sheetXml(sheet, texts, index === 0));
  const parts: (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml'], ['extended-properties', 'docProps/app.xml']], [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'])],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', relations([...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const), ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']])],
    ...contents.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml] as const),
    ['xl/styles.xml', stylesXml()],
    ['xl/sharedStrings.xml', texts.xml()],
    ['docProps/core.xml', coreProperties(about)],
    ['docProps/app.xml', '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>OGS</Application></Properties>'],
  ];
  const encoder = new TextEncoder();
  return zipParts(parts.map(([path, xml]) => [path, encoder.encode(HEAD + xml)] as const));
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const names = sheets.flatMap((sheet, index) => {
    const quoted = `'${escaped(sheet.name).replaceAll("'", "''")}'`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${rangeOf(sheet, true)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$1</definedName>`,
    ];
  });
  return (
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15600"/></bookViews>' +
    `<sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
  );
}

function contentTypes(sheetCount: number): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, `${SPREADSHEET}.worksheet+xml`));
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`)}${sheets.join('')}` +
    override('/xl/styles.xml', `${SPREADSHEET}.styles+xml`) +
    override('/xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`) +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    `${override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml')}</Types>`
  );
}

/** Relations of the office, then those of the package with their whole type. */
function relations(office: readonly (readonly [type: string, target: string])[], ...others: readonly (readonly [string, string])[]): string {
  const list = [...office.map(([type, target]) => [`${OFFICE}/${type}`, target] as const), ...others];
  const items = list.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function coreProperties({ title, author, date }: About): string {
  const [day = '1980-01-01'] = /^\d{4}-\d{2}-\d{2}/u.exec(date) ?? [];
  const moment = `xsi:type="dcterms:W3CDTF">${day}T00:00:00Z`;
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>fr-FR</dc:language>` +
    `<dcterms:created ${moment}</dcterms:created><dcterms:modified ${moment}</dcterms:modified></cp:coreProperties>`
  );
}
