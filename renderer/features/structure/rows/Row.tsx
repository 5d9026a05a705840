import { ChevronRight, GripVertical } from 'lucide-react';
import { memo, type CSSProperties } from 'react';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { kindLook } from '../../../state/kind-look.ts';
import { classesOf } from '../../../ui/classes.ts';
import { Highlight } from '../../../ui/Highlight.tsx';
import { KindTag } from '../../../ui/KindTag.tsx';
import type { TreeNode } from '../tree-nodes.ts';
import styles from './Rows.module.css';

const cx = classesOf(styles);

/** The same for every row, and drawn once in each. */
const GRIP = <GripVertical size={14} strokeWidth={1.75} aria-hidden />;
const CHEVRON = <ChevronRight size={15} strokeWidth={2} aria-hidden />;

interface RowProps {
  readonly node: TreeNode;
  readonly kinds: Organisation['kinds'];
  readonly query: string;
  readonly level: number;
  readonly rank: number;
  readonly siblings: number;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  /** Whether the Tab key arrives here. */
  readonly isStop: boolean;
  /** Letting go now would put what is dragged under it. */
  readonly isAimed: boolean;
  readonly isDragged: boolean;
  /** During a drag: nothing may be let go here. */
  readonly isDimmed: boolean;
  readonly isCut: boolean;
  /** Pixels from the top, for a row that stays although it is out of sight; else it follows the one before. */
  readonly top: number | null;
}

/**
 * One row of the structure: kind, name, technical supervisor, number of children. It hears nothing itself, its list
 * does: a row is drawn again only when something that it shows has changed.
 */
export const Row = memo(function Row(props: RowProps) {
  const { node, level, isOpen, isSelected, isStop, isAimed, isDragged, top } = props;
  const { entity, count, children } = node;
  const style = { '--level': level - 1, ...(top === null ? {} : { position: 'absolute', top }) } as CSSProperties;
  return (
    <div
      role="row"
      className={cx('item')}
      style={style}
      tabIndex={isStop ? 0 : -1}
      draggable
      data-key={node.id}
      data-dragging={isDragged || undefined}
      data-drop-target={isAimed || undefined}
      aria-label={entity.name}
      aria-level={level}
      aria-posinset={props.rank + 1}
      aria-setsize={props.siblings}
      aria-selected={isSelected}
      aria-expanded={children.length > 0 ? isOpen : undefined}
    >
      <div role="gridcell" aria-colindex={1} className={cx('row', props.isDimmed && 'dimmed', props.isCut && 'cut')}>
        <button
          type="button"
          slot="drag"
          tabIndex={-1}
          className={cx('handle')}
          aria-label={`Déplacer ${entity.name}`}
          // One that is at hand is enough to hear of.
          aria-hidden={!(isStop || isSelected)}
        >
          {GRIP}
        </button>
        {children.length > 0 ? (
          <button type="button" slot="chevron" tabIndex={-1} className={cx('chevron', isOpen && 'open')} aria-label={isOpen ? 'Replier' : 'Déplier'}>
            {CHEVRON}
          </button>
        ) : (
          <span className={cx('chevron')} />
        )}
        <Content entity={entity} count={count} kinds={props.kinds} query={props.query} />
      </div>
    </div>
  );
});

type ContentProps = Pick<RowProps, 'kinds' | 'query'> & Pick<TreeNode, 'entity' | 'count'>;

/** What of a row neither a choice nor a drag changes. */
const Content = memo(function Content({ entity, count, kinds, query }: ContentProps) {
  const { label, hue } = kindLook({ kinds }, entity.kind);
  const technical = entity.supervision.find(({ authority }) => authority === 'technique');
  return (
    <>
      <KindTag label={label} hue={hue} isDecorative={false} />
      <span className={cx('name')} title={entity.name}>
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
    </>
  );
});

function childrenText(count: number): string {
  return count === 1 ? '1 entité rattachée' : `${count} entités rattachées`;
}
