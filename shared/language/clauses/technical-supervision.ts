import type { Entity } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { SupervisionRole } from '../../model/supervision.ts';
import { pronoun, verb } from '../agreement.ts';
import { kindFor } from '../kind-words.ts';
import { pick, withDefinite, withIndefinite, withTo, type NounPhrase } from '../noun-phrase.ts';
import { groupOf } from '../standing.ts';
import { functionPhrase, shortHeadTitle, usualTitle } from '../titles.ts';
import { capitalised, NBSP, plainKey, uncapitalised } from '../typography.ts';

/**
 * The closing sentences, « En appui au Responsable …, le Référent technique … assure … », one for
 * each technical role, then those of proximity. The holder of shared texts speaks for each of its
 * group.
 */
export function technicalSupervisionClause(organisation: Organisation, entity: Entity): string {
  const isGroup = groupOf(organisation, entity.id)?.holder.id === entity.id;
  return closingRoles(entity)
    .map((role) =>
      isGroup
        ? sentenceForEach(organisation, entity, role)
        : sentence(organisation, entity, role, functionPhrase(fullTitle(organisation, entity, role))),
    )
    .join(' ');
}

/**
 * The closing sentences of several entities under one parent, each sentence once: entities whose
 * role has the same title (« Chef d’équipe ») share « un Chef d’équipe en charge de chacun des centres … ».
 */
export function jointTechnicalSupervision(
  organisation: Organisation,
  entities: readonly Entity[],
): readonly string[] {
  const sentences = entities.flatMap((entity) =>
    closingRoles(entity).map((role) => {
      const title = fullTitle(organisation, entity, role);
      const isAlike = (other: Entity) =>
        other.kind === entity.kind &&
        closingRoles(other).some((one) => one.authority === role.authority && fullTitle(organisation, other, one) === title);
      const isShared = entities.filter(isAlike).length > 1;
      return isShared
        ? sentenceForEach(organisation, entity, role)
        : sentence(organisation, entity, role, functionPhrase(title));
    }),
  );
  return [...new Set(sentences)];
}

function closingRoles(entity: Entity): readonly SupervisionRole[] {
  const of = (authority: SupervisionRole['authority']) =>
    entity.supervision.filter((role) => role.authority === authority);
  return [...of('technique'), ...of('proximite')].filter(({ title }) => title.trim() !== '');
}

function sentence(organisation: Organisation, entity: Entity, role: SupervisionRole, who: NounPhrase): string {
  return capitalised(`${supportOf(organisation, entity)}${withDefinite(who)} ${dutyOf(role, who)}`);
}

function sentenceForEach(organisation: Organisation, entity: Entity, role: SupervisionRole): string {
  const { supervisor, label } = kindFor(organisation, entity);
  const who = functionPhrase(supervisor?.authority === role.authority ? supervisor.function : role.title);
  const each = pick({ gender: kindFor(organisation, entity).gender, number: 'singular' }, 'chacun', 'chacune', '');
  const charge = `en charge de ${each} des ${uncapitalised(label.plural)}`;
  return capitalised(`${supportOf(organisation, entity)}${withIndefinite(who)} ${charge} ${dutyOf(role, who)}`);
}

/** What such a supervisor does (the reference's constant formula). */
function dutyOf({ authority }: SupervisionRole, who: NounPhrase): string {
  const follows = who.number === 'plural' ? 'suivent' : 'suit';
  const checks = verb('contrôle', who);
  const nature = authority === 'technique' ? 'technique' : 'de proximité';
  const activity =
    authority === 'technique'
      ? `${verb('coordonne', who)}, ${follows} et en ${checks} l’activité.`
      : `${follows} et ${checks} l’activité sur le terrain.`;
  return `${verb('assure', who)} l’encadrement ${nature} de l’équipe${NBSP}: ${pronoun(who)} ${activity}`;
}

/** « En appui au Responsable du service, » when somebody heads what the entity stands under. */
function supportOf(organisation: Organisation, entity: Entity): string {
  const parent = organisation.entities.get(entity.parentId ?? '');
  const head = parent ? shortHeadTitle(organisation, parent) : null;
  return head === null ? '' : `En appui ${withTo(functionPhrase(head))}, `;
}

/** A bare function (« Référent technique ») is completed with what it is in charge of. */
function fullTitle(organisation: Organisation, entity: Entity, role: SupervisionRole): string {
  const { supervisor } = kindFor(organisation, entity);
  const isBare = supervisor !== null && plainKey(role.title) === plainKey(supervisor.function);
  const isUsual = supervisor?.authority === role.authority;
  return (isBare && isUsual ? usualTitle(organisation, entity) : null) ?? role.title;
}
