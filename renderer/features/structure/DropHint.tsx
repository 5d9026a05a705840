import { useEffect, useRef, useState, type RefObject } from 'react';
import { classesOf } from '../../ui/classes.ts';
import { useDrag } from '../../state/drag/drag-store.ts';
import styles from './Drag.module.css';

const cx = classesOf(styles);

/** During a drag: what letting go would do, or why it is refused here. */
export function DropHint() {
  const hint = useDrag(({ from, hint: now }) => (from === 'structure' || from === 'missions' ? now : null));
  const impact = useDrag((state) => state.impact);
  const box = useRef<HTMLDivElement>(null);
  const isAbove = useIsLow(box, hint !== null);
  if (!hint) return null;
  return (
    <div ref={box} className={cx('hint', isAbove && 'above', hint.isRefusal && 'refusal')}>
      <p data-drag-hint>{hint.text}</p>
      {impact !== null && <p className={cx('impact')}>{impact}</p>}
    </div>
  );
}

/** Whether the pointer is in the lower half of what the hint stands over: the hint then keeps to the upper one. */
function useIsLow(box: RefObject<HTMLElement | null>, isShown: boolean): boolean {
  const [isLow, setIsLow] = useState(false);
  useEffect(() => {
    if (!isShown) return;
    const follow = ({ clientY }: MouseEvent) => {
      const place = box.current?.parentElement?.getBoundingClientRect();
      if (place) setIsLow(clientY > place.top + place.height / 2 && clientY <= place.bottom);
    };
    const events = ['dragover', 'pointermove'] as const;
    for (const event of events) document.addEventListener(event, follow, { capture: true });
    return () => {
      for (const event of events) document.removeEventListener(event, follow, { capture: true });
    };
  }, [box, isShown]);
  return isLow;
}
