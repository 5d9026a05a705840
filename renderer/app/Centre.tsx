import { FileText, Network, NotebookPen } from 'lucide-react';
import { ChartPanel } from '../features/chart/index.ts';
import { Inspector } from '../features/inspector/index.ts';
import { PreviewPanel } from '../features/preview/index.ts';
import { EmptyOrganisation } from '../features/start/index.ts';
import { findAction } from '../actions/actions.ts';
import { shortcutText } from '../actions/shortcuts.ts';
import { useSession } from '../state/session-store.ts';
import { classesOf } from '../ui/classes.ts';
import { Segmented, type Segment } from '../ui/Segmented.tsx';
import { showSheetInFront, showView, useLayout } from './layout-store.ts';
import styles from './Centre.module.css';

const cx = classesOf(styles);

type Shown = 'document' | 'chart' | 'sheet';

const SHEET: Segment<Shown> = { id: 'sheet', label: 'Fiche', icon: NotebookPen };

/** The centre of the window: the document or the org chart, and in a narrow window the sheet in turn. */
export function Centre({ holdsSheet }: { readonly holdsSheet: boolean }) {
  const { view, isSheetInFront } = useLayout();
  const isEmpty = useSession(({ organisation }) => organisation.entities.size + organisation.waiting.size === 0);
  const shown: Shown = holdsSheet && isSheetInFront ? 'sheet' : view;
  const views: readonly Segment<Shown>[] = [
    { id: 'document', label: 'Document', icon: FileText, hint: keysOf('layout.preview') },
    { id: 'chart', label: 'Organigramme', icon: Network, hint: keysOf('layout.chart') },
  ];
  return (
    <div className={cx('centre')}>
      <div className={cx('bar')}>
        <Segmented
          label="Vue du centre"
          segments={holdsSheet ? [SHEET, ...views] : views}
          value={shown}
          onChange={(next) => {
            if (next === 'sheet') showSheetInFront();
            else showView(next);
          }}
        />
      </div>
      {isEmpty && <EmptyOrganisation />}
      {!isEmpty && shown === 'sheet' && <Inspector />}
      {!isEmpty && shown === 'document' && <PreviewPanel />}
      {!isEmpty && shown === 'chart' && <ChartPanel />}
    </div>
  );
}

/** « Afficher le document (Alt+P) ». */
function keysOf(action: string): string {
  const { label, shortcuts = [] } = findAction(action);
  return [label, ...shortcuts.map((keys) => `(${shortcutText(keys)})`)].join(' ');
}
