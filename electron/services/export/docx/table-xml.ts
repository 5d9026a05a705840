import { HOUSE_STYLE } from '../../../../shared/document/house-style.ts';
import type { TableBlock } from '../../../../shared/document/model.ts';
import { columnShares } from '../../../../shared/document/table-columns.ts';
import { STYLE } from './styles.ts';
import { twips } from './units.ts';
import { runXml } from './xml-text.ts';

const { colors, cellMargin } = HOUSE_STYLE;
const NONE = 'w:val="none" w:sz="0" w:color="auto"';
const THIN = `w:val="single" w:sz="4" w:color="${colors.rule}"`;

/** A real table: header row repeated on each page, rows never cut in two, every cell with a paragraph. */
export function tableXml(block: TableBlock, textWidth: number): string {
  const widths = columnShares(block).map((share) => twips(share * textWidth));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const [x, y] = [twips(cellMargin.x), twips(cellMargin.y)];
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>` +
    `<w:tblBorders><w:top ${THIN}/><w:left ${NONE}/><w:bottom ${THIN}/><w:right ${NONE}/><w:insideH ${THIN}/><w:insideV ${NONE}/></w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/>' +
    `<w:tblCellMar><w:top w:w="${y}" w:type="dxa"/><w:left w:w="${x}" w:type="dxa"/><w:bottom w:w="${y}" w:type="dxa"/><w:right w:w="${x}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${block.rows.map((cells, index) => rowXml(cells, widths, block.hasHeader && index === 0)).join('')}</w:tbl>`
  );
}

function rowXml(cells: readonly string[], widths: readonly number[], isHeader: boolean): string {
  const shade = isHeader ? `<w:shd w:val="clear" w:color="auto" w:fill="${colors.blue}"/>` : '';
  const written = cells.map(
    (cell, column) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr>` +
      `${cell.split('\n').map((line, rank) => lineXml(line, rank, isHeader)).join('')}</w:tc>`,
  );
  return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`;
}

/** A paragraph of a cell; those after the first are small print. A header stays with the row below it. */
function lineXml(line: string, rank: number, isHeader: boolean): string {
  const style = isHeader ? STYLE.cellHead : STYLE.cell;
  const color = rank > 0 ? `<w:rPr><w:color w:val="${colors.grey}"/></w:rPr>` : '';
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${isHeader ? '<w:keepNext/>' : ''}</w:pPr>${runXml(line, color)}</w:p>`;
}
