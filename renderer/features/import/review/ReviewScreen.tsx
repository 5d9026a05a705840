import { useRef, useState, type KeyboardEvent } from 'react';
import { readPreference, writePreference } from '../../../state/preferences.ts';
import { classesOf } from '../../../ui/classes.ts';
import { FullWindow } from '../../../ui/FullWindow.tsx';
import { Splitter } from '../../../ui/Splitter.tsx';
import { DoubtsPane } from './DoubtsPane.tsx';
import { focusDoubt } from './focus-doubt.ts';
import { ReadCounts } from './ReadCounts.tsx';
import { ReadTree } from './ReadTree.tsx';
import { takeBackLast } from './decide.ts';
import { chooseNextDoubt, useReview } from './review-store.ts';
import { SourcePane } from './SourcePane.tsx';
import styles from './ReviewScreen.module.css';

const cx = classesOf(styles);

const WIDTH = { min: 320, max: 900, usual: 440 } as const;

interface ReviewScreenProps {
  readonly onClose: () => void;
  /** Buttons at the bottom. */
  readonly footer: React.ReactNode;
}

/**
 * « Relire l’import »: the document line by line beside what was read in it. Choosing a line, an
 * entity or a doubt brings the two others into sight; decisions change what was read at once.
 */
export function ReviewScreen({ onClose, footer }: ReviewScreenProps) {
  const [width, setWidth] = useState(() => Number(readPreference('reviewWidth')) || WIDTH.usual);
  const { source } = useReview((state) => state.read);
  const panes = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F8') {
      event.preventDefault();
      focusDoubt(panes.current, () => chooseNextDoubt(event.shiftKey ? -1 : 1)?.id ?? null);
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
      event.preventDefault();
      takeBackLast();
    }
  };
  return (
    <FullWindow title="Relire l’import" subtitle={<ReadCounts />} onClose={onClose} onKeyDown={onKeyDown} footer={footer}>
      {source.length === 0 ? (
        <div className={cx('alone')}>
          <p className={cx('note')}>
            Ce fichier contient des données d’OGS : il n’y a pas de texte à relire, tout y est déjà à sa place.
          </p>
          <ReadTree />
        </div>
      ) : (
        <div ref={panes} className={cx('panes')} style={{ '--side': `${width}px` } as React.CSSProperties}>
          <SourcePane />
          <Splitter
            label="Largeur de l’organisation lue"
            side="after"
            value={width}
            min={WIDTH.min}
            max={WIDTH.max}
            onChange={(next) => {
              setWidth(next);
              writePreference('reviewWidth', String(next));
            }}
          />
          <div className={cx('side')}>
            <DoubtsPane />
            <ReadTree />
          </div>
        </div>
      )}
    </FullWindow>
  );
}
