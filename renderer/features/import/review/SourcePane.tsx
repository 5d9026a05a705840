import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { fieldWords } from '../../../../shared/import/line-fields.ts';
import { classesOf } from '../../../ui/classes.ts';
import { linesOfDoubt } from './doubts.ts';
import { lineGroup } from './line-look.ts';
import { chosenRange } from './lines/chosen-lines.ts';
import { LineActions, type LineAsk } from './lines/LineActions.tsx';
import { askedBy } from './lines/line-keys.ts';
import { chooseLine, reviewState, shownLines, useReview } from './review-store.ts';
import { ROW, rowOffsets, rowsInSight } from './row-heights.ts';
import { bringIntoSight, rankAfter } from './source-keys.ts';
import { rowOfLine, sourceRows, type SourceRow } from './source-rows.ts';
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

  const [ask, setAsk] = useState<LineAsk | null>(null);

  const goTo = (rank: number, isRange: boolean) => {
    const row = rows[rank];
    if (row?.type !== 'line') return;
    chooseLine(row.line, isRange);
    bringIntoSight(list.current, offsets, rank, 'nearest');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const asked = askedBy(event, reviewState());
    if (asked) {
      event.preventDefault();
      setAsk(asked);
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rank = rankAfter(event.key, rows, active, offsets, list.current?.clientHeight ?? 0);
    if (rank === null) return;
    event.preventDefault();
    goTo(rank, event.shiftKey);
  };
  /** A range of lines is chosen, not their letters. */
  const onMouseDown = (event: MouseEvent) => {
    if (!event.shiftKey) return;
    event.preventDefault();
    list.current?.focus();
  };
  const onContextMenu = (event: MouseEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-line]');
    const pointed = Number(row?.dataset['line'] ?? reviewState().line ?? 0);
    const range = chosenRange(reviewState());
    if (pointed > 0 && !(range && pointed >= range[0] && pointed <= range[1])) chooseLine(pointed);
    event.preventDefault();
    const isByKeyboard = event.clientX === 0 && event.clientY === 0;
    const box = list.current?.querySelector(`[data-line="${pointed}"]`)?.getBoundingClientRect();
    const point = isByKeyboard && box ? { left: box.left + 60, top: box.bottom } : { left: event.clientX, top: event.clientY };
    setAsk({ type: 'menu', point });
  };

  return (
    <section className={cx('pane')} aria-label="Document">
      <SourceHeader />
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-multiselectable
        aria-label="Lignes du document"
        aria-activedescendant={active >= sight.first && active <= sight.last ? `source-${line}` : undefined}
        className={cx('list', isWide && 'wide')}
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onContextMenu={onContextMenu}
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
      <LineActions
        ask={ask}
        onAsk={setAsk}
        onDone={() => {
          setAsk(null);
          list.current?.focus();
        }}
      />
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
  const range = useRange();
  const query = useReview((state) => state.query.trim());
  const doubtful = useActiveDoubtLines();
  const placed = usePlacedLines();
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
      isChosen={range !== null && row.line >= range[0] && row.line <= range[1]}
      isPlaced={placed.has(row.line)}
      isOfEntity={entityId !== null && row.entityId === entityId}
      isDoubtful={doubtful.has(row.line)}
      onChoose={(isRange) => {
        chooseLine(row.line, isRange);
      }}
    />
  );
}

function useRange(): readonly [number, number] | null {
  const line = useReview((state) => state.line);
  const anchor = useReview((state) => state.anchor);
  return chosenRange({ line, anchor });
}

function usePlacedLines(): ReadonlySet<number> {
  const placed = useReview((state) => state.report.placed);
  return useMemo(() => new Set(placed?.flatMap(({ lines }) => lines)), [placed]);
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
