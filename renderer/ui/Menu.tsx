import type { LucideIcon } from 'lucide-react';
import { Menu as AriaMenu, MenuItem, Popover, Separator } from 'react-aria-components';
import type { PopoverProps } from 'react-aria-components';
import { classesOf } from './classes.ts';
import styles from './Menu.module.css';

const cx = classesOf(styles);

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: LucideIcon;
  readonly shortcut?: string;
  readonly tone?: 'danger';
  readonly isDisabled?: boolean;
  /** Draws a line above this entry. */
  readonly startsGroup?: boolean;
  readonly run: () => unknown;
}

interface MenuProps extends Omit<PopoverProps, 'children' | 'className'> {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** For a menu without a button: the keys go to its first entry when it opens. */
  readonly isFirstFocused?: boolean;
}

/** The list of a menu, in its popover; whoever renders it gives the trigger. */
export function Menu({ label, entries, isFirstFocused = false, ...popover }: MenuProps) {
  return (
    <Popover offset={4} aria-label={label} {...popover} className={cx('popover')}>
      <AriaMenu
        aria-label={label}
        {...(isFirstFocused ? { autoFocus: 'first' as const } : {})}
        className={cx('menu')}
        disabledKeys={entries.filter(({ isDisabled }) => isDisabled === true).map(({ id }) => id)}
        onAction={(key) => {
          entries.find(({ id }) => id === key)?.run();
        }}
      >
        {entries.flatMap((entry) => [
          ...(entry.startsGroup === true
            ? [<Separator key={`${entry.id}-line`} className={cx('line')} />]
            : []),
          <Entry key={entry.id} entry={entry} />,
        ])}
      </AriaMenu>
    </Popover>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const { icon: Icon } = entry;
  return (
    <MenuItem id={entry.id} textValue={entry.label} className={cx('entry', entry.tone)}>
      {Icon ? <Icon size={16} strokeWidth={1.75} aria-hidden /> : <span />}
      <span className={cx('text')}>
        {entry.label}
        {entry.detail !== undefined && <span className={cx('detail')}>{entry.detail}</span>}
      </span>
      {/* Part of the entry's name, as everything that is seen of it. */}
      {entry.shortcut !== undefined && <kbd className={cx('keys')}>{entry.shortcut}</kbd>}
    </MenuItem>
  );
}
