import { useCallback, useEffect, useRef, type DragEvent, type RefObject } from 'react';
import type { EntityId } from '../../../../shared/model/entity.ts';
import { anywhere } from '../../../../shared/model/waiting.ts';
import { aimAt, dragStore, endDrag, refuseOver, startDrag, whyNotAt } from '../../../state/drag/drag-store.ts';
import { WAITING_SPOT, type DropSpot } from '../../../state/drag/drop.ts';
import { ENTITY_TYPE } from '../../../state/drag/types.ts';
import { notify } from '../../../state/notices.ts';
import { currentOrganisation } from '../../../state/session-store.ts';
import { rowIdAt } from '../focus.ts';
import type { RowView } from './carry-store.ts';
import { dragPicture } from './drag-picture.tsx';
import { dropOn } from './drop-on.ts';
import { spotAt, type RowPlace } from './row-order.ts';
import { ROW_HEIGHT, ROW_PADDING } from './use-row-window.ts';

/** A closed branch over which one rests so long opens, in milliseconds. */
const REST = 700;
/** How far a level is drawn in, and the first one: the stylesheet says it too. */
const INDENT = { first: 18, step: 18 } as const;

interface ListDragProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly view: RowView;
  readonly rows: readonly RowPlace[];
  readonly onToggle: (id: EntityId) => void;
  readonly carriedWith: (id: EntityId) => readonly EntityId[];
}

/**
 * Drag and drop of rows by the pointer, and of the sheet’s missions onto them: only spots that the model allows take
 * the drop. Elsewhere the reason is said.
 */
export function useListDrag({ scroller, view, rows, onToggle, carriedWith }: ListDragProps) {
  const opening = useRef<{ readonly id: EntityId; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const stopOpening = useCallback(() => {
    clearTimeout(opening.current?.timer);
    opening.current = null;
  }, []);
  useEffect(() => stopOpening, [stopOpening]);

  const rest = (spot: DropSpot | null, index: number) => {
    const row = rows[index];
    const id = spot?.place === 'on' && row && !row.isOpen && row.node.children.length > 0 ? row.node.id : null;
    if (id === (opening.current?.id ?? null)) return;
    stopOpening();
    if (id !== null) opening.current = { id, timer: setTimeout(onToggle, REST, id) };
  };

  /** The row under the pointer, and what of it: -1 beside all rows. */
  const pointed = ({ clientX, clientY }: DragEvent) => {
    const element = scroller.current;
    if (!element) return { index: -1, share: 0, level: 1 };
    const { left, top } = element.getBoundingClientRect();
    const y = (clientY - top + element.scrollTop - ROW_PADDING) / ROW_HEIGHT;
    const index = Math.floor(y);
    const level = Math.max(1, Math.floor((clientX - left - INDENT.first) / INDENT.step) + 1);
    return { index: index < rows.length ? index : -1, share: y - index, level };
  };

  const aimed = (event: DragEvent): { readonly spot: DropSpot | null; readonly index: number } => {
    const organisation = currentOrganisation();
    const takes = (spot: DropSpot) => whyNotAt(organisation, spot) === null;
    const at = pointed(event);
    const isBeside = at.index < 0 && view === 'waiting' && takes(WAITING_SPOT);
    return { spot: isBeside ? WAITING_SPOT : spotAt(rows, at, takes), index: at.index };
  };

  return {
    onDragStart: (event: DragEvent) => {
      const id = rowIdAt(event.target);
      if (id === null) return;
      const ids = carriedWith(id);
      const names = ids.map((one) => anywhere(currentOrganisation(), one)?.name ?? '');
      event.dataTransfer.setData(ENTITY_TYPE, ids.join(','));
      event.dataTransfer.setData('text/plain', names.join('\n'));
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setDragImage(dragPicture(names), 12, 16);
      startDrag('structure', ids);
    },
    onDragOver: (event: DragEvent) => {
      const { from, spot: before } = dragStore.getState();
      if (from !== 'structure' && from !== 'missions') return;
      const { spot, index } = aimed(event);
      rest(spot, index);
      if (spot?.id !== before?.id || spot?.place !== before?.place) aimAt(spot);
      const row = rows[index];
      if (!spot && row) refuseOver(row.node.id);
      if (!spot) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
      stopOpening();
      // A refusal stays said: letting go over it is told to this list as leaving it.
      if (dragStore.getState().spot) aimAt(null);
    },
    onDrop: (event: DragEvent) => {
      const { from, dragged, missions } = dragStore.getState();
      if (from !== 'structure' && from !== 'missions') return;
      event.preventDefault();
      stopOpening();
      const { spot } = aimed(event);
      endDrag();
      if (spot) void dropOn(spot, { dragged, missions });
    },
    onDragEnd: ({ dataTransfer }: DragEvent) => {
      stopOpening();
      const { from, hint } = dragStore.getState();
      if (from !== 'structure') return;
      if (dataTransfer.dropEffect === 'none' && hint?.isRefusal === true) notify({ tone: 'error', message: hint.text });
      endDrag();
    },
  };
}
