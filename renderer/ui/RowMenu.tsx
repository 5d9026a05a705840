import { Ellipsis } from 'lucide-react';
import { useRef, useState } from 'react';
import { classesOf } from './classes.ts';
import { closeTo } from './close-to.ts';
import { useKeepFocusNear } from './use-keep-focus-near.ts';
import { Menu, type MenuEntry } from './Menu.tsx';
import styles from './Button.module.css';

const cx = classesOf(styles);

interface RowMenuProps {
  readonly label: string;
  /** Asked for when the menu opens. */
  readonly entries: () => readonly MenuEntry[];
}

/**
 * The « … » of a row. A list has many: until it is pressed it is a bare button, and the menu with all
 * that it needs exists only while it is open.
 */
export function RowMenu({ label, entries }: RowMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useKeepFocusNear(button);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={cx('button', 'quiet', 'iconOnly', 'small')}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        title={label}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        <Ellipsis size={15} strokeWidth={1.75} aria-hidden />
      </button>
      {isOpen && (
        <Menu
          label={label}
          triggerRef={button}
          placement="bottom end"
          isOpen
          onOpenChange={setIsOpen}
          entries={entries().map((entry) => ({
            ...entry,
            run: () => {
              closeTo(button.current, () => {
                setIsOpen(false);
              });
              entry.run();
            },
          }))}
        />
      )}
    </>
  );
}
