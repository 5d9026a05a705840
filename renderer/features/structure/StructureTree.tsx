import { useMemo, useRef, type MouseEvent } from 'react';
import type { EntityId } from '../../../shared/model/entity.ts';
import { classesOf } from '../../ui/classes.ts';
import { RenameField } from './RenameField.tsx';
import { rowIdAt } from './focus.ts';
import { openMenuAtRow } from './row-menu.ts';
import { RowList } from './rows/RowList.tsx';
import { ROW_HEIGHT } from './rows/use-row-window.ts';
import { setClosedInSearch, startRename, toggleExpanded, useStructure } from './structure-store.ts';
import type { TreeNode } from './tree-nodes.ts';
import { useReveal, type RevealProps } from './use-reveal.ts';
import styles from './StructureTree.module.css';

const cx = classesOf(styles);

interface StructureTreeProps {
  readonly nodes: readonly TreeNode[];
  /** While searching: the rows to open, `null` otherwise. */
  readonly opened: ReadonlySet<EntityId> | null;
  readonly query: string;
  /** Whether it is narrowed by more than a search. */
  readonly isFiltered: boolean;
}

export function StructureTree({ nodes, opened, query, isFiltered }: StructureTreeProps) {
  const own = useStructure((state) => state.expanded);
  const closed = useStructure((state) => state.closedInSearch);
  const expanded = useMemo(
    () => (opened ? new Set([...opened].filter((id) => !closed.has(id))) : own),
    [opened, closed, own],
  );
  const wrapper = useRef<HTMLDivElement>(null);

  const onToggle = (id: EntityId) => {
    if (opened) setClosedInSearch(closed.has(id) ? [...closed].filter((one) => one !== id) : [...closed, id]);
    else toggleExpanded(id);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const id = rowIdAt(event.target);
    const isOnButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (id !== null && !isOnButton) startRename(id);
  };

  return (
    <div ref={wrapper} className={cx('wrapper')} role="presentation" onDoubleClick={onDoubleClick} onContextMenu={openMenuAtRow}>
      <RowList
        label="Structure de l’organisation"
        view="structure"
        nodes={nodes}
        expanded={expanded}
        query={query}
        onToggle={onToggle}
        empty={<EmptyState isSearching={opened !== null} isFiltered={isFiltered} />}
      />
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
    <div role="row" className={cx('empty')}>
      <div role="gridcell">
        {!isSearching && 'L’organisation est vide. Créez une première entité ou importez un document.'}
        {isSearching && !isFiltered && 'Aucune entité ne porte ce nom. Les accents et les majuscules ne comptent pas.'}
        {isFiltered && 'Aucune entité ne répond à ces filtres.'}
      </div>
    </div>
  );
}
