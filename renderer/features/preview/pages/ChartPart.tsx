import { useMemo } from 'react';
import { chartLayouts } from '../../../../shared/document/chart-measures.ts';
import type { ChartBlock } from '../../../../shared/document/model.ts';
import { classesOf } from '../../../ui/classes.ts';
import { ChartDrawing } from './ChartDrawing.tsx';
import { useDocumentStyle } from './document-style.ts';
import { placeStyle } from './looks.ts';
import { partAttributes, type PartProps } from './part-props.ts';
import styles from './Page.module.css';

const cx = classesOf(styles);

/** An org chart, or its continuation. */
export function ChartPart({ block, parts, selected, isWritten }: PartProps<ChartBlock>) {
  const style = useDocumentStyle();
  const layouts = useMemo(() => chartLayouts(block, style), [block, style]);
  return parts.map((part) => {
    const layout = part.part.type === 'chart' ? layouts[part.part.rank] : undefined;
    return (
      layout && (
        <div
          key={part.rank}
          {...partAttributes(part.rank, isWritten, block.source?.entityId === selected)}
          role="img"
          aria-label={block.description}
          className={cx('part', 'figure')}
          style={{ ...placeStyle(part), height: placeStyle(part).minHeight }}
        >
          <ChartDrawing layout={layout} />
        </div>
      )
    );
  });
}
