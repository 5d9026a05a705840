import { textWidth } from '../../../../shared/document/house-style.ts';
import type { TableBlock } from '../../../../shared/document/model.ts';
import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';
import { alignRows, type Row } from '../../../../shared/redline/align-rows.ts';
import { cellLines, cellLineXml, columnWidths, rowXml, tableOf } from '../docx/table-xml.ts';
import type { Revisions } from './revisions.ts';
import { trackedWords } from './tracked-words.ts';

/** What tables are written with. */
export interface TableTools {
  readonly revisions: Revisions;
  readonly style: DocumentStyle;
}

/** A table that became another, or appears, or goes (then the other has no rows). */
export function redlineTable(before: TableBlock, after: TableBlock, tools: TableTools): string {
  const width = textWidth(tools.style);
  const [former, present] = [columnWidths(before, width), columnWidths(after, width)];
  const isGone = after.rows.length === 0;
  // Where the number of columns changes, each row keeps the widths of its own table.
  const formerRow = isGone || former.length !== present.length ? former : present;
  const rows = alignRows(before, after).map((step) => {
    if (step.kind === 'kept') return keptRow(step.before, step.after, present, tools);
    if (step.kind === 'removed') return changedRow(step.piece, formerRow, 'del', tools);
    return changedRow(step.piece, present, 'ins', tools);
  });
  return tableOf(rows.join(''), isGone || former.length > present.length ? former : present, tools.style);
}

function changedRow({ cells, isHeader }: Row, widths: readonly number[], mark: 'ins' | 'del', { revisions, style }: TableTools): string {
  const written = cells.map((cell) =>
    cellLines(cell, isHeader, style)
      .map((line) => cellLineXml(line, revisions.text(mark, line.text, line.look), revisions.paragraphEnd(mark)))
      .join(''),
  );
  return rowXml(written, widths, isHeader, revisions.row(mark), style);
}

function keptRow(before: Row, after: Row, widths: readonly number[], tools: TableTools): string {
  const written = after.cells.map((cell, column) => keptCell(before.cells[column] ?? '', cell, after.isHeader, tools));
  return rowXml(written, widths, after.isHeader, '', tools.style);
}

/**
 * A cell whose lines change. The end of its last paragraph always stays, so that a line more or less changes the
 * end of the one before it.
 */
function keptCell(before: string, after: string, isHeader: boolean, { revisions, style }: TableTools): string {
  const former = cellLines(before, isHeader, style);
  const present = cellLines(after, isHeader, style);
  const longer = present.length > former.length ? present : former;
  const common = Math.min(present.length, former.length);
  const mark = present.length > former.length ? 'ins' : 'del';
  return longer
    .map((line, rank) => {
      const runs =
        rank < common
          ? trackedWords(former[rank]?.text ?? '', present[rank]?.text ?? '', revisions, line.look)
          : revisions.text(mark, line.text, line.look);
      const isParted = rank >= common - 1 && rank < longer.length - 1;
      if (!isParted) revisions.passKeptEnd();
      return cellLineXml(line, runs, isParted ? revisions.paragraphEnd(mark) : '');
    })
    .join('');
}
