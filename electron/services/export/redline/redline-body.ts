import { findMoves } from '../../../../shared/redline/find-moves.ts';
import type { ChartPiece, LinePiece, TablePiece } from '../../../../shared/redline/pieces.ts';
import type { Step } from '../../../../shared/redline/step.ts';
import { linesOf, type BodyContext, type Line } from '../docx/body-xml.ts';
import type { NextId } from '../docx/chart-xml.ts';
import { USUAL, type Placing } from '../docx/placing.ts';
import { formerAnchor } from './anchors.ts';
import { changedChart, keptChart, type ChartTools } from './redline-chart.ts';
import type { RedlineItem } from './item.ts';
import { itemsXml } from './redline-items.ts';
import { gapItem, redlineTable, type TableTools } from './redline-table.ts';
import type { Mark, Revisions } from './revisions.ts';
import { trackedWords } from './tracked-words.ts';

/** How a line that comes or goes is marked: where it moves, and where its move starts and ends. */
interface Place {
  readonly mark: Mark;
  readonly start: string;
  readonly end: string;
}

/** What the body of a redline is written with. */
export interface RedlineSetting {
  readonly context: BodyContext;
  /** How a block of the new document stands on its pages, by its place in it. */
  readonly placingOf: (index: number) => Placing;
}

/** The body of a redline as WordprocessingML: the new document, with what is gone where it stood. */
export function redlineBody(steps: readonly Step[], setting: RedlineSetting, revisions: Revisions): string {
  const moved = placesOfMoves(steps, revisions);
  let lastShape = 0;
  const writer = new ItemWriter(setting, revisions, () => ++lastShape);
  const items = steps.flatMap((step, index) => writer.itemsOf(step, moved.get(index)));
  return itemsXml(items, revisions) || '<w:p/>';
}

function placesOfMoves(steps: readonly Step[], revisions: Revisions): ReadonlyMap<number, Place> {
  const moved = new Map<number, Place>();
  const markRange = (places: readonly number[], mark: Mark, { start, end }: { readonly start: string; readonly end: string }) => {
    for (const [rank, place] of places.entries()) {
      moved.set(place, { mark, start: rank === 0 ? start : '', end: rank === places.length - 1 ? end : '' });
    }
  };
  for (const { from, to } of findMoves(steps)) {
    const move = revisions.move();
    markRange(from, 'moveFrom', move.from);
    markRange(to, 'moveTo', move.to);
  }
  return moved;
}

class ItemWriter {
  readonly #setting: RedlineSetting;
  readonly #revisions: Revisions;
  readonly #nextId: NextId;

  constructor(setting: RedlineSetting, revisions: Revisions, nextId: NextId) {
    this.#setting = setting;
    this.#revisions = revisions;
    this.#nextId = nextId;
  }

  /** What a step writes. `place`: where it moved, if it did. */
  itemsOf(step: Step, place: Place | undefined): readonly RedlineItem[] {
    if (step.kind === 'kept') return this.#kept(step);
    const { kind, piece } = step;
    switch (piece.type) {
      case 'line':
        return [this.#changedLine(kind, piece, place ?? { mark: kind === 'removed' ? 'del' : 'ins', start: '', end: '' })];
      case 'table':
        return this.#changedTable(kind, piece);
      case 'chart':
        return changedChart(piece.block, kind, this.#charts(kind === 'added' ? piece : null));
    }
  }

  #kept({ before, after }: Extract<Step, { kind: 'kept' }>): readonly RedlineItem[] {
    if (before.type === 'line' && after.type === 'line') {
      const runs = trackedWords(before.text, after.text, this.#revisions);
      this.#revisions.passKeptEnd();
      const texts = { before: before.text, after: after.text };
      const sayAgain = (state: 'before' | 'after', mark: 'ins' | 'del') => this.#revisions.text(mark, texts[state]);
      return [{ type: 'paragraph', status: 'kept', line: this.#lineOf(after, true), runs, sayAgain }];
    }
    if (before.type === 'chart' && after.type === 'chart') return keptChart(before.block, after.block, this.#charts(after));
    if (before.type === 'table' && after.type === 'table') {
      return [{ type: 'other', xml: redlineTable(before.block, after.block, this.#tables()) }, gapItem('kept', this.#revisions)];
    }
    return [];
  }

  #changedLine(status: 'removed' | 'added', piece: LinePiece, { mark, start, end }: Place): RedlineItem {
    const line = status === 'removed' ? formerAnchor(this.#lineOf(piece, false)) : this.#lineOf(piece, true);
    return { type: 'paragraph', status, line, runs: start + this.#revisions.text(mark, line.text), end: { mark, minute: this.#revisions.minute }, after: end };
  }

  #changedTable(status: 'removed' | 'added', { block }: TablePiece): readonly RedlineItem[] {
    const none = { ...block, rows: [] };
    const xml = status === 'removed' ? redlineTable(block, none, this.#tables()) : redlineTable(none, block, this.#tables());
    return [{ type: 'other', xml }, gapItem(status, this.#revisions)];
  }

  /** The line as a paragraph. `isPresent`: it stands in the new document, whose pages are known. */
  #lineOf({ block, index, line }: LinePiece, isPresent: boolean): Line {
    const { context, placingOf } = this.#setting;
    return linesOf(block, index, context, isPresent ? placingOf(index) : USUAL)[line] ?? { style: '', properties: '', text: '' };
  }

  #charts(present: ChartPiece | null): ChartTools {
    const { context, placingOf } = this.#setting;
    const { tight } = present ? placingOf(present.index) : USUAL;
    return { nextId: this.#nextId, revisions: this.#revisions, setting: { style: context.style, tight } };
  }

  #tables(): TableTools {
    return { revisions: this.#revisions, style: this.#setting.context.style };
  }
}
