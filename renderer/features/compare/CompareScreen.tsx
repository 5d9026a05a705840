import { AlignLeft, FolderTree, Link2, Network } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { redo, undo } from '../../state/edits.ts';
import { readPreference, writePreference } from '../../state/preferences.ts';
import { classesOf } from '../../ui/classes.ts';
import { FullWindow } from '../../ui/FullWindow.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Splitter } from '../../ui/Splitter.tsx';
import { ChangeList } from './list/ChangeList.tsx';
import { focusChange } from './list/focus-change.ts';
import { CompareFooter } from './CompareFooter.tsx';
import { showCompareView, useCompare, type CompareView } from './compare-store.ts';
import { ChartsView } from './charts/ChartsView.tsx';
import { CompareState } from './CompareState.tsx';
import { PairsView } from './pairs/PairsView.tsx';
import { SidesBar } from './SidesBar.tsx';
import { TextsView } from './texts/TextsView.tsx';
import { TreeView } from './tree/TreeView.tsx';
import { ComparedContext, lookAtNext, useComparison } from './use-comparison.ts';
import styles from './CompareScreen.module.css';

const cx = classesOf(styles);

const WIDTH = { min: 320, max: 760, usual: 430 } as const;

const VIEWS = [
  { id: 'tree', label: 'Arborescence', icon: FolderTree },
  { id: 'charts', label: 'Organigrammes', icon: Network },
  { id: 'texts', label: 'Textes', icon: AlignLeft },
  { id: 'pairs', label: 'Correspondances', icon: Link2 },
] as const;

/**
 * « Comparer »: what changed from one state to another. The list of changes on the left leads; the view on
 * the right shows each where it is: in one tree, in both charts, in the texts, in what was paired.
 */
export function CompareScreen({ onClose }: { readonly onClose: () => void }) {
  const [width, setWidth] = useState(() => Number(readPreference('compareWidth')) || WIDTH.usual);
  const view = useCompare((state) => state.view);
  const compared = useComparison();
  const panes = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F8' && compared) {
      event.preventDefault();
      focusChange(panes.current, () => lookAtNext(compared.shown, event.shiftKey ? -1 : 1)?.key ?? null);
    } else if ((event.ctrlKey || event.metaKey) && !isWriting(event.target)) {
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) void undo();
      else if (key === 'y' || key === 'z') void redo();
      else return;
      event.preventDefault();
    }
  };
  const isListed = compared !== null && compared.comparison.changes.length > 0;
  return (
    <ComparedContext value={compared}>
      <FullWindow title="Comparer" subtitle={<SidesBar />} onClose={onClose} onKeyDown={onKeyDown} footer={<CompareFooter isReady={compared !== null} />}>
        <div ref={panes} className={cx('body')}>
          <CompareState compared={compared} />
          {compared && (isListed || view === 'pairs') && (
            <div className={cx('panes')} style={{ '--side': `${width}px` } as React.CSSProperties}>
              <ChangeList />
              <Splitter
                label="Largeur de la liste des changements"
                side="before"
                value={width}
                min={WIDTH.min}
                max={WIDTH.max}
                onChange={(next) => {
                  setWidth(next);
                  writePreference('compareWidth', String(next));
                }}
              />
              <div className={cx('view')}>
                <div className={cx('bar')}>
                  <Segmented<CompareView> label="Vue des changements" segments={VIEWS} value={view} onChange={showCompareView} />
                </div>
                {view === 'tree' && <TreeView />}
                {view === 'charts' && <ChartsView />}
                {view === 'texts' && <TextsView />}
                {view === 'pairs' && <PairsView />}
              </div>
            </div>
          )}
        </div>
      </FullWindow>
    </ComparedContext>
  );
}

function isWriting(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea') !== null;
}
