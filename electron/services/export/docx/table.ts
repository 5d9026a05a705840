import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { HOUSE_STYLE } from '../../../../shared/document/house-style.ts';
import type { TableBlock } from '../../../../shared/document/model.ts';
import { columnShares } from '../../../../shared/document/table-columns.ts';
import { safeText } from './safe-text.ts';
import { STYLE } from './styles.ts';
import { twips } from './units.ts';

const { colors, cellMargin } = HOUSE_STYLE;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: colors.rule } as const;

/** A real table: header row repeated on each page, rows never cut in two, every cell with a paragraph. */
export function tableOf(block: TableBlock, textWidth: number): Table {
  const widths = columnShares(block).map((share) => twips(share * textWidth));
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: THIN, bottom: THIN, left: NONE, right: NONE, insideHorizontal: THIN, insideVertical: NONE },
    margins: {
      marginUnitType: WidthType.DXA,
      left: twips(cellMargin.x),
      right: twips(cellMargin.x),
      top: twips(cellMargin.y),
      bottom: twips(cellMargin.y),
    },
    rows: block.rows.map((cells, index) => row(cells, widths, block.hasHeader && index === 0, index < 2)),
  });
}

function row(cells: readonly string[], widths: readonly number[], isHeader: boolean, keepNext: boolean): TableRow {
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    children: cells.map((cell, column) => {
      const lines = cell.split('\n');
      return new TableCell({
        width: { size: widths[column] ?? 0, type: WidthType.DXA },
        verticalAlign: 'center',
        ...(isHeader ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: colors.blue } } : {}),
        children: lines.map(
          (line, rank) =>
            new Paragraph({
              style: isHeader ? STYLE.cellHead : STYLE.cell,
              keepNext: keepNext && isHeader,
              children: [
                new TextRun({ text: safeText(line), ...(rank > 0 ? { color: colors.grey } : {}) }),
              ],
            }),
        ),
      });
    }),
  });
}
