import {
  DropIndicator,
  useDragAndDrop,
  type DropTarget,
} from 'react-aria-components';
import type { EntityId } from '../../../shared/model/entity.ts';
import { anywhere } from '../../../shared/model/waiting.ts';
import { notify } from '../../state/notices.ts';
import { currentOrganisation } from '../../state/session-store.ts';
import { classesOf } from '../../ui/classes.ts';
import { aimAt, dragStore, endDrag, startDrag, whyNotAt } from '../../state/drag/drag-store.ts';
import { WAITING_SPOT, type DropSpot } from '../../state/drag/drop.ts';
import { ENTITY_TYPE, MISSIONS_TYPE } from '../../state/drag/types.ts';
import { transferMissions } from '../../state/drag/transfer.ts';
import { dropInTree } from './gestures.ts';
import styles from './Drag.module.css';
import type { TreeNode } from './tree-nodes.ts';

const cx = classesOf(styles);

/**
 * Drag and drop in the tree and in the zone d’attente under it, by mouse and by keyboard: only spots that the
 * model allows take the drop.
 */
export function useStructureDrag(view: 'structure' | 'waiting') {
  const spotOf = (target: DropTarget) => spotIn(view, target);
  const dropOn = (target: DropTarget) => {
    const spot = spotOf(target);
    const { dragged, missions } = dragStore.getState();
    if (spot && missions) void transferMissions(missions, spot.id);
    else if (spot) void dropInTree(dragged, spot);
  };
  return useDragAndDrop<TreeNode>({
    acceptedDragTypes: [ENTITY_TYPE, MISSIONS_TYPE],
    getAllowedDropOperations: () => ['move'],
    getItems: (keys) => {
      const ids = [...keys].map(String);
      startDrag('structure', ids);
      return ids.map((id) => ({ [ENTITY_TYPE]: id, 'text/plain': nameOf(id) }));
    },
    getDropOperation: (target) => {
      const spot = spotOf(target);
      if (!spot) return 'cancel';
      const reason = whyNotAt(currentOrganisation(), spot);
      return reason === null ? 'move' : 'cancel';
    },
    onDropEnter: ({ target }) => {
      aimAt(spotOf(target));
    },
    onDropExit: () => {
      aimAt(null);
    },
    // Onto an entity, whichever list it comes from: by the keyboard the drag has ended when `onMove` is told.
    onItemDrop: ({ target }) => {
      dropOn(target);
    },
    // Between two entities of this list, then from the other one.
    onMove: ({ target }) => {
      if (target.dropPosition !== 'on') dropOn(target);
    },
    onInsert: ({ target }) => {
      dropOn(target);
    },
    onRootDrop: () => {
      dropOn({ type: 'root' });
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

function spotIn(view: 'structure' | 'waiting', target: DropTarget): DropSpot | null {
  if (target.type === 'item') return { id: String(target.key), place: target.dropPosition };
  return view === 'waiting' ? WAITING_SPOT : null;
}

function nameOf(id: EntityId): string {
  return anywhere(currentOrganisation(), id)?.name ?? '';
}
