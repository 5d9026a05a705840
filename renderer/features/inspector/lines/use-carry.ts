import { useCallback, useEffect, useRef, useState, type DragEvent } from 'react';
import type { Draft } from '../../../state/draft.ts';
import { endDrag } from '../../../state/drag/drag-store.ts';
import { MISSIONS_TYPE } from '../../../state/drag/types.ts';
import { carryBlocks, type Lines } from '../../../state/lines.ts';

interface Carrying<V> {
  readonly draft: Draft<Lines, V>;
  readonly lines: Lines;
  readonly selected: ReadonlySet<number> | undefined;
  readonly onCarry: ((indexes: ReadonlySet<number>) => void) | undefined;
}

/** Carries missions by drag: to another place of their list here; whoever listens to `onCarry` may take them elsewhere. */
export function useCarry<V>({ draft, lines, selected, onCarry }: Carrying<V>) {
  const [carried, setCarried] = useState<ReadonlySet<number> | null>(null);
  const [gap, setGap] = useState<number | null>(null);

  const latest = useRef({ selected, onCarry });
  useEffect(() => {
    latest.current = { selected, onCarry };
  });
  const takeAll = useCallback((indexes: ReadonlySet<number>, event: DragEvent) => {
    event.dataTransfer.setData(MISSIONS_TYPE, String(indexes.size));
    event.dataTransfer.effectAllowed = 'move';
    const row = event.currentTarget.closest('li');
    if (row) event.dataTransfer.setDragImage(row, 12, 12);
    setCarried(indexes);
    latest.current.onCarry?.(indexes);
  }, []);
  const take = useCallback(
    (index: number, event: DragEvent) => {
      const { selected: chosen } = latest.current;
      takeAll(chosen?.has(index) === true ? chosen : new Set([index]), event);
    },
    [takeAll],
  );
  const release = useCallback(() => {
    setCarried(null);
    setGap(null);
    endDrag();
  }, []);
  const listEvents = {
    onDragOver: (event: DragEvent) => {
      if (!carried) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      setGap(gapAt(event, lines));
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setGap(null);
    },
    onDrop: (event: DragEvent) => {
      if (!carried || gap === null) return;
      event.preventDefault();
      draft.change(carryBlocks(lines, carried, gap), 'now');
      release();
    },
  };
  return { gap, take, takeAll, release, listEvents };
}

/** The index of the line before which the pointer is; sub-missions are not parted from their mission. */
function gapAt(event: DragEvent, lines: Lines): number {
  const rows = [...event.currentTarget.children];
  const index = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect();
    return event.clientY < top + height / 2;
  });
  let gap = index < 0 ? lines.length : index;
  while (lines[gap]?.level === 1) gap += 1;
  return gap;
}
