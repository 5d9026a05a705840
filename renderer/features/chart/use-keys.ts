import { useRef, type KeyboardEvent, type RefObject } from 'react';
import type { EntityId } from '../../../shared/model/entity.ts';
import { childrenOf } from '../../../shared/model/tree.ts';
import { select, selectionStore } from '../../state/selection-store.ts';
import { currentOrganisation } from '../../state/session-store.ts';
import { chartStore, layoutNow, panBy, toggleExpanded } from './chart-store.ts';
import { stepFrom, type ArrowKey } from './walk.ts';

/** How far Ctrl and an arrow move the chart. */
const PAN = 80;

const DIRECTIONS: Readonly<Record<ArrowKey, readonly [number, number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
};

/**
 * The keys of the chart: arrows walk from box to box (with Shift they choose several, with Ctrl they pan),
 * Home and End go to the first and the last box, Enter opens and closes; the space bar held down pans.
 */
export function useKeys(activeId: EntityId | null): {
  readonly isHandHeld: RefObject<boolean>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
} {
  const isHandHeld = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    layoutNow();
    const { boxes } = chartStore.getState().layout;
    const { key } = event;
    if (isArrow(key)) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) {
        const [x, y] = DIRECTIONS[key];
        panBy(x * PAN, y * PAN);
      } else walk(activeId, key, event.shiftKey);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (key === 'Home' || key === 'End') {
      event.preventDefault();
      choose(boxes.at(key === 'Home' ? 0 : -1)?.id, false);
    } else if (key === 'Enter' && activeId !== null) {
      event.preventDefault();
      if (canOpen(activeId)) toggleExpanded(activeId);
    } else if (key === ' ') {
      event.preventDefault();
      isHandHeld.current = true;
    }
  };
  const onKeyUp = ({ key }: KeyboardEvent) => {
    if (key === ' ') isHandHeld.current = false;
  };
  return { isHandHeld, onKeyDown, onKeyUp };
}

function isArrow(key: string): key is ArrowKey {
  return key in DIRECTIONS;
}

function walk(activeId: EntityId | null, key: ArrowKey, isAdding: boolean): void {
  const { boxes } = chartStore.getState().layout;
  if (activeId === null || !boxes.some(({ id }) => id === activeId)) {
    choose(boxes[0]?.id, false);
    return;
  }
  const step = stepFrom(boxes, activeId, key, canOpen(activeId));
  if (step && 'open' in step) toggleExpanded(step.open);
  else choose(step?.to, isAdding);
}

function choose(id: EntityId | undefined, isAdding: boolean): void {
  if (id === undefined) return;
  const others = isAdding ? [...selectionStore.getState().ids].filter((one) => one !== id) : [];
  select([...others, id], !isAdding);
}

function canOpen(id: EntityId): boolean {
  return childrenOf(currentOrganisation(), id).length > 0;
}
