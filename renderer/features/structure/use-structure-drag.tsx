import {
  DropIndicator,
  useDragAndDrop,
  type DropTarget,
} from 'react-aria-components';
import type { EntityId } from '../../../shared/model/entity.ts';
import { notify } from '../../state/notices.ts';
import { currentOrganisation } from '../../state/session-store.ts';
import { classesOf } from '../../ui/classes.ts';
import { aimAt, dragStore, endDrag, startDrag } from '../../state/drag/drag-store.ts';
import { whyNotDrop, type DropSpot } from '../../state/drag/drop.ts';
import { dropInTree } from './gestures.ts';
import styles from './Drag.module.css';
import type { TreeNode } from './tree-nodes.ts';

const cx = classesOf(styles);

const ENTITY_TYPE = 'application/x-ogs-entity';

/** Drag and drop in the tree, by mouse and by keyboard: only spots that the model allows take the drop. */
export function useStructureDrag() {
  return useDragAndDrop<TreeNode>({
    acceptedDragTypes: [ENTITY_TYPE],
    getAllowedDropOperations: () => ['move'],
    getItems: (keys) => {
      const ids = [...keys].map(String);
      startDrag('structure', ids);
      return ids.map((id) => ({ [ENTITY_TYPE]: id, 'text/plain': nameOf(id) }));
    },
    getDropOperation: (target) => {
      const spot = spotOf(target);
      if (!spot) return 'cancel';
      const reason = whyNotDrop(currentOrganisation(), dragStore.getState().dragged, spot);
      return reason === null ? 'move' : 'cancel';
    },
    onDropEnter: ({ target }) => {
      aimAt(spotOf(target));
    },
    onDropExit: () => {
      aimAt(null);
    },
    onMove: ({ keys, target }) => {
      const spot = spotOf(target);
      if (spot) void dropInTree([...keys].map(String), spot);
    },
    onDragEnd: ({ dropOperation }) => {
      const { hint } = dragStore.getState();
      if (dropOperation === 'cancel' && hint?.isRefusal === true) {
        notify({ tone: 'error', message: hint.text });
      }
      endDrag();
    },
    renderDragPreview: (items) => <DragPreview items={items} />,
    renderDropIndicator: (target) => <DropIndicator target={target} className={cx('indicator')} />,
  });
}

function DragPreview({ items }: { readonly items: readonly Record<string, string>[] }) {
  const [first] = items;
  return (
    <div className={cx('preview')}>
      {first?.['text/plain']}
      {items.length > 1 && <span className={cx('count')}>{items.length}</span>}
    </div>
  );
}

function spotOf(target: DropTarget): DropSpot | null {
  return target.type === 'item' ? { id: String(target.key), place: target.dropPosition } : null;
}

function nameOf(id: EntityId): string {
  return currentOrganisation().entities.get(id)?.name ?? '';
}
