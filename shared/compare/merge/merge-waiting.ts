import type { Entity, EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { byId, waitingWithout } from '../../model/waiting.ts';
import { isSame, type Three } from './conflict.ts';

/**
 * The zone d’attente of both copies: what only one changed is taken; when both did, ours, and after it what
 * waits in theirs alone, so that nothing is lost. What stands in the merged structure waits no more.
 */
export function mergedWaiting({ base, ours, theirs }: Three<Organisation>, entities: ReadonlyMap<EntityId, Entity>): Organisation['waiting'] {
  const list = ({ waiting }: Organisation) => [...waiting.values()];
  if (isSame(list(base), list(ours))) return waitingWithout(theirs, entities);
  const own = waitingWithout(ours, entities);
  if (isSame(list(base), list(theirs))) return own;
  const other = waitingWithout(theirs, new Map([...entities, ...own]));
  const ranks = [...own.values()].filter(({ parentId }) => !own.has(parentId ?? '')).length;
  return byId([
    ...own.values(),
    ...[...other.values()].map((entity) => (other.has(entity.parentId ?? '') ? entity : { ...entity, position: entity.position + ranks })),
  ]);
}
