import { groupedFigures } from '../language/figures.ts';
import type { Problem } from '../result.ts';
import { LIMITS, WAITING_ZONE, type Entity } from './entity.ts';
import { checkPlacement } from './placement-rules.ts';
import type { Organisation } from './organisation.ts';
import { ancestorsOf, childrenOf } from './tree.ts';
import { isInZone, wholeOf } from './waiting.ts';

/**
 * Everything that must hold in any organisation, whatever the path by which it came: mouse,
 * keyboard, command line, import, database. Returns one problem for each fault, none when sound.
 */
export function findViolations(given: Organisation): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (code: string, message: string) => problems.push({ code, message });
  const organisation = wholeOf(given);
  if (organisation.entities.size < given.entities.size + given.waiting.size) {
    add('duplicate-id', 'Une entité se trouve à la fois dans la structure et dans la zone d’attente.');
  }

  if (organisation.entities.size > LIMITS.entities) {
    add('too-many', `L’organisation dépasse ${groupedFigures(LIMITS.entities)} entités.`);
  }
  checkKinds(organisation, add);
  for (const [id, entity] of organisation.entities) {
    if (id !== entity.id) add('id-mismatch', `L’entité « ${entity.name} » porte deux identifiants.`);
    checkEntity(organisation, entity, add);
  }
  checkPositions(organisation, add);
  checkGroups(organisation, add);
  return problems;
}

type Add = (code: string, message: string) => void;

function checkKinds(organisation: Organisation, add: Add): void {
  const ids = new Set<string>();
  for (const kind of organisation.kinds) {
    if (ids.has(kind.id)) add('duplicate-kind', `Le type d’entité « ${kind.id} » figure deux fois.`);
    ids.add(kind.id);
  }
  for (const kind of organisation.kinds) {
    const under = [kind.parents, kind.titled, kind.counted].flatMap((list) =>
      Array.isArray(list) ? list : [],
    );
    for (const parent of under) {
      if (parent !== null && !ids.has(parent)) {
        add('unknown-kind', `Le type « ${kind.id} » cite le type « ${parent} », qui n’existe pas.`);
      }
    }
  }
}

function checkEntity(organisation: Organisation, entity: Entity, add: Add): void {
  if (entity.name.trim() === '') add('empty-name', `L’entité « ${entity.id} » n’a pas de nom.`);
  if (entity.name.length > LIMITS.nameLength) {
    add('name-too-long', `Le nom de l’entité « ${entity.id} » dépasse ${LIMITS.nameLength} caractères.`);
  }
  if (entity.id === WAITING_ZONE) add('reserved-id', `L’identifiant « ${WAITING_ZONE} » est celui de la zone d’attente.`);
  if (entity.parentId !== null && entity.parentId !== WAITING_ZONE && !organisation.entities.has(entity.parentId)) {
    add(
      'unknown-parent',
      `« ${entity.name} » est rattachée à « ${entity.parentId} », qui n’existe pas.`,
    );
    return;
  }
  const ancestors = ancestorsOf(organisation, entity.id);
  const root = (ancestors.at(-1) ?? entity).parentId;
  const isWaiting = root === WAITING_ZONE;
  if (root !== null && !isWaiting) {
    add('cycle', `« ${entity.name} » dépend d’elle-même : le rattachement tourne en rond.`);
    return;
  }
  const placement = checkPlacement(organisation, entity.kind, entity.parentId);
  if (!placement.ok) add(placement.problem.code, placement.problem.message);
  for (const role of entity.supervision) {
    if (role.ofAncestor === undefined) {
      if (role.title.trim() === '') {
        add('empty-title', `Un encadrement de « ${entity.name} » n’a pas de fonction.`);
      }
    } else if (!isWaiting && !ancestors.some((ancestor) => ancestor.id === role.ofAncestor)) {
      // One that waits keeps the head it was under, until it is placed under another one.
      add(
        'not-an-ancestor',
        `L’encadrement de « ${entity.name} » renvoie à « ${role.ofAncestor} », dont elle ne dépend pas.`,
      );
    }
  }
}

function checkPositions(organisation: Organisation, add: Add): void {
  const parents = new Set([...organisation.entities.values()].map((entity) => entity.parentId));
  for (const parentId of parents) {
    const isContiguous = childrenOf(organisation, parentId).every(
      (child, index) => child.position === index,
    );
    if (!isContiguous) {
      const name = organisation.entities.get(parentId ?? '')?.name;
      const where = parentId === WAITING_ZONE ? 'de la zone d’attente' : 'du sommet';
      add('positions', name ? `L’ordre sous « ${name} » n’est pas suivi.` : `L’ordre ${where} n’est pas suivi.`);
    }
  }
}

function checkGroups(organisation: Organisation, add: Add): void {
  const holderOf = new Map<string, string>();
  for (const entity of organisation.entities.values()) {
    if (entity.sharedWith.length === 0) continue;
    for (const member of [entity.id, ...entity.sharedWith]) {
      const memberEntity = organisation.entities.get(member);
      if (!memberEntity) {
        add('unknown-member', `« ${entity.name} » partage ses textes avec « ${member} », qui n’existe pas.`);
      } else if (holderOf.has(member)) {
        add('two-groups', `« ${memberEntity.name} » partage deux fois des textes.`);
      } else if (isInZone(organisation, member) !== isInZone(organisation, entity.id)) {
        add('group-apart', `« ${entity.name} » et « ${memberEntity.name} » ne peuvent pas partager leurs textes : l’une est dans la zone d’attente.`);
      }
      holderOf.set(member, entity.id);
    }
  }
}
