import { failure } from '../result.ts';
import { compareFrench } from '../language/collation.ts';
import { WAITING_ZONE, type Entity } from '../model/entity.ts';
import { unknownEntity } from '../model/placement-rules.ts';
import { childrenOf } from '../model/tree.ts';
import type { Payload } from './command.ts';
import { compose } from './compose.ts';
import type { Apply } from './edit.ts';
import { placeEntities } from './move-entities.ts';

/** Puts what stands under an entity in order: by name, or by kind (as the organisation lists its kinds), then name. */
export const sortChildren: Apply<Payload<'sortChildren'>> = (organisation, payload, context) => {
  const { parentId, by } = payload;
  if (parentId !== null && parentId !== WAITING_ZONE && !organisation.entities.has(parentId)) return unknownEntity(parentId);
  const ranks = new Map(organisation.kinds.map(({ id }, rank) => [id, rank]));
  const rankOf = ({ kind }: Entity) => (by === 'kind' ? (ranks.get(kind) ?? ranks.size) : 0);
  const sorted = childrenOf(organisation, parentId).toSorted(
    (a, b) => rankOf(a) - rankOf(b) || compareFrench(a.name, b.name),
  );
  const placements = sorted.map(({ id }, position) => ({ id, parentId, position }));
  if (placements.length === 0) return failure('nothing-to-sort', 'Il n’y a rien à mettre en ordre ici.');
  return compose(organisation, { type: 'sortChildren', payload }, [(now) => placeEntities(now, { placements }, context)]);
};
