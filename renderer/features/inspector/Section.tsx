import { useId, type ReactNode } from 'react';
import { classesOf } from '../../ui/classes.ts';
import styles from './Section.module.css';

const cx = classesOf(styles);

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the sheet. */
export function Section({ title, count, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className={cx('section')} aria-labelledby={id}>
      <header className={cx('header')}>
        <h3 id={id} className={cx('title')}>
          {title}
          {count !== undefined && count > 0 && <span className={cx('count')}> {count}</span>}
        </h3>
        {actions}
      </header>
      {children}
    </section>
  );
}
