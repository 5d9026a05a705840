import type { EntityId } from '../../model/entity.ts';

/** A box to place, with what hangs from it; pixels at scale 1. */
export interface ScreenNode {
  readonly id: EntityId;
  readonly width: number;
  readonly height: number;
  /** Beside the trunk rather than below it: a support function, a mission. */
  readonly isSupport: boolean;
  readonly children: readonly ScreenNode[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a family stands: `row` side by side, `ladder` under one another, `trunk` beside the line that goes down. */
export type Standing = 'row' | 'ladder' | 'trunk';

/** A placed box; pixels at scale 1 from the chart's top left corner. */
export interface ScreenBox {
  readonly id: EntityId;
  readonly parentId: EntityId | null;
  readonly depth: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How it stands among its siblings: tells where « before » and « after » it are. */
  readonly standing: Standing;
  /** From the parent to this box, always five points so that a move can be drawn between two layouts; none at the top. */
  readonly link: readonly Point[];
}

export interface ScreenLayout {
  readonly width: number;
  readonly height: number;
  /** Parents before their children, siblings in order. */
  readonly boxes: readonly ScreenBox[];
}

/** Space between siblings in a row, between rungs of a ladder, between levels, from trunk to a box beside it, between trees. */
export const SPACE = { row: 20, rung: 10, level: 44, trunk: 18, tree: 72, ladder: 26 } as const;
/** Most boxes without children in one column. */
export const LONGEST_LADDER = 9;
/** Most boxes that the head of a tree always has side by side. */
export const WIDEST_TOP_ROW = 7;
/** A family taller than this stands in several columns. */
export const TALLEST_COLUMN = 620;
/** Width over height that a family in several columns comes nearest to. */
export const ASPECT = 0.9;
