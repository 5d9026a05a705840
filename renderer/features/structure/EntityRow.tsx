import { ChevronRight, GripVertical } from 'lucide-react';
import { useContext, type SyntheticEvent } from 'react';
import { Button, TreeStateContext } from 'react-aria-components';
import type { EntityId } from '../../../shared/model/entity.ts';
import { useCut } from '../../state/clipboard.ts';
import { useDrag } from '../../state/drag/drag-store.ts';
import { isRefused } from '../../state/drag/drop.ts';
import { currentOrganisation, useSession } from '../../state/session-store.ts';
import { kindLook } from '../../state/kind-look.ts';
import { classesOf } from '../../ui/classes.ts';
import { Highlight } from '../../ui/Highlight.tsx';
import { KindTag } from '../../ui/KindTag.tsx';
import type { TreeNode } from './tree-nodes.ts';
import styles from './EntityRow.module.css';

const cx = classesOf(styles);

/** The same for every row, and drawn once in each. */
const GRIP = <GripVertical size={14} strokeWidth={1.75} aria-hidden />;
const CHEVRON = <ChevronRight size={15} strokeWidth={2} aria-hidden />;

interface EntityRowProps {
  readonly node: TreeNode;
  readonly query: string;
  readonly hasChildren: boolean;
  readonly isExpanded: boolean;
  /** Whether the keys are here, or it is selected: only then its handle is a button. All rows are drawn at each key. */
  readonly isAtHand: boolean;
}

/** One row of the tree: kind, name, technical supervisor, number of children. */
export function EntityRow({ node: { entity, count }, query, hasChildren, isExpanded, isAtHand }: EntityRowProps) {
  // Of the organisation its kinds alone: an edit elsewhere leaves the row as it is.
  const kinds = useSession((state) => state.organisation.kinds);
  const { label, hue } = kindLook({ kinds }, entity.kind);
  const technical = entity.supervision.find(({ authority }) => authority === 'technique');
  const isDimmed = useDrag(({ dragged }) => isRefused(currentOrganisation(), entity.id, dragged));
  const isCut = useCut((ids) => ids.has(entity.id));
  return (
    <div className={cx('row', isDimmed && 'dimmed', isCut && 'cut')} data-row>
      {isAtHand ? (
        <Button slot="drag" className={cx('handle')}>
          {GRIP}
        </Button>
      ) : (
        <span className={cx('handle')} aria-hidden>
          {GRIP}
        </span>
      )}
      {hasChildren ? (
        <Chevron id={entity.id} isExpanded={isExpanded} />
      ) : (
        <span className={cx('chevron')} />
      )}
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
    </div>
  );
}

/**
 * Opens or closes a branch, for the pointer and for assistive technology; the keys do it from the row. A plain
 * button: those of the library cost too much for every row at every key.
 */
function Chevron({ id, isExpanded }: { readonly id: EntityId; readonly isExpanded: boolean }) {
  const tree = useContext(TreeStateContext);
  return (
    <button
      type="button"
      slot="chevron"
      tabIndex={-1}
      className={cx('chevron', isExpanded && 'open')}
      aria-label={isExpanded ? 'Replier' : 'Déplier'}
      // The row would take the press for a choice.
      onPointerDown={stop}
      onMouseDown={(event) => {
        event.preventDefault();
        stop(event);
      }}
      onDoubleClick={stop}
      onClick={(event) => {
        stop(event);
        tree?.toggleKey(id);
      }}
    >
      {CHEVRON}
    </button>
  );
}

function stop(event: SyntheticEvent): void {
  event.stopPropagation();
}

function childrenText(count: number): string {
  return count === 1 ? '1 entité rattachée' : `${count} entités rattachées`;
}
