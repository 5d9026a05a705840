import type { Entity } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { childrenOf } from '../model/tree.ts';
import type { Wording } from '../language/clauses/clauses-of.ts';
import { wordingOf } from '../language/source-wording.ts';
import { groupTitle } from '../language/group-words.ts';
import { kindFor } from '../language/kind-words.ts';
import { enumeration } from '../language/lists.ts';
import { groupOf } from '../language/standing.ts';
import { NBSP } from '../language/typography.ts';
import type { ChartNode } from '../layout/chart-node.ts';

/**
 * The chart of an entity: itself and what stands directly below it; for the holder of shared
 * texts, its group, each member with what stands below it. `null` when nothing stands below.
 */
export function chartOf(organisation: Organisation, entity: Entity, wording: Wording): ChartNode | null {
  const group = groupOf(organisation, entity.id);
  if (group?.holder.id === entity.id) {
    const isDeep = group.members.some(({ id }) => childrenOf(organisation, id).length > 0);
    const children = nodesOf(organisation, group.members, true, wording);
    return isDeep ? { entityId: entity.id, name: ownBox(entity, groupTitle(organisation, group), wording), isSupport: false, children } : null;
  }
  const children = nodesOf(organisation, inBoxOrder(childrenOf(organisation, entity.id), wording), false, wording);
  return children.length > 0 ? { entityId: entity.id, name: ownBox(entity, entity.name, wording), isSupport: false, children } : null;
}

/** The chart at the front: the organisation's own authority and the entities at the top. */
export function topChart(organisation: Organisation): ChartNode | null {
  const tops = childrenOf(organisation, null);
  if (tops.length === 0) return null;
  const children = tops.map(({ id, name }) => ({ entityId: id, name, isSupport: false, children: [] }));
  return { entityId: null, name: organisation.settings.topAuthority, isSupport: false, children };
}

/** « Direction achats : Service stocks, Service marchés (Secteur bâtiment) ». */
export function describeChart(root: ChartNode): string {
  const names = root.children.map((child) => {
    const below = child.children.map(({ name }) => name);
    return below.length > 0 ? `${child.name} (${enumeration(below)})` : child.name;
  });
  return `Organigramme. ${root.name}${NBSP}: ${enumeration(names)}.`;
}

function ownBox(entity: Entity, name: string, wording: Wording): string {
  return (wording === 'source' ? wordingOf(entity, 'ownBox', name) : undefined) ?? name;
}

/** The order of the boxes in the imported chart, while each entity has a rank there; else that of the structure. */
function inBoxOrder(entities: readonly Entity[], wording: Wording): readonly Entity[] {
  const rank = (entity: Entity) => entity.sourceForms?.boxRank;
  if (wording === 'standard' || entities.some((entity) => rank(entity) === undefined)) return entities;
  return entities.toSorted((a, b) => (rank(a) ?? 0) - (rank(b) ?? 0));
}

/**
 * Entities as boxes. One whose kind is not a level of the ligne managériale (a support function, a
 * mission, a cell) stands beside the trunk when its siblings are such levels.
 */
function nodesOf(organisation: Organisation, entities: readonly Entity[], isDeep: boolean, wording: Wording): readonly ChartNode[] {
  const isLevel = (entity: Entity) => kindFor(organisation, entity).managementLine !== null;
  const hasLevels = entities.some(isLevel);
  return entities.map((entity) => ({
    entityId: entity.id,
    name: (wording === 'source' ? wordingOf(entity, 'box', entity.name) : undefined) ?? entity.name,
    isSupport: hasLevels && !isLevel(entity),
    children: isDeep ? nodesOf(organisation, inBoxOrder(childrenOf(organisation, entity.id), wording), false, wording) : [],
  }));
}
