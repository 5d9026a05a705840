import { Check, ChevronsUpDown } from 'lucide-react';
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { classesOf } from './classes.ts';
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

/** A list to choose one value from; its label is for assistive technology, the layout shows its own. */
export function Select({ label, options, value, onChange, isDisabled = false }: SelectProps) {
  return (
    <AriaSelect
      aria-label={label}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        if (key !== null && key !== value) onChange(String(key));
      }}
      className={cx('select')}
    >
      <Button className={cx('trigger')}>
        <SelectValue className={cx('value')}>
          {options.find(({ id }) => id === value)?.label ?? ''}
        </SelectValue>
        <ChevronsUpDown size={14} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover className={cx('popover')} offset={4}>
        <ListBox className={cx('list')} items={options}>
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
    </AriaSelect>
  );
}
