import { Inbox } from 'lucide-react';
import { useMemo, useRef, useState, type MouseEvent } from 'react';
import { Tree, type Key, type Selection } from 'react-aria-components';
import { WAITING_ZONE } from '../../../../shared/model/entity.ts';
import { openEntityMenu } from '../../../actions/EntityMenu.tsx';
import { useDrag } from '../../../state/drag/drag-store.ts';
import { select, useSelectedIds } from '../../../state/selection-store.ts';
import { useWhole } from '../../../state/session-store.ts';
import { classesOf } from '../../../ui/classes.ts';
import { rowIdAt } from '../focus.ts';
import { setExpanded, useStructure } from '../structure-store.ts';
import { renderNode } from '../tree-item.tsx';
import { buildTree, visibleIds, type NodeCache } from '../tree-nodes.ts';
import { useRowKeys } from '../use-row-keys.ts';
import { useStructureDrag } from '../use-structure-drag.tsx';
import styles from './WaitingZone.module.css';

const cx = classesOf(styles);

/** The shelf under the structure: entities taken out of it, until they are placed. */
export function WaitingZone() {
  const whole = useWhole();
  const [cache] = useState<NodeCache>(() => new Map());
  const nodes = useMemo(() => buildTree(whole, null, cache, WAITING_ZONE), [whole, cache]);
  const isDragging = useDrag(({ dragged }) => dragged.length > 0);
  const isAimed = useDrag(({ spot }) => spot?.id === WAITING_ZONE);
  const selected = useSelectedIds();
  const expanded = useStructure((state) => state.expanded);
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
    <section
      className={cx('zone', isDragging && 'open', isAimed && 'aimed')}
      aria-labelledby="waiting-zone-title"
      data-waiting-zone
    >
      <h3 id="waiting-zone-title" className={cx('title')}>
        <Inbox size={15} strokeWidth={1.75} aria-hidden />
        Zone d’attente
        {nodes.length > 0 && <span className={cx('count')}>{nodes.length}</span>}
      </h3>
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
      {nodes.length > 0 && <p className={cx('note')}>Absent du document tant que ce n’est pas placé.</p>}
    </section>
  );
}
