import type { CSSProperties } from 'react';
import type { DropSpot } from '../../../state/drag/drop.ts';
import { classesOf } from '../../../ui/classes.ts';
import { useCarry, type RowView } from './carry-store.ts';
import { CarryTarget } from './CarryTarget.tsx';
import { lineOf, type RowPlace } from './row-order.ts';
import { ROW_HEIGHT, ROW_PADDING } from './use-row-window.ts';
import styles from './Rows.module.css';

const cx = classesOf(styles);

interface SpotMarksProps {
  readonly view: RowView;
  readonly rows: readonly RowPlace[];
  readonly spot: DropSpot | null;
}

/** Over the rows: the line of a drop between two of them, and the button that a drag by keys is at. */
export function SpotMarks({ view, rows, spot }: SpotMarksProps) {
  const aim = useCarry((state) => (state.aim?.view === view ? state.aim : null));
  const line = spot && lineOf(rows, spot);
  const style = { top: ROW_PADDING + (line?.index ?? 0) * ROW_HEIGHT - 1, '--level': (line?.level ?? 1) - 1 } as CSSProperties;
  return (
    <>
      {line && <div className={cx('line')} style={style} />}
      {aim && <CarryTarget key={`${aim.spot.place} ${aim.spot.id}`} text={aim.text} style={{ top: topOf(rows, aim.spot) }} />}
    </>
  );
}

/** Where the button stands: on its row, or half over each of two. */
function topOf(rows: readonly RowPlace[], spot: DropSpot): number {
  const line = lineOf(rows, spot);
  if (line) return Math.max(0, ROW_PADDING + (line.index - 0.5) * ROW_HEIGHT);
  return ROW_PADDING + Math.max(0, rows.findIndex(({ node }) => node.id === spot.id)) * ROW_HEIGHT;
}
