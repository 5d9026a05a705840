import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { fieldWords } from '../../../../shared/import/line-fields.ts';
import { classesOf } from '../../../ui/classes.ts';
import { linesOfDoubt } from './doubts.ts';
import { lineGroup } from './line-look.ts';
import { chooseLine, shownLines, useReview } from './review-store.ts';
import { ROW, rowOffsets, rowsInSight } from './row-heights.ts';
import { nextLineRow, rowOfLine, sourceRows, type SourceRow } from './source-rows.ts';
import { SourceHeader } from './SourceHeader.tsx';
import { SourceLine } from './SourceLine.tsx';
import { measureText, useWidth } from './use-text-measure.ts';
import styles from './SourcePane.module.css';

const cx = classesOf(styles);

/** Pixels drawn above and below what is in sight. */
const MARGIN = 300;
/** What the number, the mark and the words beside a line's text take, by the stylesheet. */
const BESIDES = { wide: 284, narrow: 124 } as const;
const WIDE = 620;

/**
 * The document line by line, with what each line became. Only the rows in sight exist: a document has
 * thousands, of different heights, and any of them must be gone to at once.
 */
export function SourcePane() {
  const rows = useRows();
  const list = useRef<HTMLDivElement>(null);
  const width = useWidth(list);
  const isWide = width >= WIDE;
  const offsets = useMemo(
    () => rowOffsets(rows, Math.max(80, width - BESIDES[isWide ? 'wide' : 'narrow']), measureText),
    [rows, width, isWide],
  );
  const sight = useSight(list, offsets);
  const line = useReview((state) => state.line);
  const active = line === null ? -1 : rowOfLine(rows, line);
  useReveal(list, rows, offsets);

  const goTo = (rank: number) => {
    const row = rows[rank];
    if (row?.type !== 'line') return;
    chooseLine(row.line);
    bringIntoSight(list.current, offsets, rank, 'nearest');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rank = rankAfter(event.key, rows, active, offsets, list.current?.clientHeight ?? 0);
    if (rank === null) return;
    event.preventDefault();
    goTo(rank);
  };

  return (
    <section className={cx('pane')} aria-label="Document">
      <SourceHeader />
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label="Lignes du document"
        aria-activedescendant={active >= sight.first && active <= sight.last ? `source-${line}` : undefined}
        className={cx('list', isWide && 'wide')}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={cx('all')} style={{ height: offsets.at(-1) }}>
          {rows.slice(sight.first, sight.last + 1).map((row, index) => (
            <Row
              key={row.type === 'line' ? row.line : `gap-${row.from}`}
              row={row}
              isWide={isWide}
              top={offsets[sight.first + index] ?? 0}
              height={(offsets[sight.first + index + 1] ?? 0) - (offsets[sight.first + index] ?? 0)}
            />
          ))}
        </div>
        {rows.every(({ type }) => type === 'gap') && <p className={cx('none')}>Aucune ligne à montrer.</p>}
      </div>
    </section>
  );
}

interface RowProps {
  readonly row: SourceRow;
  readonly isWide: boolean;
  readonly top: number;
  readonly height: number;
}

function Row({ row, isWide, top, height }: RowProps) {
  const style = { top, height };
  const organisation = useReview((state) => state.organisation);
  const entityId = useReview((state) => state.entityId);
  const line = useReview((state) => state.line);
  const query = useReview((state) => state.query.trim());
  const doubtful = useActiveDoubtLines();
  if (row.type === 'gap') {
    return (
      <div role="presentation" className={cx('gap')} style={style}>
        {!row.isBlank && <span>{row.from === row.to ? `ligne ${row.from}` : `lignes ${row.from} à ${row.to}`}</span>}
      </div>
    );
  }
  const entity = row.entityId === null ? undefined : organisation.entities.get(row.entityId);
  return (
    <SourceLine
      row={row}
      style={style}
      lines={Math.round((height - ROW.line) / ROW.more) + 1}
      group={lineGroup(row.field)}
      words={fieldWords(row.field)}
      entityName={entity?.name ?? null}
      isWide={isWide}
      query={query}
      isActive={row.line === line}
      isOfEntity={entityId !== null && row.entityId === entityId}
      isDoubtful={doubtful.has(row.line)}
      onChoose={() => {
        chooseLine(row.line);
      }}
    />
  );
}

