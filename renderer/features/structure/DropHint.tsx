import { classesOf } from '../../ui/classes.ts';
import { useDragHint } from './drag-store.ts';
import styles from './Drag.module.css';

const cx = classesOf(styles);

/** During a drag: what letting go would do, or why it is refused here. */
export function DropHint() {
  const hint = useDragHint();
  if (!hint) return null;
  return (
    <div data-drag-hint className={cx('hint', hint.isRefusal && 'refusal')}>
      {hint.text}
    </div>
  );
}
