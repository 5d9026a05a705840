import type { ChartBox } from '../../../../shared/layout/chart-geometry.ts';
import type { SheetLayout } from '../../../../shared/layout/sheet/layout-sheet.ts';
import { LINE_HEIGHT } from '../../../../shared/layout/text-metrics.ts';
import { classesOf } from '../../../ui/classes.ts';
import styles from './ChartDrawing.module.css';

const cx = classesOf(styles);

/** An org chart, drawn with the geometry that the Word document uses; its boxes know their entities. */
export function ChartDrawing({ layout }: { readonly layout: SheetLayout }) {
  // Sizes are rounded to even pixels: a full row may end just past the width that was given.
  const width = Math.max(layout.width, ...layout.boxes.map((box) => box.x + box.width));
  return (
    <svg viewBox={`-1 -1 ${width + 2} ${layout.height + 2}`} preserveAspectRatio="xMidYMin meet" className={cx('chart')} aria-hidden>
      {layout.lines.map(({ from, to }) => (
        <line
          key={`${from.x},${from.y},${to.x},${to.y}`}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          className={cx('line')}
        />
      ))}
      {layout.boxes.map((box) => (
        <Box key={`${box.x},${box.y}`} box={box} fontSize={layout.fontSize} />
      ))}
    </svg>
  );
}

function Box({ box, fontSize }: { readonly box: ChartBox; readonly fontSize: number }) {
  const { x, y, width, height, lines, role, node } = box;
  const step = fontSize * LINE_HEIGHT;
  const first = y + height / 2 - ((lines.length - 1) * step) / 2;
  return (
    <g className={cx('node', role)} data-entity={node.entityId ?? undefined}>
      <rect x={x} y={y} width={width} height={height} rx={3} className={cx('box')} />
      {lines.map((line, rank) => (
        <text
          key={`${line}-${first + rank * step}`}
          x={x + width / 2}
          y={first + rank * step}
          fontSize={fontSize}
          className={cx('text')}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
