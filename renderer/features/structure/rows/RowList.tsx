import { useEffect, useLayoutEffect, useMemo, useRef, useState, type FocusEvent, type MouseEvent, type ReactNode } from 'react';
import type { EntityId } from '../../../../shared/model/entity.ts';
import { useCut } from '../../../state/clipboard.ts';
import { useDrag } from '../../../state/drag/drag-store.ts';
import { isRefused } from '../../../state/drag/drop.ts';
import { useSelectedIds } from '../../../state/selection-store.ts';
import { currentOrganisation, useSession } from '../../../state/session-store.ts';
import { classesOf } from '../../../ui/classes.ts';
import { rowIdAt } from '../focus.ts';
import type { TreeNode } from '../tree-nodes.ts';
import { registerRows, startCarry, type RowView } from './carry-store.ts';
import { grantFocus, useFocusWish } from './focus-store.ts';
import { Row } from './Row.tsx';
import { RowChoice, choiceOf } from './row-choice.ts';
import { rowsInOrder } from './row-order.ts';
import { SpotMarks } from './SpotMarks.tsx';
import { useListDrag } from './use-list-drag.ts';
import { keepFocusThroughMoves } from './steady-moves.ts';
import { useListKeys } from './use-list-keys.ts';
import { bringRow, ROW_HEIGHT, ROW_PADDING, useRowWindow } from './use-row-window.ts';
import styles from './Rows.module.css';

const cx = classesOf(styles);

interface RowListProps {
  readonly label: string;
  readonly view: RowView;
  readonly nodes: readonly TreeNode[];
  readonly expanded: ReadonlySet<EntityId>;
  /** What was searched for, marked in the names. */
  readonly query: string;
  /** Opens or closes a branch. */
  readonly onToggle: (id: EntityId) => void;
  /** Shown in place of rows when there is none. */
  readonly empty: ReactNode;
}

const NOBODY: ReadonlySet<EntityId> = new Set();

/**
 * Entities as rows, with those below them: one stop of the Tab key, walked by arrows, chosen, dragged and dropped on.
 * The rows hear nothing themselves, and only those that change are drawn again: a gesture is shown within a frame.
 */
