import { classesOf } from '../../ui/classes.ts';
import { useDrag } from '../../state/drag/drag-store.ts';
import styles from './Drag.module.css';

const cx = classesOf(styles);

/** During a drag: what letting go would do, or why it is refused here. */
export function DropHint() {
  const hint = useDrag(({ from, hint: now }) => (from === 'structure' || from === 'missions' ? now : null));
  const impact = useDrag((state) => state.impact);
  if (!hint) return null;
  return (
    <div className={cx('hint', hint.isRefusal && 'refusal')}>
      <p data-drag-hint>{hint.text}</p>
      {impact !== null && <p className={cx('impact')}>{impact}</p>}
    </div>
  );
}
