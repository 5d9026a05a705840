import type { Entity } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { ancestorsOf, childrenOf } from '../../../shared/model/tree.ts';
import { kindLook } from '../../state/kind-look.ts';
import type { Colouring } from './chart-store.ts';

const HUES = 12;
/** Hues far from one another, for the branches in their order. */
const BRANCH_HUES = [2, 5, 8, 4, 9, 10, 6, 1, 7, 3, 0];
/** Of what stands above all branches. */
const NEUTRAL = 11;

/** How each entity is coloured: one of the twelve hues of the design. */
export function hueOf(organisation: Organisation, colouring: Colouring): (entity: Entity) => number {
  if (colouring === 'kind') return ({ kind }) => kindLook(organisation, kind).hue % HUES;
  const ranks = new Map<string, number>();
  for (const top of childrenOf(organisation, null)) {
    for (const { id } of childrenOf(organisation, top.id)) ranks.set(id, ranks.size);
  }
  return (entity) => {
    const path = [entity, ...ancestorsOf(organisation, entity.id)];
    const rank = ranks.get(path.at(-2)?.id ?? '');
    return rank === undefined ? NEUTRAL : (BRANCH_HUES[rank % BRANCH_HUES.length] ?? NEUTRAL);
  };
}
