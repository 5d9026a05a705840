import type { ReactNode } from 'react';
import logo from '../../resources/icons/ogs.svg';
import { ActionButton } from '../actions/ActionButton.tsx';
import { useSession } from '../state/session-store.ts';
import { classesOf } from '../ui/classes.ts';
import { ThemeMenu } from './ThemeMenu.tsx';
import styles from './Header.module.css';

const cx = classesOf(styles);

interface HeaderProps {
  readonly version: ReactNode;
  readonly exportMenu: ReactNode;
}

export function Header({ version, exportMenu }: HeaderProps) {
  const name = useSession((state) => state.organisation.name);
  const title = useSession((state) => state.organisation.settings.documentTitle);
  return (
    <header className={cx('header')}>
      <img src={logo} alt="OGS" width={28} height={28} className={cx('logo')} />
      <div className={cx('names')}>
        <h1 className={cx('name')}>{name}</h1>
        <p className={cx('title')}>{title}</p>
      </div>
      {version}
      <div className={cx('group')} role="toolbar" aria-label="Historique">
        <ActionButton id="history.undo" />
        <ActionButton id="history.redo" />
        <ActionButton id="history.open" />
      </div>
      <div className={cx('group')}>
        <ActionButton id="layout.sheet" />
        <ThemeMenu />
        <ActionButton id="spelling.check" />
        <ActionButton id="help.shortcuts" />
      </div>
      <div className={cx('main')}>
        <ActionButton id="import.open" isLabelled />
        {exportMenu}
      </div>
    </header>
  );
}
