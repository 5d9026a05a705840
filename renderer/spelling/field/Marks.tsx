import { useEffect, useLayoutEffect, type CSSProperties, type RefObject } from 'react';
import type { Fault } from '../../../shared/spelling/faults.ts';
import { classesOf } from '../../ui/classes.ts';
import type { TextElement } from './field-handles.ts';
import { markRanges, rangeIn } from './marks.ts';
import styles from './Marks.module.css';

const cx = classesOf(styles);

interface MarksProps {
  readonly field: RefObject<TextElement | null>;
  readonly mirror: RefObject<HTMLDivElement | null>;
  readonly text: string;
  readonly faults: readonly Fault[];
  /** The class and the style of the field. */
  readonly className: string;
  readonly style?: CSSProperties | undefined;
  readonly isOneLine: boolean;
}

/**
 * The marks of a field. What stands in a field cannot be underlined, so the same text stands over it, set
 * the same, unseen but for its marks, and scrolls with the field.
 */
export function Marks({ field, mirror, text, faults, className, style, isOneLine }: MarksProps) {
  useLayoutEffect(() => {
    const node = mirror.current?.firstChild;
    if (!(node instanceof Text)) return;
    return markRanges(faults.filter(({ end }) => end <= text.length).map(({ start, end }) => rangeIn(node, start, end)));
  }, [mirror, text, faults]);

  useEffect(() => {
    const { current } = field;
    if (!current) return;
    const follow = () => {
      if (mirror.current) follows(mirror.current, current);
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(current);
    current.addEventListener('scroll', follow);
    return () => {
      observer.disconnect();
      current.removeEventListener('scroll', follow);
    };
  }, [field, mirror]);

  return (
    <div ref={mirror} aria-hidden className={`${className} ${cx('mirror', isOneLine && 'oneLine')}`} style={style}>
      {text}
    </div>
  );
}

/** Scrolled as the field is, and as wide where the field has a scroll bar. */
function follows(mirror: HTMLElement, field: TextElement): void {
  const { borderLeftWidth, borderRightWidth } = getComputedStyle(field);
  const bar = field.offsetWidth - field.clientWidth - Number.parseFloat(borderLeftWidth) - Number.parseFloat(borderRightWidth);
  mirror.style.borderRightWidth = bar > 1 ? `calc(${borderRightWidth} + ${bar}px)` : '';
  mirror.scrollTop = field.scrollTop;
  mirror.scrollLeft = field.scrollLeft;
}
