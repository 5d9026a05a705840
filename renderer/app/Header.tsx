import type { ReactNode } from 'react';
import logo from '../../resources/icons/ogs.svg';
import { ActionButton } from '../actions/ActionButton.tsx';
import { classesOf } from '../ui/classes.ts';
import { ThemeMenu } from './ThemeMenu.tsx';
import styles from './Header.module.css';

const cx = classesOf(styles);

interface HeaderProps {
  /** Its name, and what concerns it as a whole. */
  readonly organisation: ReactNode;
  readonly version: ReactNode;
  readonly exportMenu: ReactNode;
}

export function Header({ organisation, version, exportMenu }: HeaderProps) {
  return (
    <header className={cx('header')}>
      <img src={logo} alt="OGS" width={28} height={28} className={cx('logo')} />
      <h1 className={cx('names')}>{organisation}</h1>
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
        <ActionButton id="help.open" />
      </div>
      <div className={cx('main')} data-tour="exchange">
        <ActionButton id="import.open" isLabelled />
        {exportMenu}
      </div>
    </header>
  );
}
