import { useStore } from 'zustand';
import { useDrag } from '../../state/drag/drag-store.ts';
import { currentOrganisation } from '../../state/session-store.ts';
import { classesOf } from '../../ui/classes.ts';
import { boxDragStore } from './drag-box.ts';
import { insertionMark } from './drop-target.ts';
import { useChart } from './chart-store.ts';
import styles from './DragLayer.module.css';

const cx = classesOf(styles);

/** While boxes are dragged: what follows the pointer, where they would go, and what that would change. */
export function DragLayer() {
  const { pointer, spot, isNative } = useStore(boxDragStore);
  const { dragged, missions, hint, impact } = useDrag((state) => state);
  if (!pointer) return null;
  const [first] = dragged;
  return (
    <>
      {spot && <Mark id={spot.id} place={spot.place} />}
      {!isNative && (
        <div className={cx('ghost')} style={{ transform: `translate(${pointer.x + 14}px, ${pointer.y + 10}px)` }}>
          <span className={cx('name')}>{currentOrganisation().entities.get(first ?? '')?.name}</span>
          {dragged.length > 1 && <span className={cx('count')}>{dragged.length}</span>}
        </div>
      )}
      <div className={cx('hint', hint?.isRefusal === true && 'refusal')} role="presentation">
        <p data-drag-hint className={cx('what')}>
          {hint?.text ?? (missions ? 'Déposez les missions sur une entité. Échap pour renoncer.' : 'Déposez sur une entité, ou entre deux. Échap pour renoncer.')}
        </p>
        {impact !== null && (
          <p data-impact className={cx('impact')}>
            {impact}
          </p>
        )}
      </div>
    </>
  );
}

function Mark({ id, place }: { readonly id: string; readonly place: 'on' | 'before' | 'after' }) {
  const view = useChart((state) => state.view);
  const box = useChart((state) => state.boxes.get(id));
  if (!box) return null;
  const area =
    place === 'on' ? { left: box.x, top: box.y, width: box.width, height: box.height } : insertionMark(box, place);
  const thin = place === 'on' ? 0 : 3;
  return (
    <div
      className={cx(place === 'on' && 'into', place !== 'on' && 'line')}
      style={{
        left: area.left * view.scale + view.x,
        top: area.top * view.scale + view.y,
        width: Math.max(thin, area.width * view.scale),
        height: Math.max(thin, area.height * view.scale),
      }}
    />
  );
}
