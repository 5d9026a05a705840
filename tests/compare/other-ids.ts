import { withIds } from '../../shared/compare/match/rebase.ts';
import type { Organisation } from '../../shared/model/organisation.ts';

/** The same organisation under ids that it has nowhere else: as if it had been imported again. */
export function withOtherIds(organisation: Organisation, prefix: string): Organisation {
  const ids = [...organisation.entities.keys(), ...organisation.waiting.keys()];
  return withIds(organisation, new Map(ids.map((id) => [id, `${prefix}-${id}`])));
}
