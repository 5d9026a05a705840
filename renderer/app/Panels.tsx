import { useEffect, useState, type CSSProperties } from 'react';
import { Inspector } from '../features/inspector/index.ts';
import { PreviewPanel } from '../features/preview/index.ts';
import { StructurePanel } from '../features/structure/index.ts';
import { Splitter } from '../ui/Splitter.tsx';
import { classesOf } from '../ui/classes.ts';
import { PREVIEW_WIDTH, STRUCTURE_WIDTH, setLayout, useLayout } from './layout-store.ts';
import styles from './App.module.css';

const cx = classesOf(styles);

/** Narrower than this, the preview leaves its place to the sheet. */
const ROOM_FOR_PREVIEW = '(width >= 1100px)';

/** Structure, sheet and preview side by side, with movable borders. */
export function Panels() {
  const { structureWidth, previewWidth, isPreviewShown } = useLayout();
  const hasRoom = useMedia(ROOM_FOR_PREVIEW);
  const hasPreview = isPreviewShown && hasRoom;
  const columns = [
    `minmax(0, ${structureWidth}px) 1px minmax(340px, 1fr)`,
    hasPreview ? `1px minmax(0, ${previewWidth}px)` : '',
  ];
  // A custom property, so that the stylesheet may stack the panels in a narrow window (a 200 % zoom).
  const style = { '--columns': columns.join(' ') } as CSSProperties;
  return (
    <main className={cx('panels')} style={style}>
      <StructurePanel />
      <Splitter
        label="Largeur de la structure"
        side="before"
        value={structureWidth}
        {...STRUCTURE_WIDTH}
        onChange={(width) => {
          setLayout({ structureWidth: width });
        }}
      />
      <Inspector />
      {hasPreview && (
        <>
          <Splitter
            label="Largeur de l’aperçu"
            side="after"
            value={previewWidth}
            {...PREVIEW_WIDTH}
            onChange={(width) => {
              setLayout({ previewWidth: width });
            }}
          />
          <PreviewPanel />
        </>
      )}
    </main>
  );
}

function useMedia(query: string): boolean {
  const [isMatch, setIsMatch] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const update = () => {
      setIsMatch(list.matches);
    };
    list.addEventListener('change', update);
    return () => {
      list.removeEventListener('change', update);
    };
  }, [query]);
  return isMatch;
}
