import { startTransition, useEffect, useState } from 'react';

/**
 * A value once it has rested for a moment: for what is heavy to draw, so that whoever walks with a key held
 * down pays for the place where they stop only.
 *
 * @param pause milliseconds
 */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      startTransition(() => {
        setSettled(value);
      });
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [value, pause]);
  return settled;
}
