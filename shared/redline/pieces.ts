import type { ChartBlock, DocumentModel, HeadingBlock, ListBlock, ParagraphBlock, TableBlock } from '../document/model.ts';
import type { EntityId } from '../model/entity.ts';

/** A paragraph, a table or a chart of a document, with where it belongs: what a redline keeps, takes out or puts in. */
export type Piece = LinePiece | TablePiece | ChartPiece;

interface PieceBase {
  /** What it speaks of: the entity and field it is written from. Pieces of one slot follow each other. */
  readonly slot: string;
}

export interface LinePiece extends PieceBase {
  readonly type: 'line';
  /** Pieces of another look are never the same paragraph: its style tells its number too. */
  readonly look: string;
  readonly text: string;
  /** The block that it is a line of, its place among the document's blocks, and that of the line in it. */
  readonly block: HeadingBlock | ParagraphBlock | ListBlock;
  readonly index: number;
  readonly line: number;
}

export interface TablePiece extends PieceBase {
  readonly type: 'table';
  readonly block: TableBlock;
}

export interface ChartPiece extends PieceBase {
  readonly type: 'chart';
  readonly block: ChartBlock;
  readonly index: number;
}

/** The empty paragraph after a table. */
export interface GapPiece extends PieceBase {
  readonly type: 'gap';
  readonly text: '';
}

export type SpacedPiece = Piece | GapPiece;

/** A piece that is one paragraph of text. */
export type TextPiece = LinePiece | GapPiece;

export function isText(piece: SpacedPiece): piece is TextPiece {
  return piece.type === 'line' || piece.type === 'gap';
}

/** The slot of what no entity says: the front matter. */
const FRONT = 'front';

/**
 * The pieces of a document, in order.
 *
 * @param idOf the id by which an entity is known in the comparison
 */
export function piecesOf({ blocks }: Pick<DocumentModel, 'blocks'>, idOf: (id: EntityId) => EntityId): readonly Piece[] {
  const slots = new SlotNames();
  return blocks.flatMap((block, index): readonly Piece[] => {
    const { source } = block;
    const about = source ? `${idOf(source.entityId)} ${source.field}` : FRONT;
    const isTitle = block.type === 'heading';
    const slot = slots.next(isTitle && source?.field === 'parts' ? `${about} ${firstWord(block.label)}` : about, isTitle);
    switch (block.type) {
      case 'heading':
        return [{ type: 'line', slot, look: `heading ${block.level}`, text: block.text, block, index, line: 0 }];
      case 'paragraph':
        return [{ type: 'line', slot, look: block.look, text: block.text, block, index, line: 0 }];
      case 'list':
        return block.items
          .flatMap(({ text, children }) => [{ text, look: 'item' }, ...children.map((child) => ({ text: child, look: 'sub-item' }))])
          .map(({ text, look }, line) => ({ type: 'line', slot, look, text, block, index, line }));
      case 'table':
        return [{ type: 'table', slot, block }];
      case 'chart':
        return [{ type: 'chart', slot, block, index }];
    }
  });
}

/** « Missions » or « Organisation »: which chapter of its section a title opens. */
function firstWord(label: string): string {
  return label.split(' ', 1)[0] ?? '';
}

/** Names each run of blocks about the same thing once, with #1 when it comes again later. */
class SlotNames {
  readonly #runs = new Map<string, number>();
  #last = '';

  next(about: string, startsAnew: boolean): string {
    if (about !== this.#last || startsAnew) this.#runs.set(about, (this.#runs.get(about) ?? -1) + 1);
    this.#last = about;
    return `${about}#${this.#runs.get(about) ?? 0}`;
  }
}
