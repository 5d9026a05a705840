import { Collection, TreeItem, TreeItemContent } from 'react-aria-components';
import { classesOf } from '../../ui/classes.ts';
import { EntityRow } from './EntityRow.tsx';
import type { TreeNode } from './tree-nodes.ts';
import styles from './StructureTree.module.css';

const cx = classesOf(styles);

/** An entity with those below it, as rows of a tree. */
export function renderNode(node: TreeNode, query: string) {
  return (
    <TreeItem id={node.id} textValue={node.entity.name} className={cx('item')}>
      <TreeItemContent>
        {({ hasChildItems, isExpanded, isFocused, isSelected }) => (
          <EntityRow
            node={node}
            query={query}
            hasChildren={hasChildItems}
            isExpanded={isExpanded}
            isAtHand={isFocused || isSelected}
          />
        )}
      </TreeItemContent>
      <Collection items={node.children} dependencies={[query]}>
        {(child) => renderNode(child, query)}
      </Collection>
    </TreeItem>
  );
}
