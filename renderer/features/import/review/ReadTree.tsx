import { ChevronRight, CircleQuestionMark } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  Button,
  Collection,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
  type Selection,
} from 'react-aria-components';
import type { Entity, EntityId } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { ancestorsOf, childrenOf } from '../../../../shared/model/tree.ts';
import { kindLook } from '../../../state/kind-look.ts';
import { classesOf } from '../../../ui/classes.ts';
import { KindTag } from '../../../ui/KindTag.tsx';
import { isOpen } from './doubts.ts';
import { chooseEntity, useReview } from './review-store.ts';
import styles from './ReadTree.module.css';

const cx = classesOf(styles);

const ROW_HEIGHT = 30;
const LAYOUT = { rowHeight: ROW_HEIGHT, padding: 4 };

interface Row {
  readonly id: EntityId;
  readonly entity: Entity;
  readonly children: readonly Row[];
  /** Whether a doubt about it waits for an answer. */
  readonly isDoubtful: boolean;
}

/** The organisation as it was read, with the answers given so far. */
export function ReadTree() {
  const organisation = useReview((state) => state.organisation);
  const report = useReview((state) => state.report);
  const entityId = useReview((state) => state.entityId);
  const [expanded, setExpanded] = useState<ReadonlySet<EntityId>>(() => topOf(organisation));
  const wrapper = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => {
    const doubtful = new Set(report.doubts.filter(isOpen).flatMap(({ entityIds }) => entityIds));
    return rowsUnder(organisation, null, doubtful);
  }, [organisation, report]);
  useReveal(wrapper, rows, expanded, setExpanded);

  const onSelectionChange = (keys: Selection) => {
    const [id] = keys === 'all' ? [] : keys;
    if (id !== undefined) chooseEntity(String(id));
  };
  return (
    <section className={cx('pane')} aria-label="Organisation lue">
      <header className={cx('header')}>
        <h3 className={cx('title')}>Organisation lue</h3>
        <span className={cx('name')}>{organisation.name}</span>
      </header>
      <div ref={wrapper} className={cx('wrapper')}>
        <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
          <Tree
            aria-label="Organisation lue"
            className={cx('tree')}
            items={rows}
            dependencies={[organisation]}
            selectionMode="single"
            selectionBehavior="replace"
            escapeKeyBehavior="none"
            selectedKeys={entityId === null ? [] : [entityId]}
            onSelectionChange={onSelectionChange}
            expandedKeys={expanded}
            onExpandedChange={(keys) => {
              setExpanded(new Set([...keys].map(String)));
            }}
          >
            {(row) => renderRow(row, organisation)}
          </Tree>
        </Virtualizer>
      </div>
    </section>
  );
}

function renderRow(row: Row, organisation: Organisation) {
  const { label, hue } = kindLook(organisation, row.entity.kind);
  return (
    <TreeItem id={row.id} textValue={row.entity.name} className={cx('item')}>
      <TreeItemContent>
        {({ hasChildItems, isExpanded }) => (
          <div className={cx('row')}>
            {hasChildItems ? (
              <Button slot="chevron" className={cx('chevron', isExpanded && 'open')}>
                <ChevronRight size={14} strokeWidth={2} aria-hidden />
              </Button>
            ) : (
              <span className={cx('chevron')} />
            )}
            <KindTag label={label} hue={hue} isDecorative={false} />
            <span className={cx('label')}>{row.entity.name}</span>
            {row.isDoubtful && (
              <span className={cx('doubt')} role="img" aria-label="Un doute attend une réponse" title="Un doute attend une réponse">
                <CircleQuestionMark size={14} strokeWidth={2} aria-hidden />
              </span>
            )}
          </div>
        )}
      </TreeItemContent>
      <Collection items={row.children} dependencies={[organisation]}>
        {(child) => renderRow(child, organisation)}
      </Collection>
    </TreeItem>
  );
}

function rowsUnder(
  organisation: Organisation,
  parentId: EntityId | null,
  doubtful: ReadonlySet<EntityId>,
): readonly Row[] {
  return childrenOf(organisation, parentId).map((entity) => ({
    id: entity.id,
    entity,
    children: rowsUnder(organisation, entity.id, doubtful),
    isDoubtful: doubtful.has(entity.id),
  }));
}

/** Open at first: what stands at the top, and its children's parents. */
function topOf(organisation: Organisation): ReadonlySet<EntityId> {
  const depth = (id: EntityId) => ancestorsOf(organisation, id).length;
  return new Set([...organisation.entities.keys()].filter((id) => depth(id) < 2));
}

/** Brings an entity into sight when somebody asks for it: opens what is above it, then scrolls. */
function useReveal(
  wrapper: React.RefObject<HTMLElement | null>,
  rows: readonly Row[],
  expanded: ReadonlySet<EntityId>,
  setExpanded: (expanded: ReadonlySet<EntityId>) => void,
): void {
  const organisation = useReview((state) => state.organisation);
  const reveal = useReview((state) => state.reveal);
  const done = useRef<object | null>(null);
  useEffect(() => {
    const { entityId } = reveal;
    if (entityId === null || done.current === reveal || !organisation.entities.has(entityId)) return;
    const above = ancestorsOf(organisation, entityId).map(({ id }) => id);
    if (above.some((id) => !expanded.has(id))) {
      setExpanded(new Set([...expanded, ...above]));
      return;
    }
    done.current = reveal;
    const scroller = wrapper.current?.querySelector<HTMLElement>('[role="treegrid"]');
    const rank = visibleIds(rows, expanded).indexOf(entityId);
    if (!scroller || rank < 0) return;
    const top = rank * ROW_HEIGHT;
    const isInSight = top >= scroller.scrollTop && top + ROW_HEIGHT <= scroller.scrollTop + scroller.clientHeight;
    if (!isInSight) scroller.scrollTop = top - scroller.clientHeight / 2;
  }, [reveal, organisation, rows, expanded, setExpanded, wrapper]);
}

function visibleIds(rows: readonly Row[], expanded: ReadonlySet<EntityId>): readonly EntityId[] {
  return rows.flatMap(({ id, children }) => [id, ...(expanded.has(id) ? visibleIds(children, expanded) : [])]);
}
