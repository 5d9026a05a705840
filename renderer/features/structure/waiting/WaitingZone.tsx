import { Inbox } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { WAITING_ZONE, type EntityId } from '../../../../shared/model/entity.ts';
import { useDrag } from '../../../state/drag/drag-store.ts';
import { useWhole } from '../../../state/session-store.ts';
import { classesOf } from '../../../ui/classes.ts';
import { openMenuAtRow } from '../row-menu.ts';
import { RowList } from '../rows/RowList.tsx';
import { toggleExpanded, useStructure } from '../structure-store.ts';
import { buildTree, type NodeCache, type TreeNode } from '../tree-nodes.ts';
import styles from './WaitingZone.module.css';

const cx = classesOf(styles);

/** Most of the time nothing waits: then neither a selection nor an edit of the structure draws the shelf again. */
const NO_NODES: readonly TreeNode[] = [];
const NO_IDS: ReadonlySet<EntityId> = new Set();

/** The shelf under the structure: entities taken out of it, until they are placed. */
export function WaitingZone() {
  const whole = useWhole();
  const [cache] = useState<NodeCache>(() => new Map());
  const nodes = useMemo(() => buildTree(whole, null, cache, WAITING_ZONE), [whole, cache]);
  const isDragging = useDrag(({ dragged }) => dragged.length > 0);
  const isAimed = useDrag(({ spot }) => spot?.id === WAITING_ZONE);
  const expanded = useStructure((state) => state.expanded);
  const isEmpty = nodes.length === 0;

  return (
    <section
      className={cx('zone', isDragging && 'open', isAimed && 'aimed')}
      aria-labelledby="waiting-zone-title"
      data-waiting-zone
    >
      <h3 id="waiting-zone-title" className={cx('title')}>
        <Inbox size={15} strokeWidth={1.75} aria-hidden />
        Zone d’attente
        {!isEmpty && <span className={cx('count')}>{nodes.length}</span>}
      </h3>
      <Shelf
        nodes={isEmpty ? NO_NODES : nodes}
        expanded={isEmpty ? NO_IDS : expanded}
        isDragging={isDragging}
      />
      {!isEmpty && <p className={cx('note')}>Absent du document tant que ce n’est pas placé.</p>}
    </section>
  );
}

interface ShelfProps {
  readonly nodes: readonly TreeNode[];
  readonly expanded: ReadonlySet<EntityId>;
  readonly isDragging: boolean;
}

const Shelf = memo(function Shelf({ nodes, expanded, isDragging }: ShelfProps) {
  return (
    <div className={cx('wrapper')} role="presentation" onContextMenu={openMenuAtRow}>
      <RowList
        label="Zone d’attente"
        view="waiting"
        nodes={nodes}
        expanded={expanded}
        query=""
        onToggle={toggleExpanded}
        empty={
          <div role="row" className={cx('hint')}>
            <div role="gridcell">
              {isDragging
                ? 'Déposez ici pour décider plus tard.'
                : 'Glissez ici ce dont la place reste à décider (Alt+A).'}
            </div>
          </div>
        }
      />
    </div>
  );
});
