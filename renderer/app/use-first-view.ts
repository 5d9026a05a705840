import { useEffect } from 'react';
import { expandTop } from '../features/structure/index.ts';
import { childrenOf } from '../../shared/model/tree.ts';
import { select } from '../state/selection-store.ts';
import { currentOrganisation, useSession } from '../state/session-store.ts';

/** Shows an organisation from its beginning: pôles and directions in sight, the first entity selected. */
export function showFromTheTop(): void {
  const organisation = currentOrganisation();
  expandTop(organisation);
  const [first] = childrenOf(organisation, null);
  select(first ? [first.id] : [], true);
}

/** Shows the organisation from its beginning when the window opens. */
export function useFirstView(): void {
  const isReady = useSession((state) => state.phase === 'ready');
  useEffect(() => {
    if (isReady) showFromTheTop();
  }, [isReady]);
}
