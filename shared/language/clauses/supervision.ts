import type { Entity } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { SupervisionRole } from '../../model/supervision.ts';
import { agreed, isOrAre, pronoun, verb } from '../agreement.ts';
import { eachOfGroup } from '../group-words.ts';
import { kindFor } from '../kind-words.ts';
import { enumeration } from '../lists.ts';
import { withOf, withOfIndefinite } from '../noun-phrase.ts';
import { groupOf } from '../standing.ts';
import { functionPhrase, headTitle } from '../titles.ts';
import { capitalised, NBSP } from '../typography.ts';
import { MANAGEMENT_DUTIES } from './formulas.ts';
import { thisEntity, type Subject } from './subject.ts';

/**
 * Who heads the entity, and what that consists of for a kind with a management scope. Under an
 * ancestor's head it is « directement placé »; a group of shared texts says « Chaque Service … d’un
 * Responsable … ». A functional authority follows in a sentence of its own.
 */
export function supervisionClause(organisation: Organisation, entity: Entity): string {
  const group = groupOf(organisation, entity.id);
  const isGroup = group?.holder.id === entity.id;
  const subject: Subject = isGroup ? eachOfGroup(organisation, group) : thisEntity(organisation, entity);
  const hierarchical = rolesOf(entity, 'hierarchique');
  const functional = rolesOf(entity, 'fonctionnelle');
  const heads = titlesOf(organisation, hierarchical, isGroup);
  const sentences: string[] = [];
  if (heads.length > 0) {
    const isDirect = hierarchical.every(({ ofAncestor }) => ofAncestor !== undefined);
    sentences.push(
      `${subject.text} ${isOrAre(subject)}${isDirect ? ' directement' : ''} ${agreed('placé', subject)} ` +
        `sous l’autorité hiérarchique ${enumeration(heads)}${management(organisation, entity, heads.length)}.`,
    );
  }
  const others = titlesOf(organisation, functional, isGroup);
  if (others.length > 0) {
    const who = sentences.length > 0 ? capitalised(pronoun(subject)) : subject.text;
    sentences.push(
      `${who} ${isOrAre(subject)} ${agreed('placé', subject)} sous l’autorité fonctionnelle ${enumeration(others)}.`,
    );
  }
  return sentences.join(' ');
}

function rolesOf(entity: Entity, authority: SupervisionRole['authority']): readonly SupervisionRole[] {
  return entity.supervision.filter((role) => role.authority === authority);
}

/** « du Responsable du service », « d’un Responsable de service » when each of a group has its own. */
function titlesOf(
  organisation: Organisation,
  roles: readonly SupervisionRole[],
  isGroup: boolean,
): readonly string[] {
  return roles.flatMap((role) => {
    const ancestor = organisation.entities.get(role.ofAncestor ?? '');
    const title = (ancestor && headTitle(organisation, ancestor)) || role.title;
    if (title.trim() === '') return [];
    const phrase = functionPhrase(title);
    return [isGroup && !ancestor ? withOfIndefinite(phrase) : withOf(phrase)];
  });
}

/** What the head does, for a kind that has a management scope (the reference's constant formula). */
function management(organisation: Organisation, entity: Entity, heads: number): string {
  const { managementScope } = kindFor(organisation, entity);
  if (managementScope.trim() === '') return '';
  const number = heads > 1 ? 'plural' : 'singular';
  return ` qui en ${verb('assure', { number })} le management ${managementScope}${NBSP}: ${MANAGEMENT_DUTIES}`;
}
