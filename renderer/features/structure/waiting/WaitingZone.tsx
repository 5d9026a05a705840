import { Inbox } from 'lucide-react';
import { memo, useMemo, useRef, useState, type MouseEvent } from 'react';
import { Tree, type Key, type Selection } from 'react-aria-components';
import { WAITING_ZONE, type EntityId } from '../../../../shared/model/entity.ts';
import { openEntityMenu } from '../../../actions/EntityMenu.tsx';
import { useDrag } from '../../../state/drag/drag-store.ts';
import { select, useSelectedIds } from '../../../state/selection-store.ts';
import { useWhole } from '../../../state/session-store.ts';
import { classesOf } from '../../../ui/classes.ts';
import { rowIdAt } from '../focus.ts';
import { setExpanded, useStructure } from '../structure-store.ts';
import { renderNode } from '../tree-item.tsx';
import { buildTree, visibleIds, type NodeCache, type TreeNode } from '../tree-nodes.ts';
import { useRowKeys } from '../use-row-keys.ts';
import { useStructureDrag } from '../use-structure-drag.tsx';
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
  const selected = useSelectedIds();
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
        selected={isEmpty ? NO_IDS : selected}
        expanded={isEmpty ? NO_IDS : expanded}
        isDragging={isDragging}
      />
      {!isEmpty && <p className={cx('note')}>Absent du document tant que ce n’est pas placé.</p>}
    </section>
  );
}

interface ShelfProps {
  readonly nodes: readonly TreeNode[];
  readonly selected: ReadonlySet<EntityId>;
  readonly expanded: ReadonlySet<EntityId>;
  readonly isDragging: boolean;
}

const Shelf = memo(function Shelf({ nodes, selected, expanded, isDragging }: ShelfProps) {
  const { dragAndDropHooks } = useStructureDrag('waiting');
  const rowKeys = useRowKeys();
  const wrapper = useRef<HTMLDivElement>(null);

  const onExpandedChange = (keys: Set<Key>) => {
    setExpanded([...keys].map(String));
  };
  const onSelectionChange = (keys: Selection) => {
    select(keys === 'all' ? visibleIds(nodes, expanded) : [...keys].map(String));
  };
  const onContextMenu = (event: MouseEvent) => {
    const id = rowIdAt(event.target);
    if (id === null) return;
    event.preventDefault();
    if (!selected.has(id)) select([id]);
    openEntityMenu(event, event.target as Element);
  };

  return (
    <div ref={wrapper} className={cx('wrapper')} role="presentation" {...rowKeys} onContextMenu={onContextMenu}>
      <Tree
        aria-label="Zone d’attente"
        className={cx('tree')}
        items={nodes}
        selectionMode="multiple"
        selectionBehavior="replace"
        escapeKeyBehavior="none"
        selectedKeys={selected}
        onSelectionChange={onSelectionChange}
        expandedKeys={expanded}
        onExpandedChange={onExpandedChange}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => (
          <p className={cx('hint')}>
            {isDragging
              ? 'Déposez ici pour décider plus tard.'
              : 'Glissez ici ce dont la place reste à décider (Alt+A).'}
          </p>
        )}
      >
        {(node) => renderNode(node, '')}
      </Tree>
    </div>
  );
});