export function RowList({ label, view, nodes, expanded, query, onToggle, empty }: RowListProps) {
  const rows = useMemo(() => rowsInOrder(nodes, expanded), [nodes, expanded]);
  const ranks = useMemo(() => new Map(rows.map(({ node }, index) => [node.id, index])), [rows]);
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useSelectedIds();
  const kinds = useSession((state) => state.organisation.kinds);
  const cut = useCut((ids) => ids);
  const dragged = useDrag((state) => state.dragged);
  const spot = useDrag((state) => (state.from === 'chart' ? null : state.spot));
  const [choice] = useState(() => new RowChoice());
  // Where the keys are; `null` while they are elsewhere in the window.
  const [cursor, setCursor] = useState<EntityId | null>(null);
  const hasFocus = useRef(false);
  const stop = cursor !== null && ranks.has(cursor) ? cursor : (rows.find(({ node }) => selected.has(node.id)) ?? rows[0])?.node.id;
  const { from, to } = useRowWindow(scroller, rows.length);
  const shown = useMemo(() => indexesOf(from, to, ranks.get(stop ?? '')), [from, to, ranks, stop]);
  const refused = useMemo(() => {
    if (dragged.length === 0) return NOBODY;
    const organisation = currentOrganisation();
    return new Set(shown.map((index) => rows[index]?.node.id ?? '').filter((id) => isRefused(organisation, id, dragged)));
  }, [dragged, shown, rows]);

  const focusRow = (index: number) => {
    const id = rows[index]?.node.id;
    const { current } = scroller;
    if (id === undefined || !current) return;
    const element = current.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`);
    // One that does not exist yet takes the focus as soon as it does.
    if (element) element.focus({ preventScroll: true });
    else wanted.current = id;
    bringRow(current, index);
    setCursor(id);
  };
  const wanted = useRef<EntityId | null>(null);
  const wish = useFocusWish();
  const isLost = () => hasFocus.current && document.activeElement === document.body;
  useLayoutEffect(() => {
    const index = ranks.get(wish?.id ?? '');
    if (index !== undefined) {
      grantFocus();
      focusRow(index);
    } else if ((wanted.current !== null && wanted.current === cursor) || isLost()) {
      // The row that had it may be gone: the next stop takes it.
      const id = wanted.current ?? stop ?? '';
      wanted.current = null;
      scroller.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wish, rows, cursor]);
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  }, [rows]);
  useEffect(() => registerRows(view, () => latest.current), [view]);

  const carriedWith = (id: EntityId): readonly EntityId[] => {
    if (!selected.has(id)) return [id];
    return [...selected].toSorted((a, b) => (ranks.get(a) ?? rows.length) - (ranks.get(b) ?? rows.length));
  };
  const onKeyDown = useListKeys({ scroller, view, rows, choice, focusRow, onToggle, carriedWith });
  const drag = useListDrag({ scroller, view, rows, onToggle, carriedWith });
  // A press on what is chosen may begin a drag of all that is: only letting go again chooses anew.
  const pressed = useRef<number | null>(null);

  const onMouseDown = (event: MouseEvent) => {
    const id = rowIdAt(event.target);
    const index = ranks.get(id ?? '');
    pressed.current = null;
    if (id === null || index === undefined || event.button !== 0) return;
    if (partAt(event) === 'chevron') {
      event.preventDefault();
      return;
    }
    rowOf(event)?.focus({ preventScroll: true });
    if (selected.has(id) && !event.shiftKey) pressed.current = index;
    else choice.choose(rows, index, choiceOf(event));
  };
  const onClick = (event: MouseEvent) => {
    const id = rowIdAt(event.target);
    const index = ranks.get(id ?? '');
    if (id === null || index === undefined) return;
    // Assistive technology presses without a pointer.
    const isVirtual = event.detail === 0;
    const part = partAt(event);
    if (part === 'chevron') onToggle(id);
    else if (part === 'drag' && isVirtual) startCarry(view, carriedWith(id));
    else if (pressed.current === index || isVirtual) choice.choose(rows, index, choiceOf(event));
    pressed.current = null;
  };
  const onFocus = (event: FocusEvent) => {
    hasFocus.current = true;
    const id = rowIdAt(event.target);
    if (id !== null) setCursor(id);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
    hasFocus.current = false;
    if (document.hasFocus()) setCursor(null);
  };

  return (
    <div
      ref={scroller}
      role="treegrid"
      tabIndex={-1}
      aria-label={label}
      aria-multiselectable
      aria-colcount={1}
      className={cx('list')}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onClick={onClick}
      onFocus={onFocus}
      onBlur={onBlur}
      {...drag}
    >
      {rows.length === 0 && empty}
      {rows.length > 0 && (
        <div ref={steady} role="presentation" style={{ paddingTop: ROW_PADDING + from * ROW_HEIGHT, paddingBottom: ROW_PADDING + (rows.length - to) * ROW_HEIGHT }}>
          {shown.map((index) => {
            const row = rows[index];
            if (!row) return null;
            const { id } = row.node;
            const isInPlace = index >= from && index < to;
            return (
              <Row
                key={id}
                {...row}
                kinds={kinds}
                query={query}
                isSelected={selected.has(id)}
                isStop={id === stop}
                isAimed={spot?.id === id && spot.place === 'on'}
                isDragged={dragged.includes(id)}
                isDimmed={refused.has(id)}
                isCut={cut.has(id)}
                top={isInPlace ? null : ROW_PADDING + index * ROW_HEIGHT}
              />
            );
          })}
        </div>
      )}
      <SpotMarks view={view} rows={rows} spot={spot} />
    </div>
  );
}

function steady(element: HTMLElement | null): void {
  if (element) keepFocusThroughMoves(element);
}

/** The rows that exist: those of a window, and the one where the Tab key arrives, in their order. */
function indexesOf(from: number, to: number, stop: number | undefined): readonly number[] {
  const within = Array.from({ length: to - from }, (_, step) => from + step);
  if (stop === undefined || (stop >= from && stop < to)) return within;
  return stop < from ? [stop, ...within] : [...within, stop];
}

function rowOf({ target }: MouseEvent): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role="row"]') : null;
}

/** The part of a row that was pressed, where it has a meaning of its own. */
function partAt({ target }: MouseEvent): string | null {
  return target instanceof Element ? (target.closest('button[slot]')?.getAttribute('slot') ?? null) : null;
}
