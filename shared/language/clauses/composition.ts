import type { Entity } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { childrenOf } from '../../model/tree.ts';
import { agreed, isOrAre } from '../agreement.ts';
import { groupPhrase } from '../group-words.ts';
import { kindFor } from '../kind-words.ts';
import { counted, enumeration } from '../lists.ts';
import { withDefinite } from '../noun-phrase.ts';
import { gathersSections, groupOf } from '../standing.ts';
import { capitalised, NBSP } from '../typography.ts';
import { knownEntity, namedEntity } from './subject.ts';

/**
 * What the entity is made of: « La Direction est organisée en 3 services et 1 fonction support : »,
 * « Le Pôle ressources comprend 4 directions et 1 mission : ». Empty without children.
 */
export function compositionClause(organisation: Organisation, entity: Entity): string {
  const group = groupOf(organisation, entity.id);
  if (group?.holder.id === entity.id) {
    const parts = countsOf(organisation, group.members.flatMap(({ id }) => childrenOf(organisation, id)));
    const phrase = groupPhrase(organisation, group);
    if (parts === '') return '';
    if (phrase.number === 'plural') {
      return `Les ${group.members.length} ${phrase.text} comprennent ${parts}${NBSP}:`;
    }
    const all = enumeration([countsOf(organisation, group.members), parts]);
    return `${capitalised(withDefinite(phrase))} comprend ${all}${NBSP}:`;
  }
  const parts = countsOf(organisation, childrenOf(organisation, entity.id));
  if (parts === '') return '';
  if (gathersSections(organisation, entity)) {
    const subject = namedEntity(organisation, entity);
    return `${subject.text} ${subject.number === 'plural' ? 'comprennent' : 'comprend'} ${parts}${NBSP}:`;
  }
  const subject = knownEntity(organisation, entity);
  return `${subject.text} ${isOrAre(subject)} ${agreed('organisé', subject)} en ${parts}${NBSP}:`;
}

/** « 3 services et 1 fonction support », kinds in the order of the organisation's table of kinds. */
export function countsOf(organisation: Organisation, entities: readonly Entity[]): string {
  const order = organisation.kinds.map(({ id }) => id);
  const kinds = [...new Set(entities.map((entity) => kindFor(organisation, entity)))];
  return enumeration(
    kinds
      .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
      .map((kind) =>
        counted(entities.filter((one) => kindFor(organisation, one) === kind).length, kind.label),
      ),
  );
}
