import { History } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { JournalEntry } from '../../../shared/api/contract.ts';
import { theCore } from '../../state/session.ts';
import { useSession } from '../../state/session-store.ts';
import { classesOf } from '../../ui/classes.ts';
import styles from './JournalButton.module.css';

const cx = classesOf(styles);

const SHOWN = 50;

const time = new Intl.DateTimeFormat('fr', { dateStyle: 'short', timeStyle: 'short' });

const ORIGIN: Readonly<Record<JournalEntry['origin'], string>> = {
  edit: '',
  undo: 'Annulation : ',
  redo: 'Rétablissement : ',
};

/** The last line of the journal; a press opens the lines before it. */
export function JournalButton() {
  const label = useSession((state) => state.lastLabel);
  const [entries, setEntries] = useState<readonly JournalEntry[]>([]);

  const load = async () => {
    const reply = await theCore().call('journal.list', { limit: SHOWN });
    if (reply.ok) setEntries(reply.value.entries);
  };

  return (
    <DialogTrigger
      onOpenChange={(isOpen) => {
        if (isOpen) void load();
      }}
    >
      <Button className={cx('button')} aria-label={`Journal : ${label ?? 'Aucune modification'}`}>
        <History size={13} strokeWidth={1.75} aria-hidden />
        <span className={cx('last')}>{label ?? 'Aucune modification'}</span>
      </Button>
      <Popover className={cx('popover')} placement="top end" offset={6}>
        <Dialog className={cx('dialog')}>
          <Heading slot="title" className={cx('title')}>
            Journal des modifications
          </Heading>
          {entries.length === 0 ? (
            <p className={cx('empty')}>Rien n’a encore été modifié.</p>
          ) : (
            <ol className={cx('list')}>
              {entries.map(({ revision, at, label: text, origin }) => (
                <li key={revision} className={cx('entry')}>
                  <span>
                    {ORIGIN[origin]}
                    {text}
                  </span>
                  <time dateTime={at} className={cx('time')}>
                    {time.format(new Date(at))}
                  </time>
                </li>
              ))}
            </ol>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