function useActiveDoubtLines(): ReadonlySet<number> {
  const doubtId = useReview((state) => state.doubtId);
  const report = useReview((state) => state.report);
  const read = useReview((state) => state.read);
  return useMemo(() => {
    const doubt = report.doubts.find(({ id }) => id === doubtId);
    return doubt ? linesOfDoubt(doubt, read) : new Set<number>();
  }, [doubtId, report, read]);
}

function useRows(): readonly SourceRow[] {
  const read = useReview((state) => state.read);
  const report = useReview((state) => state.report);
  const filter = useReview((state) => state.filter);
  return useMemo(
    () => sourceRows(read.source, report.lines, shownLines({ read, report, filter })),
    [read, report, filter],
  );
}

/** The ranks of the rows to draw. */
function useSight(list: React.RefObject<HTMLDivElement | null>, offsets: Float64Array) {
  const [scroll, setScroll] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const { current } = list;
    if (!current) return;
    const update = () => {
      setScroll({ top: current.scrollTop, height: current.clientHeight });
    };
    update();
    current.addEventListener('scroll', update, { passive: true });
    const observer = new ResizeObserver(update);
    observer.observe(current);
    return () => {
      current.removeEventListener('scroll', update);
      observer.disconnect();
    };
  }, [list]);
  return rowsInSight(offsets, scroll.top, scroll.height, MARGIN);
}

/** Brings a line into sight when somebody asks for it. */
function useReveal(
  list: React.RefObject<HTMLDivElement | null>,
  rows: readonly SourceRow[],
  offsets: Float64Array,
): void {
  const reveal = useReview((state) => state.reveal);
  useEffect(() => {
    if (reveal.line === null) return;
    bringIntoSight(list.current, offsets, rowOfLine(rows, reveal.line), 'middle');
  }, [reveal, rows, offsets, list]);
}

function bringIntoSight(
  list: HTMLElement | null,
  offsets: Float64Array,
  rank: number,
  where: 'nearest' | 'middle',
): void {
  if (!list || rank < 0) return;
  const top = offsets[rank] ?? 0;
  const bottom = offsets[rank + 1] ?? top;
  const { scrollTop, clientHeight } = list;
  if (where === 'middle' && (top < scrollTop || bottom > scrollTop + clientHeight)) {
    list.scrollTop = top - clientHeight / 3;
  } else if (top < scrollTop) list.scrollTop = top - ROW.gap;
  else if (bottom > scrollTop + clientHeight) list.scrollTop = bottom - clientHeight + ROW.gap;
}

/** Where a key goes from the row `active`; `null` for a key that goes nowhere. */
function rankAfter(
  key: string,
  rows: readonly SourceRow[],
  active: number,
  offsets: Float64Array,
  height: number,
): number | null {
  const page = (sign: 1 | -1) => {
    const aim = (offsets[Math.max(0, active)] ?? 0) + sign * Math.max(0, height - ROW.line);
    const { first } = rowsInSight(offsets, aim, 0, 0);
    return nextLineRow(rows, Math.max(0, Math.min(rows.length - 1, first)), sign === 1 ? -1 : 1);
  };
  switch (key) {
    case 'ArrowDown':
      return nextLineRow(rows, active + 1, 1);
    case 'ArrowUp':
      return active < 0 ? nextLineRow(rows, 0, 1) : nextLineRow(rows, active - 1, -1);
    case 'Home':
      return nextLineRow(rows, 0, 1);
    case 'End':
      return nextLineRow(rows, rows.length - 1, -1);
    case 'PageDown':
      return page(1);
    case 'PageUp':
      return page(-1);
    default:
      return null;
  }
}
