import { useEffect } from 'react';
import { openDialog } from '../../state/dialog-store.ts';
import { theCore } from '../../state/session.ts';
import { useSession } from '../../state/session-store.ts';
import { takeNextStep } from './next-step.ts';

/**
 * When another file is opened the window starts again: nothing of the former organisation stays on screen.
 * What was to come next, an import, then comes.
 */
export function useFileSwitch(): void {
  const isReady = useSession((state) => state.phase === 'ready');
  useEffect(
    () =>
      theCore().on('file.opened', () => {
        location.reload();
      }),
    [],
  );
  useEffect(() => {
    if (isReady && takeNextStep() === 'import') openDialog({ type: 'import' });
  }, [isReady]);
}
