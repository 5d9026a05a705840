import { HOUSE_STYLE } from '../../../../shared/document/house-style.ts';
import type { TableBlock } from '../../../../shared/document/model.ts';
import { columnShares } from '../../../../shared/document/table-columns.ts';
import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';
import { STYLE } from './styles.ts';
import { twips } from './units.ts';
import { runXml } from './xml-text.ts';

const NONE = 'w:val="none" w:sz="0" w:color="auto"';

/** A real table: header row repeated on each page, rows never cut in two, every cell with a paragraph. */
export function tableXml(block: TableBlock, textWidth: number, style: DocumentStyle): string {
  const widths = columnWidths(block, textWidth);
  const rows = block.rows.map((cells, index) => {
    const isHeader = block.hasHeader && index === 0;
    return rowXml(cells.map((cell) => cellLines(cell, isHeader, style).map((line) => cellLineXml(line)).join('')), widths, isHeader, '', style);
  });
  return tableOf(rows.join(''), widths, style);
}

/** Widths of the columns, in twentieths of a point. */
export function columnWidths(block: TableBlock, textWidth: number): readonly number[] {
  return columnShares(block).map((share) => twips(share * textWidth));
}

/** A table of rows that are written already. */
export function tableOf(rows: string, widths: readonly number[], { colors, cellMargin } = HOUSE_STYLE): string {
  const thin = `w:val="single" w:sz="4" w:color="${colors.rule}"`;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const [x, y] = [twips(cellMargin.x), twips(cellMargin.y)];
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>` +
    `<w:tblBorders><w:top ${thin}/><w:left ${NONE}/><w:bottom ${thin}/><w:right ${NONE}/><w:insideH ${thin}/><w:insideV ${NONE}/></w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/>' +
    `<w:tblCellMar><w:top w:w="${y}" w:type="dxa"/><w:left w:w="${x}" w:type="dxa"/><w:bottom w:w="${y}" w:type="dxa"/><w:right w:w="${x}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${rows}</w:tbl>`
  );
}

/**
 * A row of cells whose paragraphs are written already.
 *
 * @param tracked what tells that the whole row is a change
 */
export function rowXml(cells: readonly string[], widths: readonly number[], isHeader: boolean, tracked = '', { colors } = HOUSE_STYLE): string {
  const shade = isHeader ? `<w:shd w:val="clear" w:color="auto" w:fill="${colors.blue}"/>` : '';
  const written = cells.map(
    (cell, column) => `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr>${cell}</w:tc>`,
  );
  return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}${tracked}</w:trPr>${written.join('')}</w:tr>`;
}

/** A paragraph of a cell, before it is written. */
export interface CellLine {
  readonly text: string;
  /** Properties of its runs, an `rPr` element. */
  readonly look: string;
  readonly isHeader: boolean;
}

/** The paragraphs of a cell; those after the first are small print. */
export function cellLines(cell: string, isHeader: boolean, { colors } = HOUSE_STYLE): readonly CellLine[] {
  return cell.split('\n').map((text, rank) => ({ text, isHeader, look: rank > 0 ? `<w:rPr><w:color w:val="${colors.grey}"/></w:rPr>` : '' }));
}

/** A header stays with the row below it. */
export function cellLineXml({ text, look, isHeader }: CellLine, runs = runXml(text, look), mark = ''): string {
  const style = isHeader ? STYLE.cellHead : STYLE.cell;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${isHeader ? '<w:keepNext/>' : ''}${mark}</w:pPr>${runs}</w:p>`;
}
