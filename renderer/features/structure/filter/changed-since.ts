import { useEffect, useMemo, useState } from 'react';
import { compareOrganisations } from '../../../../shared/compare/compare-organisations.ts';
import type { EntityId } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { organisationFromJson } from '../../../../shared/model/json.ts';
import type { Version } from '../../../../shared/versions/version.ts';
import { theCore } from '../../../state/session.ts';
import { useVersions } from '../../../state/versions.ts';

/** The version since which changes count: the one in force, else the last one; `null` when there is none. */
export function useVersionThatCounts(): Version | null {
  return useVersions(({ versions }) => versions.find(({ status }) => status === 'en-vigueur') ?? versions.at(-1) ?? null);
}

/** The entities that stand in the structure and changed since that version; `null` until they are known. */
export function useChangedSince(isWanted: boolean, organisation: Organisation): ReadonlySet<EntityId> | null {
  const version = useVersionThatCounts();
  const id = isWanted ? (version?.id ?? null) : null;
  const [known, setKnown] = useState<{ readonly id: string; readonly content: Organisation } | null>(null);
  useEffect(() => {
    let isStale = false;
    const ask = async (wanted: string) => {
      const reply = await theCore().call('versions.content', { id: wanted });
      const content = reply.ok ? organisationFromJson(reply.value.organisation) : null;
      if (!isStale && content?.ok) setKnown({ id: wanted, content: content.value });
    };
    if (id !== null) void ask(id);
    return () => {
      isStale = true;
    };
  }, [id]);
  const before = known && known.id === id ? known.content : null;
  return useMemo(() => (before ? changedIds(before, organisation) : null), [before, organisation]);
}

/** The entities that a comparison speaks of and that stand in the present state. */
export function changedIds(before: Organisation, organisation: Organisation): ReadonlySet<EntityId> {
  const { changes, pairs } = compareOrganisations(before, organisation);
  const nowOf = new Map(pairs.map(({ beforeId, afterId }) => [beforeId, afterId]));
  const ids = changes.flatMap(({ type, id, toId }) =>
    type === 'missionsTransferred' || type === 'merged' ? [id, toId ?? null] : [id],
  );
  const present = ids.map((id) => nowOf.get(id ?? '') ?? id ?? '');
  return new Set(present.filter((id) => organisation.entities.has(id)));
}
