import type { Entity } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { kindFor } from '../language/kind-words.ts';
import { partsTitle, type KindCount } from '../language/section-titles.ts';
import { groupOf } from '../language/standing.ts';
import { partsOf } from './parts.ts';

/** Title of the chapter that describes what an entity is made of: « Missions des fonctions support & des services ». */
export function titleOfParts(organisation: Organisation, entity: Entity): string {
  return partsTitle(countByKind(organisation, partsOf(organisation, entity)));
}

/** Kinds in the order in which they first appear, a group of shared texts counting all its members. */
function countByKind(organisation: Organisation, parts: readonly Entity[]): readonly KindCount[] {
  const counts = new Map<string, KindCount>();
  for (const part of parts) {
    const kind = kindFor(organisation, part);
    const group = groupOf(organisation, part.id);
    const added = group?.holder.id === part.id ? group.members.length : 1;
    counts.set(kind.id, { kind, count: (counts.get(kind.id)?.count ?? 0) + added });
  }
  return [...counts.values()];
}
