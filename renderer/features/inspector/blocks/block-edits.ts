import type { BlockPlace, FreeBlock } from '../../../../shared/model/entity.ts';

export type Blocks = readonly FreeBlock[];

export const PLACES: readonly { readonly id: BlockPlace; readonly label: string }[] = [
  { id: 'before-missions', label: 'Avant les missions' },
  { id: 'after-missions', label: 'Après les missions' },
  { id: 'in-organisation', label: 'Dans l’organisation' },
  { id: 'end', label: 'À la fin' },
];

/** A new block of this type, empty, at the end of the section. */
export function emptyBlock(type: FreeBlock['type']): FreeBlock {
  switch (type) {
    case 'paragraph':
      return { type, place: 'end', text: '' };
    case 'list':
      return { type, place: 'end', intro: '', items: [''] };
    case 'table':
      return { type, place: 'end', hasHeader: true, rows: [['', ''], ['', '']] };
  }
}

/** The blocks that say something, each without what is empty in it: what is stored. */
export function saidBlocks(blocks: Blocks): FreeBlock[] {
  return blocks.flatMap((block): FreeBlock[] => {
    switch (block.type) {
      case 'paragraph': {
        const text = block.text.trim();
        return text === '' ? [] : [{ ...block, text }];
      }
      case 'list': {
        const { intro: former, ...rest } = block;
        const intro = former?.trim() ?? '';
        const items = block.items.map((item) => item.trim()).filter((item) => item !== '');
        if (intro === '' && items.length === 0) return [];
        return [{ ...rest, ...(intro === '' ? {} : { intro }), items }];
      }
      case 'table': {
        const rows = block.rows.map((row) => row.map((cell) => cell.trim()));
        return rows.every((row) => row.every((cell) => cell === '')) ? [] : [{ ...block, rows }];
      }
    }
  });
}

export function replaceBlock(blocks: Blocks, index: number, block: FreeBlock): Blocks {
  return blocks.map((one, at) => (at === index ? block : one));
}

export function removeBlock(blocks: Blocks, index: number): Blocks {
  return blocks.filter((_, at) => at !== index);
}

export function shiftBlock(blocks: Blocks, index: number, by: -1 | 1): Blocks {
  const [block] = blocks.slice(index, index + 1);
  if (!block || index + by < 0 || index + by >= blocks.length) return blocks;
  const rest = removeBlock(blocks, index);
  return [...rest.slice(0, index + by), block, ...rest.slice(index + by)];
}

type Rows = readonly (readonly string[])[];

/** As many columns as the widest row has. */
export function widthOf(rows: Rows): number {
  return Math.max(1, ...rows.map((row) => row.length));
}

export function setCell(rows: Rows, at: { readonly row: number; readonly column: number }, text: string): string[][] {
  return pasteCells(rows, at, [[text]]);
}

/** Writes cells from a place on; the table grows where they do not fit. */
export function pasteCells(rows: Rows, { row, column }: { readonly row: number; readonly column: number }, cells: Rows): string[][] {
  const width = Math.max(widthOf(rows), column + widthOf(cells));
  const height = Math.max(rows.length, row + cells.length);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_cell, x) => cells[y - row]?.[x - column] ?? rows[y]?.[x] ?? ''),
  );
}

export function addRow(rows: Rows): string[][] {
  return pasteCells(rows, { row: rows.length, column: 0 }, [['']]);
}

export function addColumn(rows: Rows): string[][] {
  return pasteCells(rows, { row: 0, column: widthOf(rows) }, [['']]);
}

export function removeRow(rows: Rows, row: number): string[][] {
  return rows.filter((_, at) => at !== row).map((cells) => [...cells]);
}

export function removeColumn(rows: Rows, column: number): string[][] {
  return rows.map((cells) => cells.filter((_, at) => at !== column));
}

/** The cells of a text copied from a spreadsheet or a table. */
export function cellsOfText(text: string): string[][] {
  return text
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u)
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}
