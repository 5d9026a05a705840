import { useMemo } from 'react';
import { compareOrganisations, type Comparison } from '../../../shared/compare/compare-organisations.ts';
import { mergeIntoOurs } from '../../../shared/compare/merge/merge-into-ours.ts';
import type { Merge } from '../../../shared/compare/merge/merge-organisations.ts';
import { useOrganisation } from '../../state/session-store.ts';
import { useMerge, type Copy } from './merge-store.ts';

/** What the merge would give as things are decided, and what it would change in the present state. */
export interface Merged extends Merge {
  readonly changes: Comparison;
}

/** Merges again whenever a decision, the base or the present state changes; `null` while the base is not known. */
export function useMerged(copy: Copy): Merged | null {
  const ours = useOrganisation();
  const base = useMerge((state) => state.base?.organisation);
  const choices = useMerge((state) => state.choices);
  return useMemo(() => {
    if (!base) return null;
    const merge = mergeIntoOurs(base, ours, copy.organisation, choices);
    return { ...merge, changes: compareOrganisations(ours, merge.organisation) };
  }, [base, ours, copy.organisation, choices]);
}
