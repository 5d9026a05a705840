import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { classesOf } from './classes.ts';
import styles from './Tick.module.css';

const cx = classesOf(styles);

interface TickProps {
  readonly label: ReactNode;
  readonly isChecked: boolean;
  /** Some of what it stands for is chosen. */
  readonly isMixed?: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** A box to tick, with its label. */
export function Tick({ label, isChecked, isMixed = false, onChange }: TickProps) {
  return (
    <Checkbox className={cx('tick')} isSelected={isChecked} isIndeterminate={isMixed} onChange={onChange}>
      <span className={cx('box')}>
        {isMixed ? (
          <Minus size={12} strokeWidth={3} aria-hidden />
        ) : (
          isChecked && <Check size={12} strokeWidth={3} aria-hidden />
        )}
      </span>
      <span className={cx('label')}>{label}</span>
    </Checkbox>
  );
}
