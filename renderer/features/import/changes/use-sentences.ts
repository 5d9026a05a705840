import { useMemo } from 'react';
import type { Change } from '../../../../shared/compare/change.ts';
import { useSession } from '../../../state/session-store.ts';
import { useReview } from '../review/review-store.ts';
import { changeSentence } from './change-words.ts';

/** The sentence of each change, by its key. */
export function useSentences(changes: readonly Change[]): ReadonlyMap<string, string> {
  const present = useSession((state) => state.organisation.kinds);
  const read = useReview((state) => state.organisation.kinds);
  return useMemo(() => {
    const kinds = new Map([...read, ...present].map(({ id, label }) => [id, label.singular]));
    const kindName = (id: string) => kinds.get(id) ?? id;
    return new Map(changes.map((change) => [change.key, changeSentence(change, kindName)]));
  }, [changes, present, read]);
}
