import { useEffect, useLayoutEffect, useRef, type MouseEvent } from 'react';
import { openEntityMenu } from '../../actions/EntityMenu.tsx';
import { select, selectionStore, useSelectedIds } from '../../state/selection-store.ts';
import { classesOf } from '../../ui/classes.ts';
import { boxElementId } from './Box.tsx';
import { Boxes } from './Boxes.tsx';
import { chartStore, resizePanel, revealBox, showInChart, useChart } from './chart-store.ts';
import { DragLayer } from './DragLayer.tsx';
import { FarCanvas } from './FarCanvas.tsx';
import { Minimap } from './Minimap.tsx';
import { useKeys } from './use-keys.ts';
import { boxAt, usePointer } from './use-pointer.ts';
import { useShownBoxes } from './use-shown-boxes.ts';
import styles from './ChartSurface.module.css';

const cx = classesOf(styles);

/** The chart itself, in its frame: one stop of the keyboard, from which the arrows walk. */
export function ChartSurface() {
  const frame = useRef<HTMLDivElement>(null);
  const selected = useSelectedIds();
  // The one chosen last is where the keyboard is.
  const activeId = [...selected].at(-1) ?? null;
  const { boxes, isFar } = useShownBoxes(activeId);
  const isActiveShown = boxes.some(({ id }) => id === activeId);
  const { isHandHeld, onKeyDown, onKeyUp } = useKeys(activeId);
  usePointer(frame, isHandHeld);
  usePanelSize(frame);
  useFollowSelection(activeId);

  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    // Asked by the keyboard, the menu is that of the active box.
    const isByKeyboard = event.button === 0;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const id = isByKeyboard ? activeId : boxAt(event.target, { x: event.clientX - left, y: event.clientY - top });
    if (id === null) return;
    if (!selected.has(id)) select([id], true);
    const element = document.getElementById(boxElementId(id)) ?? event.currentTarget;
    openEntityMenu(isByKeyboard ? { clientX: 0, clientY: 0 } : event, element);
  };

  return (
    <div className={cx('room')}>
      <div
        ref={frame}
        className={cx('frame')}
        role="tree"
        tabIndex={0}
        aria-label="Organigramme de l’organisation"
        aria-multiselectable
        {...(isActiveShown && activeId !== null ? { 'aria-activedescendant': boxElementId(activeId) } : {})}
        onKeyDown={onKeyDown}
        onKeyUp={onKeyUp}
        onContextMenu={onContextMenu}
      >
        <FarCanvas isShown={isFar} />
        <Boxes boxes={boxes} hasLines={!isFar} activeId={activeId} />
        <DragLayer />
      </div>
      <Minimap />
    </div>
  );
}

/** Tells the chart the size of its panel. */
function usePanelSize(frame: React.RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      resizePanel({ width: element.clientWidth, height: element.clientHeight });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [frame]);
}

/** Opens and brings into sight what was chosen elsewhere: in the tree, by a search, by an edit. */
function useFollowSelection(activeId: string | null): void {
  const layout = useChart((state) => state.layout);
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (activeId === null || layout.boxes.length === 0 || seen.current === activeId) return;
    const isFirst = seen.current === null;
    seen.current = activeId;
    // The first view shows everything: what was chosen before is in it or not.
    if (isFirst && selectionStore.getState().reveal === null) return;
    showInChart(activeId);
    const box = chartStore.getState().boxes.get(activeId);
    if (box) revealBox(box);
  }, [activeId, layout]);
}
