import type { CSSProperties } from 'react';
import { HistoryPanel } from '../features/history/index.ts';
import { Inspector } from '../features/inspector/index.ts';
import { StructurePanel } from '../features/structure/index.ts';
import { useSidePanel } from '../state/side-panel.ts';
import { classesOf } from '../ui/classes.ts';
import { Splitter } from '../ui/Splitter.tsx';
import { Centre } from './Centre.tsx';
import { ROOM_FOR_SHEET, SHEET_WIDTH, STRUCTURE_WIDTH, setLayout, useLayout, usePanelWidths } from './layout-store.ts';
import { useMedia } from './use-media.ts';
import styles from './App.module.css';

const cx = classesOf(styles);

/** The views keep this much of the window, whatever widths the panels beside them were given. */
const CENTRE_LEAST = 'max(320px, 36vw)';

/**
 * Structure, views and sheet side by side, with movable borders. The history takes the place of the sheet,
 * and in a narrow window that of the views.
 */
export function Panels() {
  const { isSheetShown } = useLayout();
  const { structure, sheet } = usePanelWidths();
  const hasRoom = useMedia(ROOM_FOR_SHEET);
  const hasHistory = useSidePanel() === 'history';
  const hasSheet = (isSheetShown || hasHistory) && hasRoom;
  const columns = [
    `minmax(0, ${structure}px) 1px minmax(${CENTRE_LEAST}, 1fr)`,
    hasSheet ? `1px minmax(0, ${sheet}px)` : '',
  ];
  // A custom property, so that the stylesheet may stack the panels in a narrow window (a 200 % zoom).
  const style = { '--columns': columns.join(' ') } as CSSProperties;
  return (
    <main className={cx('panels')} style={style}>
      <StructurePanel />
      <Splitter
        label="Largeur de la structure"
        side="before"
        value={structure}
        {...STRUCTURE_WIDTH}
        onChange={(width) => {
          setLayout({ structureWidth: width });
        }}
      />
      {hasHistory && !hasRoom ? <HistoryPanel /> : <Centre holdsSheet={!hasRoom} />}
      {hasSheet && (
        <>
          <Splitter
            label="Largeur de la fiche"
            side="after"
            value={sheet}
            {...SHEET_WIDTH}
            onChange={(width) => {
              setLayout({ sheetWidth: width });
            }}
          />
          {hasHistory ? <HistoryPanel /> : <Inspector />}
        </>
      )}
    </main>
  );
}
