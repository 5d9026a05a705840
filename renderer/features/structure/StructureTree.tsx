import { useMemo, useRef, type MouseEvent } from 'react';
import { ListLayout, Tree, Virtualizer, type Key, type Selection } from 'react-aria-components';
import type { EntityId } from '../../../shared/model/entity.ts';
import { select, useSelectedIds } from '../../state/selection-store.ts';
import { classesOf } from '../../ui/classes.ts';
import { openEntityMenu } from '../../actions/EntityMenu.tsx';
import { RenameField } from './RenameField.tsx';
import { rowIdAt } from './focus.ts';
import { setClosedInSearch, setExpanded, startRename, useStructure } from './structure-store.ts';
import { visibleIds, type TreeNode } from './tree-nodes.ts';
import { renderNode } from './tree-item.tsx';
import { selectTypedRow } from './select-typed-row.ts';
import { SteadyRows } from './steady-rows.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useRefusals } from './use-refusals.ts';
import { useReveal, type RevealProps } from './use-reveal.ts';
import { useStructureDrag } from './use-structure-drag.tsx';
import styles from './StructureTree.module.css';

const cx = classesOf(styles);

/** Height of every row: the virtualised list computes with it. */
const ROW_HEIGHT = 32;
const LAYOUT = { rowHeight: ROW_HEIGHT, padding: 4, dropIndicatorThickness: 10 };

interface StructureTreeProps {
  readonly nodes: readonly TreeNode[];
  /** While searching: the rows to open, `null` otherwise. */
  readonly opened: ReadonlySet<EntityId> | null;
  readonly query: string;
  /** Whether it is narrowed by more than a search. */
  readonly isFiltered: boolean;
}

export function StructureTree({ nodes, opened, query, isFiltered }: StructureTreeProps) {
  const selected = useSelectedIds();
  const own = useStructure((state) => state.expanded);
  const closed = useStructure((state) => state.closedInSearch);
  const expanded = useMemo(
    () => (opened ? new Set([...opened].filter((id) => !closed.has(id))) : own),
    [opened, closed, own],
  );
  const wrapper = useRef<HTMLDivElement>(null);
  const { dragAndDropHooks } = useStructureDrag('structure');
  useRefusals(wrapper);
  const rowKeys = useRowKeys();

  const onExpandedChange = (keys: Set<Key>) => {
    if (opened) setClosedInSearch([...opened].filter((id) => !keys.has(id)));
    else setExpanded([...keys].map(String));
  };
  const onSelectionChange = (keys: Selection) => {
    select(keys === 'all' ? visibleIds(nodes, expanded) : [...keys].map(String));
  };
  const onDoubleClick = (event: MouseEvent) => {
    const id = rowIdAt(event.target);
    if (id !== null) startRename(id);
  };
  const onContextMenu = (event: MouseEvent) => {
    const id = rowIdAt(event.target);
    if (id === null) return;
    event.preventDefault();
    if (!selected.has(id)) select([id]);
    openEntityMenu(event, event.target as Element);
  };

  return (
    <div
      ref={wrapper}
      className={cx('wrapper')}
      role="presentation"
      {...rowKeys}
      onKeyUp={selectTypedRow}
      onDoubleClick={onDoubleClick}
      onContextMenu={onContextMenu}
    >
      <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
        <SteadyRows>
          <Tree
            aria-label="Structure de l’organisation"
            className={cx('tree')}
            items={nodes}
            dependencies={[query]}
            selectionMode="multiple"
            selectionBehavior="replace"
            escapeKeyBehavior="none"
            selectedKeys={selected}
            onSelectionChange={onSelectionChange}
            expandedKeys={expanded}
            onExpandedChange={onExpandedChange}
            dragAndDropHooks={dragAndDropHooks}
            renderEmptyState={() => <EmptyState isSearching={opened !== null} isFiltered={isFiltered} />}
          >
            {(node) => renderNode(node, query)}
          </Tree>
        </SteadyRows>
      </Virtualizer>
      <Reveal wrapper={wrapper} rowHeight={ROW_HEIGHT} nodes={nodes} expanded={expanded} />
      <RenameField wrapper={wrapper} />
    </div>
  );
}

/** Apart, so that a wish to see an entity does not draw the tree again. */
function Reveal(props: RevealProps): null {
  useReveal(props);
  return null;
}

function EmptyState({ isSearching, isFiltered }: { readonly isSearching: boolean; readonly isFiltered: boolean }) {
  return (
    <div className={cx('empty')}>
      {!isSearching && 'L’organisation est vide. Créez une première entité ou importez un document.'}
      {isSearching && !isFiltered && 'Aucune entité ne porte ce nom. Les accents et les majuscules ne comptent pas.'}
      {isFiltered && 'Aucune entité ne répond à ces filtres.'}
    </div>
  );
}
