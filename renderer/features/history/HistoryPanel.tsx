import { X } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { closeSidePanel } from '../../state/side-panel.ts';
import { IconButton } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { EntryDetail } from './EntryDetail.tsx';
import { scrollTimelineToTop } from './focus-timeline.ts';
import { followJournal, useHistory } from './history-store.ts';
import { Timeline } from './Timeline.tsx';
import { timelineOf } from './timeline.ts';
import styles from './HistoryPanel.module.css';

const cx = classesOf(styles);

/** The whole journal: what was done and when, where one stands, and the ways back. */
export function HistoryPanel() {
  const lines = useHistory((state) => state.lines);
  const current = useHistory((state) => state.current);
  const createdAt = useHistory((state) => state.createdAt);
  const isComplete = useHistory((state) => state.isComplete);
  const readAt = useHistory((state) => state.readAt);
  const chosen = useHistory((state) => state.chosen);
  const [query, setQuery] = useState('');
  const [isWhole, setIsWhole] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useDeferredValue(query);
  useEffect(followJournal, []);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  useEffect(scrollTimelineToTop, [wanted, isWhole]);
  const days = useMemo(
    () => timelineOf({ lines, current, createdAt, isComplete, query: wanted, isWhole, now: readAt }),
    [lines, current, createdAt, isComplete, wanted, isWhole, readAt],
  );
  const row = useMemo(() => days.flatMap((day) => day.rows).find(({ id }) => id === chosen), [days, chosen]);
  return (
    <div
      role="presentation"
      className={cx('frame')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && query === '') closeSidePanel();
      }}
    >
      <section className={cx('panel')} aria-label="Historique">
        <header className={cx('header')}>
          <h2 ref={heading} tabIndex={-1} className={cx('title')}>
            Historique
          </h2>
          <IconButton icon={X} label="Fermer l’historique" isSmall onPress={closeSidePanel} />
        </header>
        <div className={cx('filters')}>
          <SearchField label="Rechercher dans l’historique" value={query} onChange={setQuery} />
          <Tick label="Montrer aussi les annulations" isChecked={isWhole} onChange={setIsWhole} />
        </div>
        <Timeline days={days} query={wanted} />
        {row && <EntryDetail row={row} />}
      </section>
    </div>
  );
}
