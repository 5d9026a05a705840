import type { Change, ChangeType } from '../compare/change.ts';
import type { Comparison } from '../compare/compare-organisations.ts';
import { headTitle } from '../language/titles.ts';
import type { EntityId } from '../model/entity.ts';
import { inDocumentOrder } from '../model/tree.ts';
import { natureOf } from './natures.ts';

/** Changes that concern the place, the name or the head of an entity, not only its texts. */
const STRUCTURAL: ReadonlySet<ChangeType> = new Set(['created', 'deleted', 'merged', 'split', 'moved', 'renamed', 'kindChanged', 'supervisionChanged', 'missionsTransferred']);

/** An entity that structural changes concern, with the function at its head. */
export interface Concerned {
  readonly id: EntityId;
  /** Its name now, the former one when it is gone. */
  readonly name: string;
  /** The function at its head; empty where it does not exist or nobody heads it. */
  readonly headBefore: string;
  readonly headAfter: string;
  readonly types: ReadonlySet<ChangeType>;
  /** « Création », « Rattachement », each once. */
  readonly natures: readonly string[];
}

/** The entities and functions that the structural changes concern, in the order of the new document, then what is gone. */
export function concernedEntities(comparison: Comparison): readonly Concerned[] {
  const { before, after, changes } = comparison;
  const byEntity = new Map<EntityId, Change[]>();
  for (const change of changes) {
    if (!STRUCTURAL.has(change.type)) continue;
    for (const id of idsOf(change)) byEntity.set(id, [...(byEntity.get(id) ?? []), change]);
  }
  const order = [...inDocumentOrder(after), ...inDocumentOrder(before)].map(({ id }) => id);
  return [...new Set(order)].flatMap((id) => {
    const own = byEntity.get(id);
    if (!own) return [];
    const [former, present] = [before.entities.get(id), after.entities.get(id)];
    return [
      {
        id,
        name: (present ?? former)?.name ?? '',
        headBefore: former ? (headTitle(before, former) ?? '') : '',
        headAfter: present ? (headTitle(after, present) ?? '') : '',
        types: new Set(own.map(({ type }) => type)),
        natures: [...new Set(own.map(natureOf))],
      },
    ];
  });
}

/** Whom a change concerns: whoever receives missions, or takes another one in, too. */
function idsOf({ type, id, fromId, toId }: Change): readonly EntityId[] {
  const all = type === 'missionsTransferred' || type === 'merged' ? [id, toId] : type === 'split' ? [id, fromId] : [id];
  return all.filter((one): one is EntityId => typeof one === 'string');
}
