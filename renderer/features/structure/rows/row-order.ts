import type { EntityId } from '../../../../shared/model/entity.ts';
import type { DropSpot } from '../../../state/drag/drop.ts';
import type { TreeNode } from '../tree-nodes.ts';

/** A row that may be seen: every branch above it is open. */
export interface RowPlace {
  readonly node: TreeNode;
  /** 1 at the top. */
  readonly level: number;
  /** Its place among the rows side by side with it, from 0, and how many they are. */
  readonly rank: number;
  readonly siblings: number;
  /** Whether what stands below it is shown. */
  readonly isOpen: boolean;
}

/** The rows from top to bottom. */
export function rowsInOrder(nodes: readonly TreeNode[], expanded: ReadonlySet<EntityId>): readonly RowPlace[] {
  const rows: RowPlace[] = [];
  const add = (siblings: readonly TreeNode[], level: number) => {
    for (const [rank, node] of siblings.entries()) {
      const isOpen = node.children.length > 0 && expanded.has(node.id);
      rows.push({ node, level, rank, siblings: siblings.length, isOpen });
      if (isOpen) add(node.children, level + 1);
    }
  };
  add(nodes, 1);
  return rows;
}

/** The row that this one stands under; -1 at the top. */
export function parentRow(rows: readonly RowPlace[], index: number): number {
  const level = rows[index]?.level ?? 1;
  let above = index - 1;
  while (above >= 0 && (rows[above]?.level ?? 0) >= level) above -= 1;
  return above;
}

/**
 * Every spot where something may be let go, once each, from top to bottom: before a row, on it, and after it where no
 * other row of its level follows.
 */
export function spotsInOrder(rows: readonly RowPlace[]): readonly DropSpot[] {
  return rows.flatMap(({ node }, index) => [
    { id: node.id, place: 'before' as const },
    { id: node.id, place: 'on' as const },
    ...endedAt(rows, index).map((ended) => ({ id: ended.node.id, place: 'after' as const })),
  ]);
}

/** The rows that end with this one, itself and then those above it: nothing of their level follows. */
function endedAt(rows: readonly RowPlace[], index: number): readonly RowPlace[] {
  const next = rows[index + 1]?.level ?? 0;
  const ended: RowPlace[] = [];
  for (let at = index; at >= 0; at = parentRow(rows, at)) {
    const row = rows[at];
    if (!row || row.level <= next) break;
    ended.push(row);
  }
  return ended;
}

/** Share of a row's height, at each border, that means « beside » where « into » is allowed too. */
const EDGE = 0.28;

interface Pointed {
  readonly index: number;
  /** How far down the row the pointer is: 0 to 1. */
  readonly share: number;
  /** The level that the pointer is drawn in at: under the end of several branches it says which of them. */
  readonly level: number;
}

/** What a pointer over a row aims at, among the spots that take the drop; `null` where none does. */
export function spotAt(rows: readonly RowPlace[], { index, share, level }: Pointed, takes: (spot: DropSpot) => boolean): DropSpot | null {
  const row = rows[index];
  if (!row) return null;
  const into: DropSpot = { id: row.node.id, place: 'on' };
  const isInto = takes(into);
  const edge = isInto ? EDGE : 0.5;
  const beside = share < edge ? [{ id: row.node.id, place: 'before' } as const] : share > 1 - edge ? spotsBelow(rows, index, level) : [];
  return beside.find(takes) ?? (isInto ? into : null);
}

/** The spots at the lower border of a row: the one that the level means first. */
function spotsBelow(rows: readonly RowPlace[], index: number, level: number): readonly DropSpot[] {
  const row = rows[index];
  const next = rows[index + 1];
  if (!row) return [];
  if (row.isOpen && next) return [{ id: next.node.id, place: 'before' }];
  const ended = endedAt(rows, index);
  const closing = ended.length > 0 ? ended : [row];
  const meant = closing.find((one) => one.level <= level) ?? closing.at(-1);
  return [...(meant ? [meant] : []), ...closing].map(({ node }) => ({ id: node.id, place: 'after' }));
}

/** Where the line of a drop beside a row is drawn: before the row of this index, at this level. */
export function lineOf(rows: readonly RowPlace[], spot: DropSpot): { readonly index: number; readonly level: number } | null {
  const at = rows.findIndex(({ node }) => node.id === spot.id);
  const row = rows[at];
  if (!row || spot.place === 'on') return null;
  if (spot.place === 'before') return { index: at, level: row.level };
  const end = rows.findIndex(({ level }, index) => index > at && level <= row.level);
  return { index: end < 0 ? rows.length : end, level: row.level };
}

/** A spot in words, as a button says it. */
export function spotText(rows: readonly RowPlace[], { id, place }: DropSpot): string {
  const at = rows.findIndex(({ node }) => node.id === id);
  const row = rows[at];
  if (!row) return '';
  const { name } = row.node.entity;
  if (place === 'on') return `Déposer sur ${name}`;
  if (place === 'after') return `Insérer après ${name}`;
  const former = rows.findLast((one, index) => index < at && one.level === row.level);
  return row.rank > 0 && former ? `Insérer entre ${former.node.entity.name} et ${name}` : `Insérer avant ${name}`;
}
