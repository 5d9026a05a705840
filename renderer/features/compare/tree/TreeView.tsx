import { ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Collection, ListLayout, Tree, TreeItem, TreeItemContent, Virtualizer } from 'react-aria-components';
import { mergedTree, onlyChanged, type MergedNode } from '../../../../shared/compare/show/merged-tree.ts';
import { kindLook } from '../../../state/kind-look.ts';
import { classesOf } from '../../../ui/classes.ts';
import { KindTag } from '../../../ui/KindTag.tsx';
import { lookAt, useCompare } from '../compare-store.ts';
import { useCompared, useCurrent } from '../use-comparison.ts';
import { WholeTick } from '../WholeTick.tsx';
import { marksOf } from './tree-marks.ts';
import { expandable, keyOfChange, pathTo, visibleKeys } from './tree-paths.ts';
import styles from './TreeView.module.css';

const cx = classesOf(styles);

const ROW_HEIGHT = 30;
const LAYOUT = { rowHeight: ROW_HEIGHT, padding: 4 };

/** One tree of both states: what came, what is gone, what moved, what changed; by colour, mark and words. */
export function TreeView() {
  const { comparison } = useCompared();
  const current = useCurrent();
  const isWhole = useCompare((state) => state.isWhole);
  const whole = useMemo(() => mergedTree(comparison), [comparison]);
  const nodes = useMemo(() => (isWhole ? whole : onlyChanged(whole)), [isWhole, whole]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const wrapper = useRef<HTMLDivElement>(null);
  const open = useMemo(() => new Set([...expandable(nodes, isWhole)].filter((key) => !closed.has(key))), [nodes, isWhole, closed]);
  const currentKey = current ? keyOfChange(current, nodes) : null;
  useReveal(wrapper, nodes, open, currentKey, setClosed);
  return (
    <div className={cx('pane')}>
      <header className={cx('header')}>
        <WholeTick />
      </header>
      <div ref={wrapper} className={cx('wrapper')}>
        <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
          <Tree
            aria-label="Organisation avant et après"
            className={cx('tree')}
            items={nodes}
            dependencies={[comparison, isWhole]}
            selectionMode="single"
            selectionBehavior="replace"
            escapeKeyBehavior="none"
            selectedKeys={currentKey === null ? [] : [currentKey]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys;
              const change = key === undefined ? undefined : pathTo(nodes, String(key)).at(-1)?.changes[0];
              if (change) lookAt(change.key);
            }}
            expandedKeys={open}
            onExpandedChange={(keys) => {
              setClosed(new Set([...expandable(nodes, true)].filter((key) => !keys.has(key))));
            }}
          >
            {(node) => <Row node={node} />}
          </Tree>
        </Virtualizer>
      </div>
    </div>
  );
}

function Row({ node }: { readonly node: MergedNode }) {
  const { comparison } = useCompared();
  const { entity, state, children } = node;
  const isGone = state === 'deleted' || state === 'left';
  const { label, hue } = kindLook(isGone ? comparison.before : comparison.after, entity.kind);
  return (
    <TreeItem id={node.key} textValue={entity.name} className={cx('item')}>
      <TreeItemContent>
        {({ hasChildItems, isExpanded }) => (
          <div className={cx('row')} data-state={state}>
            {hasChildItems ? (
              <Button slot="chevron" className={cx('chevron', isExpanded && 'unfolded')}>
                <ChevronRight size={14} strokeWidth={2} aria-hidden />
              </Button>
            ) : (
              <span className={cx('chevron')} />
            )}
            <KindTag label={label} hue={hue} isDecorative={false} />
            <span className={cx('name')}>{entity.name}</span>
            {marksOf(comparison, node).map(({ key, icon: Icon, hue: colour, text, detail }) => (
              <span key={key} className={cx('mark')} data-hue={colour} title={detail}>
                <Icon size={12} strokeWidth={2} aria-hidden />
                <span className={cx('words')}>{text}</span>
              </span>
            ))}
          </div>
        )}
      </TreeItemContent>
      <Collection items={children} dependencies={[comparison]}>
        {(child) => <Row node={child} />}
      </Collection>
    </TreeItem>
  );
}

/** Opens what is above the change that is looked at, and brings it into sight. */
function useReveal(
  wrapper: React.RefObject<HTMLElement | null>,
  nodes: readonly MergedNode[],
  open: ReadonlySet<string>,
  key: string | null,
  setClosed: React.Dispatch<React.SetStateAction<ReadonlySet<string>>>,
): void {
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (key === null || seen.current === key) return;
    const above = pathTo(nodes, key).slice(0, -1).map((node) => node.key);
    if (above.some((one) => !open.has(one))) {
      setClosed((closed) => new Set([...closed].filter((one) => !above.includes(one))));
      return;
    }
    seen.current = key;
    const scroller = wrapper.current?.querySelector<HTMLElement>('[role="treegrid"]');
    const rank = visibleKeys(nodes, open).indexOf(key);
    if (!scroller || rank < 0) return;
    const top = rank * ROW_HEIGHT;
    const isInSight = top >= scroller.scrollTop && top + ROW_HEIGHT <= scroller.scrollTop + scroller.clientHeight;
    if (!isInSight) scroller.scrollTop = top - scroller.clientHeight / 2;
  }, [key, nodes, open, setClosed, wrapper]);
}
