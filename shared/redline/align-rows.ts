import type { TableBlock } from '../document/model.ts';
import { diffSequences } from '../compare/words.ts';
import type { Step } from './step.ts';
import { likenessOfTexts } from './likeness.ts';

export interface Row {
  readonly cells: readonly string[];
  readonly isHeader: boolean;
}

/** From this likeness on, two rows are one that was reworded. */
const SAME_ROW = 0.4;

/** How the rows of one table become those of another: equal rows stay, like ones between them are reworded. */
export function alignRows(before: TableBlock, after: TableBlock): readonly Step<Row>[] {
  const [former, present] = [rowsOf(before), rowsOf(after)];
  const steps: Step<Row>[] = [];
  let [a, b] = [0, 0];
  let removed: Row[] = [];
  let added: Row[] = [];
  const settle = () => {
    steps.push(...pairRows(removed, added));
    [removed, added] = [[], []];
  };
  for (const { kind, items } of diffSequences(former.map(keyOf), present.map(keyOf))) {
    for (const _item of items) {
      if (kind === 'common') {
        settle();
        steps.push({ kind: 'kept', before: former[a++] as Row, after: present[b++] as Row });
      } else if (kind === 'removed') removed.push(former[a++] as Row);
      else added.push(present[b++] as Row);
    }
  }
  settle();
  return steps;
}

/** In their order: each removed row with the next added one that is like it. */
function pairRows(removed: readonly Row[], added: readonly Row[]): readonly Step<Row>[] {
  const steps: Step<Row>[] = [];
  let next = 0;
  for (const before of removed) {
    const at = added.findIndex((after, index) => index >= next && isLike(before, after));
    if (at < 0) {
      steps.push({ kind: 'removed', piece: before });
      continue;
    }
    steps.push(...added.slice(next, at).map((piece) => ({ kind: 'added', piece }) as const));
    steps.push({ kind: 'kept', before, after: added[at] as Row });
    next = at + 1;
  }
  return [...steps, ...added.slice(next).map((piece) => ({ kind: 'added', piece }) as const)];
}

function isLike(a: Row, b: Row): boolean {
  return a.isHeader === b.isHeader && a.cells.length === b.cells.length && likenessOfTexts(a.cells.join(' '), b.cells.join(' ')) >= SAME_ROW;
}

function rowsOf({ rows, hasHeader }: TableBlock): readonly Row[] {
  return rows.map((cells, index) => ({ cells, isHeader: hasHeader && index === 0 }));
}

function keyOf({ cells, isHeader }: Row): string {
  return JSON.stringify([isHeader, cells]);
}
