import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetGiven {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Rows as XML instead of `rows`. */
  readonly xml?: string;
}

/** The parts of an .xlsx workbook with these sheets. */
export function workbookParts(sheets: readonly SheetGiven[], shared: readonly string[] = []): Record<string, Uint8Array> {
  const list = sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const relations = sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${RELATION}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}<Relationship Id="s" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${HEAD}<sst ${MAIN}>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  for (const [index, { rows, xml }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `${HEAD}<worksheet ${MAIN}><sheetData>${xml ?? rows.map(rowXml).join('')}</sheetData></worksheet>`;
  }
  return Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
}

export function aWorkbook(sheets: readonly SheetGiven[]): Uint8Array {
  return zipSync(workbookParts(sheets));
}

function rowXml(cells: readonly string[], index: number): string {
  const list = cells.map((cell, column) =>
    cell === '' ? '' : `<c r="${String.fromCodePoint(65 + column)}${index + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
  );
  return `<row r="${index + 1}">${list.join('')}</row>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
