import type { Entity } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { hasOrHave } from '../agreement.ts';
import { beginsWithKind } from '../entity-words.ts';
import { groupSubject } from '../group-words.ts';
import { fullNounOfKind, kindFor } from '../kind-words.ts';
import { withDefinite } from '../noun-phrase.ts';
import { groupOf } from '../standing.ts';
import { capitalised, NBSP } from '../typography.ts';
import { namedEntity, type Subject } from './subject.ts';

/**
 * « Le Service a pour principales missions : ». An entity whose name does not begin with its kind's
 * noun is named in full (« Le Secrétariat des Élus a… »), a group by what its names share.
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
  if (!beginsWithKind(organisation, entity)) return namedEntity(organisation, entity);
  const noun = fullNounOfKind(kindFor(organisation, entity));
  return { ...noun, text: capitalised(withDefinite(noun)) };
}
