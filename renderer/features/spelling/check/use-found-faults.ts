import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { textsOfOrganisation } from '../../../../shared/spelling/texts.ts';
import { speller } from '../../../spelling/spelling.ts';
import { beAwake } from '../../../spelling/wake.ts';
import { findFaults, type FoundFault } from './found-faults.ts';

/** The faults of the whole organisation, kept up to date; `null` while the dictionary is at work for the first time. */
export function useFoundFaults(organisation: Organisation): readonly FoundFault[] | null {
  const texts = useMemo(() => textsOfOrganisation(organisation), [organisation]);
  const revision = useSyncExternalStore(speller.subscribe, speller.revision);
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    beAwake();
    let isGone = false;
    const check = async () => {
      await speller.settle(texts.map(({ text }) => text));
      if (!isGone) setIsReady(true);
    };
    void check();
    return () => {
      isGone = true;
    };
  }, [texts]);
  return useMemo(() => {
    // What is known changes outside of React: the revision says when.
    const isKnown = isReady && revision >= 0;
    return isKnown ? findFaults(texts, (text) => speller.faultsOf(text)) : null;
  }, [texts, revision, isReady]);
}
