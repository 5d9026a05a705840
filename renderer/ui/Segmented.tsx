import type { LucideIcon } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { Hint } from './Hint.tsx';
import styles from './Segmented.module.css';

const cx = classesOf(styles);

export interface Segment<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly icon?: LucideIcon;
  /** Tooltip, where it says more than the label. */
  readonly hint?: string;
}

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly segments: readonly Segment<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A few choices side by side, one of which holds. */
export function Segmented<T extends string>({ label, segments, value, onChange }: SegmentedProps<T>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx('group')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find(({ id }) => keys.has(id));
        if (chosen) onChange(chosen.id);
      }}
    >
      {segments.map(({ id, label: text, icon: Icon, hint }) => {
        const button = (
          <ToggleButton key={id} id={id} className={cx('segment')}>
            {Icon && <Icon size={15} strokeWidth={1.75} aria-hidden />}
            {text}
          </ToggleButton>
        );
        return hint === undefined ? (
          button
        ) : (
          <Hint key={id} text={hint}>
            {button}
          </Hint>
        );
      })}
    </ToggleButtonGroup>
  );
}
