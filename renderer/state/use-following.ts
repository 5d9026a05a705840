import { startTransition, useEffect, useState } from 'react';
import { afterFrame } from './after-frame.ts';

/**
 * A value as it was, until the frames that show the new one elsewhere have been painted. A value that is merely deferred
 * is often drawn before them, and they take as long as if nothing had been deferred.
 */
export function useFollowing<T>(value: T, frames: number): T {
  const [following, setFollowing] = useState(value);
  useEffect(
    () =>
      afterFrame(() => {
        startTransition(() => {
          setFollowing(value);
        });
      }, frames),
    [value, frames],
  );
  return following;
}
