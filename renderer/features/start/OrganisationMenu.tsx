import { ChevronDown } from 'lucide-react';
import { Button, MenuTrigger } from 'react-aria-components';
import { findAction } from '../../actions/actions.ts';
import { entryOf } from '../../actions/menu-entry.ts';
import { useSession } from '../../state/session-store.ts';
import { classesOf } from '../../ui/classes.ts';
import { Menu } from '../../ui/Menu.tsx';
import styles from './OrganisationMenu.module.css';

const cx = classesOf(styles);

const ENTRIES = ['files.start', 'files.copy', 'kinds.open', 'houseStyle.open', 'history.open'] as const;

/** The name of the organisation at the top of the window: a press tells what concerns it as a whole. */
export function OrganisationMenu() {
  const name = useSession((state) => state.organisation.name);
  const title = useSession((state) => state.organisation.settings.documentTitle);
  return (
    <MenuTrigger>
      <Button className={cx('button')}>
        <span className={cx('names')}>
          <span className={cx('name')}>{name}</span>{' '}
          <span className={cx('title')}>{title}</span>
        </span>
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </Button>
      <Menu
        label="Organisation"
        placement="bottom start"
        entries={ENTRIES.map((id) => ({ ...entryOf(findAction(id)), startsGroup: id === 'kinds.open' }))}
      />
    </MenuTrigger>
  );
}
