import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { Hint } from './Hint.tsx';
import styles from './Button.module.css';

const cx = classesOf(styles);

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly isSmall?: boolean;
}

export function Button({ children, icon: Icon, tone = 'plain', isSmall, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={cx('button', tone, isSmall === true && 'small')}>
      {Icon && <Icon size={isSmall === true ? 14 : 16} strokeWidth={1.75} aria-hidden />}
      <span className={cx('label')}>{children}</span>
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> {
  readonly icon: LucideIcon;
  readonly label: string;
  /** Longer text of the tooltip, where it says more than the label. */
  readonly hint?: string;
  readonly isSmall?: boolean;
}

export function IconButton({ icon: Icon, label, hint, isSmall, ...props }: IconButtonProps) {
  return (
    <Hint text={hint ?? label}>
      <AriaButton
        {...props}
        aria-label={label}
        className={cx('button', 'quiet', 'iconOnly', isSmall === true && 'small')}
      >
        <Icon size={isSmall === true ? 15 : 17} strokeWidth={1.75} aria-hidden />
      </AriaButton>
    </Hint>
  );
}

interface ToolButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onPress: () => void;
}

/** An `IconButton` for what a sheet or a list has many of: a bare button, whose tooltip is the browser's. */
export function ToolButton({ icon: Icon, label, onPress }: ToolButtonProps) {
  return (
    <button type="button" className={cx('button', 'quiet', 'iconOnly', 'small')} aria-label={label} title={label} onClick={onPress}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
