import { useEffect } from 'react';
import { expandTop } from '../features/structure/index.ts';
import { select } from '../state/selection-store.ts';
import { currentOrganisation, useSession } from '../state/session-store.ts';

/** Opens the top of the tree, so that one sees the pôles and their directions at once. */
export function openTopOfTree(): void {
  expandTop(currentOrganisation());
}

/** The first time an organisation is shown: its top opened, its first entity selected. */
export function useFirstView(): void {
  const isReady = useSession((state) => state.phase === 'ready');
  useEffect(() => {
    if (!isReady) return;
    openTopOfTree();
    const [first] = currentOrganisation().entities.keys();
    if (first !== undefined) select([first]);
  }, [isReady]);
}
