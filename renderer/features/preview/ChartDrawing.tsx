import { useMemo } from 'react';
import type { ChartBox, ChartLayout } from '../../../shared/layout/chart-geometry.ts';
import type { ChartNode } from '../../../shared/layout/chart-node.ts';
import { layoutChart, PAGE_MEASURES } from '../../../shared/layout/layout-chart.ts';
import { LINE_HEIGHT } from '../../../shared/layout/text-metrics.ts';
import { classesOf } from '../../ui/classes.ts';
import styles from './ChartDrawing.module.css';

const cx = classesOf(styles);

/** The org chart, drawn with the geometry that the Word document uses. */
export function ChartDrawing({ root, description }: { readonly root: ChartNode; readonly description: string }) {
  const pages = useMemo(() => layoutChart(root), [root]);
  return (
    <figure className={cx('figure')} aria-label={description}>
      {pages.map((page, rank) => {
        // A chart continued over pages: a page has no identity but its rank.
        const key = rank;
        return <Page key={key} page={page} />;
      })}
    </figure>
  );
}

function Page({ page }: { readonly page: ChartLayout }) {
  // Sizes are rounded to even pixels: a full row may end just past the width that was given.
  const width = Math.max(page.width, ...page.boxes.map((box) => box.x + box.width));
  return (
    <svg viewBox={`-1 -1 ${width + 2} ${page.height + 2}`} className={cx('chart')} aria-hidden>
      {page.lines.map(({ from, to }) => (
        <line
          key={`${from.x},${from.y},${to.x},${to.y}`}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          className={cx('line')}
        />
      ))}
      {page.boxes.map((box) => (
        <Box key={`${box.x},${box.y}`} box={box} />
      ))}
    </svg>
  );
}

function Box({ box }: { readonly box: ChartBox }) {
  const { x, y, width, height, lines, role } = box;
  const step = PAGE_MEASURES.fontSize * LINE_HEIGHT;
  const first = y + height / 2 - ((lines.length - 1) * step) / 2;
  return (
    <g className={cx(role)}>
      <rect x={x} y={y} width={width} height={height} rx={3} className={cx('box')} />
      {lines.map((line, rank) => (
        <text
          key={`${line}-${first + rank * step}`}
          x={x + width / 2}
          y={first + rank * step}
          fontSize={PAGE_MEASURES.fontSize}
          className={cx('text')}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
