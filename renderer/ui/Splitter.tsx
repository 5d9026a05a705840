import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { classesOf } from './classes.ts';
import styles from './Splitter.module.css';

const cx = classesOf(styles);

interface SplitterProps {
  readonly label: string;
  /** Width in pixels of the panel that it resizes. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Which side of the splitter that panel is on. */
  readonly side: 'before' | 'after';
  readonly onChange: (width: number) => void;
}

const STEP = 16;

/** A movable border between two panels: by mouse, or by the arrow keys, Home and End. */
export function Splitter({ label, value, min, max, side, onChange }: SplitterProps) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const sign = side === 'before' ? 1 : -1;
  const resize = (width: number) => {
    onChange(Math.round(Math.min(max, Math.max(min, width))));
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width: value };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (start.current) resize(start.current.width + sign * (event.clientX - start.current.x));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const width = {
      ArrowLeft: value - sign * STEP,
      ArrowRight: value + sign * STEP,
      Home: min,
      End: max,
    }[event.key];
    if (width === undefined) return;
    event.preventDefault();
    resize(width);
  };

  return (
    <div
      // A focusable separator is the pattern for movable borders (WAI-ARIA, « window splitter »).
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      className={cx('splitter')}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        start.current = null;
      }}
      onKeyDown={onKeyDown}
    />
  );
}
