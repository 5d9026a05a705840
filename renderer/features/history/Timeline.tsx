import { CircleDot, CornerUpLeft, Flag, Redo2, Undo2, type LucideIcon } from 'lucide-react';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection, ListLayout, Virtualizer } from 'react-aria-components';
import { classesOf } from '../../ui/classes.ts';
import { Highlight } from '../../ui/Highlight.tsx';
import { TIMELINE_LABEL } from './focus-timeline.ts';
import { choosePoint, useHistory } from './history-store.ts';
import { timeOf, type TimelineDay, type TimelineRow } from './timeline.ts';
import styles from './HistoryPanel.module.css';

const cx = classesOf(styles);

const LAYOUT = { rowHeight: 46, headingHeight: 30, padding: 4 };

interface TimelineProps {
  readonly days: readonly TimelineDay[];
  readonly query: string;
}

/** The list of the history; only the rows in sight exist. */
export function Timeline({ days, query }: TimelineProps) {
  const chosen = useHistory((state) => state.chosen);
  const isComplete = useHistory((state) => state.isComplete);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
      <ListBox
        aria-label={TIMELINE_LABEL}
        data-keeps-shortcuts
        className={cx('list')}
        items={days}
        dependencies={[query]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        escapeKeyBehavior="none"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (typeof key === 'number') void choosePoint(key);
        }}
        renderEmptyState={() => (
          <p className={cx('empty')}>{query !== '' ? 'Aucune modification ne correspond.' : isComplete ? 'Rien n’a encore été modifié.' : 'Lecture de l’historique…'}</p>
        )}
      >
        {(day: TimelineDay) => (
          <ListBoxSection id={day.id}>
            <Header className={cx('day')}>{day.label}</Header>
            <Collection items={day.rows} dependencies={[query]}>
              {(row: TimelineRow) => <Row row={row} query={query} />}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Virtualizer>
  );
}

function Row({ row, query }: { readonly row: TimelineRow; readonly query: string }) {
  const { icon: Icon } = lookOf(row);
  return (
    <ListBoxItem id={row.id} textValue={row.label} className={cx('row', row.isOff && 'off', row.isCurrent && 'current')}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span className={cx('texts')}>
        {/* Both are the option's name: what one sees is what one can say to choose it. */}
        <span className={cx('label')}>
          <Highlight text={row.label} query={query} />
        </span>
        <span className={cx('when')}>
          {[timeOf(row.at), row.state].filter((text) => text !== '').join(' · ')}
          {row.isCurrent && <b className={cx('here')}>vous êtes ici</b>}
        </span>
      </span>
    </ListBoxItem>
  );
}

const ORIGIN_LOOK = { icon: Flag };
const UNDO_LOOK = { icon: Undo2 };
const REDO_LOOK = { icon: Redo2 };
const DONE_LOOK = { icon: CircleDot };
const OFF_LOOK = { icon: CornerUpLeft };

function lookOf({ status, origin }: TimelineRow): { readonly icon: LucideIcon } {
  if (status === 'origin') return ORIGIN_LOOK;
  if (origin === 'undo') return UNDO_LOOK;
  if (origin === 'redo') return REDO_LOOK;
  return status === 'done' ? DONE_LOOK : OFF_LOOK;
}
