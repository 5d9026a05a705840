import { cellXml, columnLetters, titleXml, type SharedTexts } from './cell-xml.ts';
import type { Sheet } from './sheet.ts';

/** Height of the row of titles, in points. */
const TITLE_HEIGHT = 30;

/** The cells that a sheet fills, « A1:K142 ». */
export function rangeOf({ columns, rows }: Sheet, isAbsolute = false): string {
  const sign = isAbsolute ? '$' : '';
  return `${sign}A${sign}1:${sign}${columnLetters(columns.length - 1)}${sign}${rows.length + 1}`;
}

/** A sheet: titles that stay in sight, widths, filters, and a page in landscape that is as wide as they are. */
export function sheetXml(sheet: Sheet, texts: SharedTexts, isFirst: boolean): string {
  const columns = sheet.columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const titles = sheet.columns.map(({ title }, index) => titleXml(title, `${columnLetters(index)}1`, texts)).join('');
  const rows = sheet.rows.map((cells, index) => {
    const number = index + 2;
    return `<row r="${number}">${cells.map((cell, column) => cellXml(cell, columnLetters(column) + number, texts)).join('')}</row>`;
  });
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="${rangeOf(sheet)}"/>` +
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>' +
    '<selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="13.5"/><cols>${columns.join('')}</cols>` +
    `<sheetData><row r="1" ht="${TITLE_HEIGHT}" customHeight="1">${titles}</row>${rows.join('')}</sheetData>` +
    `<autoFilter ref="${rangeOf(sheet)}"/>` +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>'
  );
}
