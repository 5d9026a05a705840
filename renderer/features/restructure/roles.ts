import { usualTitle } from '../../../shared/language/titles.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import type { SupervisionRole } from '../../../shared/model/supervision.ts';
import { ancestorsOf, kindOf } from '../../../shared/model/tree.ts';

/** Roles as an entity that stands there may have them: « head of an ancestor » only of one of its ancestors. */
export function rolesFor(organisation: Organisation, entity: Entity, roles: readonly SupervisionRole[]): SupervisionRole[] {
  const ancestors = new Set(ancestorsOf(organisation, entity.id).map(({ id }) => id));
  return roles.flatMap((role): SupervisionRole[] => {
    if (role.ofAncestor === undefined || ancestors.has(role.ofAncestor)) return [role];
    return role.title.trim() === '' ? [] : [{ authority: role.authority, title: role.title }];
  });
}

/** The supervisor that its kind and this name usually give; `null` where none is usual. */
export function usualRole(organisation: Organisation, entity: Entity, name: string): SupervisionRole | null {
  const usual = kindOf(organisation, entity.kind)?.supervisor;
  if (!usual) return null;
  const title = usualTitle(organisation, { ...entity, name: name.trim() === '' ? entity.name : name.trim() });
  return { authority: usual.authority, title: title ?? usual.function };
}

/** « Responsable du service achats »; what is said of nobody. */
export function rolesText(roles: readonly SupervisionRole[]): string {
  const titles = roles.map(({ title }) => title).filter((title) => title !== '');
  return titles.length === 0 ? 'Aucun encadrement propre' : titles.join(' ; ');
}
