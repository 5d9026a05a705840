import { Check, ChevronsUpDown } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { fold } from './fold.ts';
import styles from './Select.module.css';

const cx = classesOf(styles);

interface SelectOption {
  readonly id: string;
  readonly label: string;
  /** Second line, quieter. */
  readonly detail?: string;
}

interface SelectProps {
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean;
}

const OPENING_KEYS = new Set(['ArrowDown', 'ArrowUp']);

/**
 * A list to choose one value from; its label is for assistive technology, the layout shows its own. A sheet has
 * many: until it is pressed it is a bare button, and its list exists only while it is open.
 */
export function Select({ label, options, value, onChange, isDisabled = false }: SelectProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const chosen = options.find(({ id }) => id === value);
  const choose = (id: string | undefined) => {
    if (id !== undefined && id !== value) onChange(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (OPENING_KEYS.has(event.key)) setIsOpen(true);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') choose(beside(options, value, event.key === 'ArrowLeft' ? -1 : 1));
    else if (event.key.length === 1 && event.key !== ' ') choose(startingWith(options, value, event.key));
    else return;
    event.preventDefault();
  };
  return (
    <div className={cx('select')}>
      <button
        ref={button}
        type="button"
        className={cx('trigger')}
        aria-label={`${chosen?.label ?? ''} ${label}`.trim()}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        disabled={isDisabled}
        onClick={() => {
          setIsOpen(true);
        }}
        onKeyDown={onKeyDown}
      >
        <span className={cx('value')}>{chosen?.label ?? ''}</span>
        <ChevronsUpDown size={14} strokeWidth={1.75} aria-hidden />
      </button>
      {isOpen && (
        <Popover trigger="Select" triggerRef={button} isOpen onOpenChange={setIsOpen} className={cx('popover')} placement="bottom start" offset={4}>
          <ListBox
            aria-label={label}
            // The list is asked for: that is where one goes on.
            autoFocus
            className={cx('list')}
            items={options}
            selectionMode="single"
            selectedKeys={chosen ? [value] : []}
            onSelectionChange={(keys) => {
              setIsOpen(false);
              // The one that was chosen, chosen again, leaves none: nothing changes then.
              const [key] = keys === 'all' ? [] : keys;
              choose(key === undefined ? undefined : String(key));
            }}
          >
            {({ id, label: text, detail }) => (
              <ListBoxItem id={id} textValue={text} className={cx('option')}>
                {({ isSelected }) => (
                  <>
                    <span className={cx('text')}>
                      {text}
                      {detail !== undefined && <span className={cx('detail')}>{detail}</span>}
                    </span>
                    {isSelected && <Check size={15} strokeWidth={2} aria-hidden />}
                  </>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      )}
    </div>
  );
}

/** The next or the former option, as far as there is one. */
function beside(options: readonly SelectOption[], value: string, by: -1 | 1): string | undefined {
  return options[options.findIndex(({ id }) => id === value) + by]?.id;
}

/** The next option that begins with a letter, around once. */
function startingWith(options: readonly SelectOption[], value: string, letter: string): string | undefined {
  const at = options.findIndex(({ id }) => id === value);
  return [...options.slice(at + 1), ...options.slice(0, at + 1)].find((option) => fold(option.label).startsWith(fold(letter)))?.id;
}
