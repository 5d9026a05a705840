import type { EntityId } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { childrenOf } from '../../../shared/model/tree.ts';
import { legalKindsUnder } from '../../state/placement.ts';

/**
 * The kind that a new entity most likely has: that of the sibling it follows, else that of most of
 * its future siblings, else the first kind whose usual place is there.
 */
export function usualKindUnder(
  organisation: Organisation,
  parentId: EntityId | null,
  afterId: EntityId | null,
): string {
  const legal = legalKindsUnder(organisation, parentId).map(({ id }) => id);
  const sibling = organisation.entities.get(afterId ?? '');
  if (sibling && legal.includes(sibling.kind)) return sibling.kind;
  const siblings = childrenOf(organisation, parentId).map(({ kind }) => kind);
  const count = (kind: string) => siblings.filter((one) => one === kind).length;
  const parentKind = organisation.entities.get(parentId ?? '')?.kind ?? null;
  const isUsual = (kindId: string) =>
    organisation.kinds.find(({ id }) => id === kindId)?.parents[0] === parentKind;
  const [best] = legal.toSorted(
    (a, b) => count(b) - count(a) || Number(isUsual(b)) - Number(isUsual(a)),
  );
  return best ?? '';
}
