import type { DragEvent } from 'react';
import { classesOf } from '../../../ui/classes.ts';
import styles from './ChoiceHandle.module.css';

const cx = classesOf(styles);

interface ChoiceHandleProps {
  /** What it chooses, for assistive technology. */
  readonly label: string;
  readonly hint: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onTake?: ((event: DragEvent) => void) | undefined;
  readonly onRelease?: (() => void) | undefined;
  /** Whether a dash stands there while it is not pointed at, as before the lines of a list. */
  readonly hasDash?: boolean;
}

/** What stands before a mission or a volet: pointed at or reached by the keys, it is the box that chooses it; dragged, it carries it. */
export function ChoiceHandle({ label, hint, isChosen, onChoose, onTake, onRelease, hasDash = false }: ChoiceHandleProps) {
  return (
    <span role="presentation" title={hint} draggable={onTake !== undefined} onDragStart={onTake} onDragEnd={onRelease}>
      <label className={cx('choice')}>
        <input type="checkbox" checked={isChosen} aria-label={label} onChange={onChoose} />
        <span className={cx('place', hasDash && 'dash')} aria-hidden />
      </label>
    </span>
  );
}
