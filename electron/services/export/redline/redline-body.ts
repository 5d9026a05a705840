import { findMoves } from '../../../../shared/redline/find-moves.ts';
import { isText, type ChartPiece, type TablePiece, type TextPiece } from '../../../../shared/redline/pieces.ts';
import type { RoomyStep } from '../../../../shared/redline/table-room.ts';
import { linesOf, type BodyContext, type Line } from '../docx/body-xml.ts';
import type { NextId } from '../docx/chart-xml.ts';
import { USUAL, type Placing } from '../docx/placing.ts';
import { STYLE } from '../docx/styles.ts';
import { formerAnchor } from './anchors.ts';
import { changedChart, keptChart, type ChartTools } from './redline-chart.ts';
import type { RedlineItem } from './item.ts';
import { itemsXml } from './redline-items.ts';
import { redlineTable, type TableTools } from './redline-table.ts';
import type { Mark, Revisions } from './revisions.ts';
import { trackedWords } from './tracked-words.ts';

/** How a line that comes or goes is marked: where it moves, and where its move starts and ends. */
interface Place {
  readonly mark: Mark;
  readonly start: string;
  readonly end: string;
}

/** What comes or goes without moving. */
const PLAIN = { removed: { mark: 'del', start: '', end: '' }, added: { mark: 'ins', start: '', end: '' } } as const;

/** What the body of a redline is written with. */
export interface RedlineSetting {
  readonly context: BodyContext;
  /** How a block of the new document stands on its pages, by its place in it. */
  readonly placingOf: (index: number) => Placing;
}

/** The body of a redline as WordprocessingML: the new document, with what is gone where it stood. */
export function redlineBody(steps: readonly RoomyStep[], setting: RedlineSetting, revisions: Revisions): string {
  const places = placesOfMoves(steps, revisions);
  let lastShape = 0;
  const writer = new ItemWriter(setting, revisions, () => ++lastShape);
  const items = steps.flatMap((step, index) => writer.itemsOf(step, { from: places.from.get(index), to: places.to.get(index) }));
  return itemsXml(items, revisions, setting.context.headingsNumber) || '<w:p/>';
}

/** Where a step's text is taken from and put by moves, if by any. */
interface Places {
  readonly from: Place | undefined;
  readonly to: Place | undefined;
}

function placesOfMoves(steps: readonly RoomyStep[], revisions: Revisions): Record<'from' | 'to', ReadonlyMap<number, Place>> {
  const found = { from: new Map<number, Place>(), to: new Map<number, Place>() };
  for (const move of findMoves(steps)) {
    const ranges = revisions.move();
    for (const [side, mark] of [['from', 'moveFrom'], ['to', 'moveTo']] as const) {
      for (const [rank, index] of move[side].entries()) {
        const isLast = rank === move[side].length - 1;
        found[side].set(index, { mark, start: rank === 0 ? ranges[side].start : '', end: isLast ? ranges[side].end : '' });
      }
    }
  }
  return found;
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

  /** What a step writes. */
  itemsOf(step: RoomyStep, { from, to }: Places): readonly RedlineItem[] {
    if (step.kind === 'kept') return this.#kept(step);
    if (step.kind === 'replaced') return [this.#replaced(step, from ?? PLAIN.removed, to ?? PLAIN.added)];
    const { kind, piece } = step;
    switch (piece.type) {
      case 'line':
      case 'gap':
        return [this.#changedLine(kind, piece, (kind === 'removed' ? from : to) ?? PLAIN[kind])];
      case 'table':
        return this.#changedTable(kind, piece);
      case 'chart':
        return changedChart(piece.block, kind, this.#charts(kind === 'added' ? piece : null));
    }
  }

  #kept({ before, after }: Extract<RoomyStep, { kind: 'kept' }>): readonly RedlineItem[] {
    if (before.type === 'chart' && after.type === 'chart') return keptChart(before.block, after.block, this.#charts(after));
    if (before.type === 'table' && after.type === 'table') {
      return [{ type: 'other', xml: redlineTable(before.block, after.block, this.#tables()) }];
    }
    if (!isText(before) || !isText(after)) return [];
    const runs = trackedWords(before.text, after.text, this.#revisions);
    this.#revisions.passKeptEnd();
    return [{ type: 'paragraph', status: 'kept', line: this.#lineOf(after, true), runs }];
  }

  /** A text that goes and one that comes, whose paragraph stays. */
  #replaced({ before, after }: Extract<RoomyStep, { kind: 'replaced' }>, from: Place, to: Place): RedlineItem {
    const [formerLine, line] = [formerAnchor(this.#lineOf(before, false)), this.#lineOf(after, true)];
    const runs = [
      from.start + this.#revisions.text(from.mark, before.text) + from.end,
      to.start + this.#revisions.text(to.mark, after.text) + to.end,
    ].join('');
    this.#revisions.passKeptEnd();
    return { type: 'paragraph', status: 'kept', line: { ...formerLine, ...line }, formerLine, runs };
  }

  #changedLine(status: 'removed' | 'added', piece: TextPiece, { mark, start, end }: Place): RedlineItem {
    const line = status === 'removed' ? formerAnchor(this.#lineOf(piece, false)) : this.#lineOf(piece, true);
    return { type: 'paragraph', status, line, runs: start + this.#revisions.text(mark, line.text), end: { mark, minute: this.#revisions.minute }, after: end };
  }

  #changedTable(status: 'removed' | 'added', { block }: TablePiece): readonly RedlineItem[] {
    const none = { ...block, rows: [] };
    const xml = status === 'removed' ? redlineTable(block, none, this.#tables()) : redlineTable(none, block, this.#tables());
    return [{ type: 'other', xml }];
  }

  /** The line as a paragraph. `isPresent`: it stands in the new document, whose pages are known. */
  #lineOf(piece: TextPiece, isPresent: boolean): Line {
    if (piece.type === 'gap') return { style: STYLE.gap, properties: '', text: '' };
    const { block, index, line } = piece;
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
