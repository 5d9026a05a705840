import { useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { classesOf } from '../../../ui/classes.ts';
import { aimAtEnd, changeView, endCarry, giveUpCarry, stepCarry } from './carry-store.ts';
import { CARRY_KEYS } from './CarrySaid.tsx';
import styles from './Carry.module.css';

const cx = classesOf(styles);

const KEYS: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
  ArrowDown: () => {
    stepCarry(1);
  },
  ArrowUp: () => {
    stepCarry(-1);
  },
  Home: () => {
    aimAtEnd('first');
  },
  End: () => {
    aimAtEnd('last');
  },
  Tab: ({ shiftKey }) => {
    changeView(shiftKey ? -1 : 1);
  },
  Escape: () => {
    giveUpCarry(true);
  },
  ' ': () => void endCarry(),
  // The key that took the entities may still be held down.
  Enter: ({ repeat }) => {
    if (!repeat) void endCarry();
  },
};

interface CarryTargetProps {
  readonly text: string;
  readonly style: CSSProperties;
}

/**
 * The spot that a drag by keys aims at: a button there, so that it is read and pressed as any button is. It keeps
 * all keys to itself until one lets go or gives up.
 */
export function CarryTarget({ text, style }: CarryTargetProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    button.current?.focus();
  }, []);
  return (
    <button
      ref={button}
      type="button"
      className={cx('target')}
      style={style}
      aria-label={text}
      aria-describedby={CARRY_KEYS}
      onKeyDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        KEYS[event.key]?.(event);
      }}
      onClick={() => void endCarry()}
      onBlur={() => {
        // Another window may come before this one: only whoever goes elsewhere in this one gives up.
        if (document.hasFocus()) giveUpCarry(false);
      }}
    />
  );
}
