import { useVersions } from '../../state/versions.ts';
import { classesOf } from '../../ui/classes.ts';
import styles from './VersionHistory.module.css';

const cx = classesOf(styles);

const time = new Intl.DateTimeFormat('fr', { dateStyle: 'short', timeStyle: 'short' });

/** What was done with versions, newest first. */
export function VersionHistory() {
  const events = useVersions((state) => state.events);
  if (events.length === 0) return null;
  return (
    <details className={cx('history')}>
      <summary className={cx('title')}>Historique des versions</summary>
      <ol>
        {events.map(({ at, label }) => (
          <li key={`${at} ${label}`} className={cx('event')}>
            <span>{label}</span>
            <time dateTime={at}>{time.format(new Date(at))}</time>
          </li>
        ))}
      </ol>
    </details>
  );
}
