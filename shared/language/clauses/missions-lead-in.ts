import type { Entity } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { hasOrHave } from '../agreement.ts';
import { beginsWithKind } from '../entity-words.ts';
import { groupSubject } from '../group-words.ts';
import { fullNounOfKind, kindFor } from '../kind-words.ts';
import { withDefinite, withDemonstrative } from '../noun-phrase.ts';
import { gathersSections, groupOf, isTitled } from '../standing.ts';
import { capitalised, NBSP } from '../typography.ts';
import { namedEntity, type Subject } from './subject.ts';

/**
 * « Le Service a pour principales missions : », or « Ce Secteur d’activités… » where this opens the
 * section. An entity whose name does not begin with its kind's noun is named in full (« Le
 * Secrétariat des Élus a… »), and so is one that only gathers sections; a group by what its names share.
 */
export function missionsLeadIn(organisation: Organisation, entity: Entity): string {
  if (entity.missions.length === 0) return '';
  const subject = subjectOf(organisation, entity);
  return `${subject.text} ${hasOrHave(subject)} pour principales missions${NBSP}:`;
}

function subjectOf(organisation: Organisation, entity: Entity): Subject {
  const group = groupOf(organisation, entity.id);
  if (group?.holder.id === entity.id) {
    const phrase = groupSubject(organisation, group);
    return { ...phrase, text: capitalised(withDefinite(phrase)) };
  }
  if (!beginsWithKind(organisation, entity) || gathersSections(organisation, entity)) {
    return namedEntity(organisation, entity);
  }
  const noun = fullNounOfKind(kindFor(organisation, entity));
  const article = opensSection(organisation, entity) ? withDemonstrative : withDefinite;
  return { ...noun, text: capitalised(article(noun)) };
}

/** Whether nothing is said of the entity between its heading and its missions. */
function opensSection(organisation: Organisation, entity: Entity): boolean {
  return (
    !isTitled(organisation, entity) &&
    entity.purpose.length === 0 &&
    entity.supervision.every(({ authority }) => authority === 'technique' || authority === 'proximite')
  );
}
