import { History } from 'lucide-react';
import { Button } from 'react-aria-components';
import { toggleSidePanel, useSidePanel } from '../../state/side-panel.ts';
import { useSession } from '../../state/session-store.ts';
import { classesOf } from '../../ui/classes.ts';
import styles from './JournalButton.module.css';

const cx = classesOf(styles);

/** The last line of the journal; a press opens the history. */
export function JournalButton() {
  const label = useSession((state) => state.lastLabel);
  const isOpen = useSidePanel() === 'history';
  return (
    <Button
      className={cx('button')}
      aria-label={`Journal : ${label ?? 'Aucune modification'}`}
      aria-expanded={isOpen}
      onPress={() => {
        toggleSidePanel('history');
      }}
    >
      <History size={13} strokeWidth={1.75} aria-hidden />
      <span className={cx('last')}>{label ?? 'Aucune modification'}</span>
    </Button>
  );
}
