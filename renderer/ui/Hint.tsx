import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { classesOf } from './classes.ts';
import styles from './Hint.module.css';

const cx = classesOf(styles);

/** A tooltip on hover and on keyboard focus. */
export function Hint({ text, children }: { readonly text: string; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      {children}
      <Tooltip className={cx('hint')} offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
