import type { Entity } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { agreed, isOrAre } from '../agreement.ts';
import { nameInside } from '../entity-words.ts';
import { withTo } from '../noun-phrase.ts';
import { gathersSections, isTitled, isTitledHereOnly } from '../standing.ts';
import { functionPhrase, usualTitle } from '../titles.ts';
import { namedEntity } from './subject.ts';

/**
 * « La Direction achats est rattachée au pôle ressources. » Said in titled sections only; a
 * service printed there because of where it stands is attached to its pôle's head, and an entity at
 * the top directly to the organisation's own authority, all as in the reference.
 */
export function attachmentClause(organisation: Organisation, entity: Entity): string {
  const parent = organisation.entities.get(entity.parentId ?? '');
  if (!isTitled(organisation, entity) || (parent && gathersSections(organisation, entity))) return '';
  const subject = namedEntity(organisation, entity);
  const adverb = parent ? '' : ' directement';
  const to = parent ? targetOf(organisation, entity, parent) : functionPhrase(organisation.settings.topAuthority);
  return `${subject.text} ${isOrAre(subject)}${adverb} ${agreed('rattaché', subject)} ${withTo(to)}.`;
}

function targetOf(organisation: Organisation, entity: Entity, parent: Entity) {
  const title = isTitledHereOnly(organisation, entity) ? usualTitle(organisation, parent) : null;
  return title === null || parent.parentId === null ? nameInside(organisation, parent) : functionPhrase(title);
}
