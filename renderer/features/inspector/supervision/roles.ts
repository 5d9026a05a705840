import type { Entity } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import type { Authority, SupervisionRole } from '../../../../shared/model/supervision.ts';
import { ancestorsOf, kindOf } from '../../../../shared/model/tree.ts';

export const AUTHORITY_LABELS: Readonly<Record<Authority, string>> = {
  hierarchique: 'Hiérarchique',
  technique: 'Technique',
  proximite: 'De proximité',
  fonctionnelle: 'Fonctionnelle',
};

/** The head of an entity: the title of its hierarchical supervisor, if it has its own. */
export function headOf(entity: Entity | undefined): string | null {
  const role = entity?.supervision.find(({ authority }) => authority === 'hierarchique');
  return role && role.title !== '' ? role.title : null;
}

/** The role that one adds first: the kind's usual supervisor, else a hierarchical one. */
export function newRole(
  organisation: Organisation,
  entity: Entity,
  usualTitle: string | null,
): SupervisionRole {
  const usual = kindOf(organisation, entity.kind)?.supervisor;
  const hasUsual = entity.supervision.some(({ authority }) => authority === usual?.authority);
  if (usual && !hasUsual) {
    return { authority: usual.authority, title: usualTitle ?? usual.function };
  }
  const [parent] = ancestorsOf(organisation, entity.id);
  const title = headOf(parent);
  const isTaken = entity.supervision.some(({ authority }) => authority === 'hierarchique');
  if (parent && title !== null && !isTaken) {
    return { authority: 'hierarchique', title, ofAncestor: parent.id };
  }
  return { authority: 'technique', title: 'Référent technique' };
}

/** The role under an ancestor's head (`null`: under a supervisor of its own). */
export function withAncestor(
  organisation: Organisation,
  role: SupervisionRole,
  ancestorId: string | null,
  ownTitle: string,
): SupervisionRole {
  if (ancestorId === null) return { authority: role.authority, title: role.title || ownTitle };
  const title = headOf(organisation.entities.get(ancestorId)) ?? role.title;
  return { authority: role.authority, title, ofAncestor: ancestorId };
}

/** The entities that all of these stand under, the nearest first. */
export function commonAncestors(organisation: Organisation, entities: readonly Entity[]): readonly Entity[] {
  const [first, ...others] = entities.map(({ id }) => ancestorsOf(organisation, id));
  return (first ?? []).filter((ancestor) => others.every((ancestors) => ancestors.includes(ancestor)));
}

/** Roles with this one in the place of those of its authority. */
export function withRole(supervision: readonly SupervisionRole[], role: SupervisionRole): SupervisionRole[] {
  const at = supervision.findIndex(({ authority }) => authority === role.authority);
  const others = supervision.filter(({ authority }) => authority !== role.authority);
  const rank = at < 0 ? (role.authority === 'hierarchique' ? 0 : others.length) : Math.min(at, others.length);
  return [...others.slice(0, rank), role, ...others.slice(rank)];
}

/** The list with the item at `from` put at `to`. */
export function moveItem<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}
