import { ChevronRight, GripVertical } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useSession } from '../../state/session-store.ts';
import { kindLook } from '../../state/kind-look.ts';
import { classesOf } from '../../ui/classes.ts';
import { Highlight } from '../../ui/Highlight.tsx';
import { KindTag } from '../../ui/KindTag.tsx';
import type { TreeNode } from './tree-nodes.ts';
import styles from './EntityRow.module.css';

const cx = classesOf(styles);

interface EntityRowProps {
  readonly node: TreeNode;
  readonly query: string;
  readonly hasChildren: boolean;
  readonly isExpanded: boolean;
}

/** One row of the tree: kind, name, technical supervisor, number of children. */
export function EntityRow({ node: { entity, count }, query, hasChildren, isExpanded }: EntityRowProps) {
  const kinds = useSession((state) => state.organisation);
  const { label, hue } = kindLook(kinds, entity.kind);
  const technical = entity.supervision.find(({ authority }) => authority === 'technique');
  return (
    <div className={cx('row')} data-row>
      <Button slot="drag" className={cx('handle')}>
        <GripVertical size={14} strokeWidth={1.75} aria-hidden />
      </Button>
      {hasChildren ? (
        <Button slot="chevron" className={cx('chevron', isExpanded && 'open')}>
          <ChevronRight size={15} strokeWidth={2} aria-hidden />
        </Button>
      ) : (
        <span className={cx('chevron')} />
      )}
      <KindTag label={label} hue={hue} isDecorative={false} />
      <span className={cx('name')}>
        <Highlight text={entity.name} query={query} />
      </span>
      {technical && (
        <span className={cx('badge')} title={`Encadrement technique : ${technical.title}`}>
          <span aria-hidden>RT</span>
        </span>
      )}
      {count > 0 && (
        <span className={cx('count')} title={childrenText(count)}>
          {count}
        </span>
      )}
    </div>
  );
}

function childrenText(count: number): string {
  return count === 1 ? '1 entité rattachée' : `${count} entités rattachées`;
}
