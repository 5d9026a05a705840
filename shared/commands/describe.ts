import { groupedFigures } from '../language/figures.ts';
import { WAITING_ZONE, type EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { wholeOf } from '../model/waiting.ts';
import type { Command } from './command.ts';
import { describeKinds } from './describe-kinds.ts';

/**
 * One line of the journal in plain French: « Service achats » rattaché à « Direction … ».
 * @param before the organisation as it was when the command was given
 */
export function describeCommand(command: Command, before: Organisation): string {
  const whole = wholeOf(before);
  const name = (id: EntityId) => `« ${whole.entities.get(id)?.name ?? id} »`;
  const names = (ids: readonly EntityId[]) =>
    ids.length === 1 ? name(ids[0] as EntityId) : `${groupedFigures(ids.length)} entités`;
  const placeName = (id: EntityId | null) => (id === null ? 'sommet' : id === WAITING_ZONE ? 'zone d’attente' : name(id));
  switch (command.type) {
    case 'moveEntities': {
      const { ids, parentId } = command.payload;
      const isReorder = ids.every((id) => whole.entities.get(id)?.parentId === parentId);
      if (isReorder) return `Ordre changé : ${names(ids)}`;
      if (parentId === WAITING_ZONE) return `Mise en attente : ${names(ids)}`;
      const target = parentId === null ? 'au sommet' : `sous ${name(parentId)}`;
      return `Rattachement : ${names(ids)} ${target}`;
    }
    case 'placeEntities':
      return `Rattachement : ${names(command.payload.placements.map(({ id }) => id))}`;
    case 'renameEntity':
      return `${name(command.payload.id)} renommée « ${command.payload.name.trim()} »`;
    case 'createEntity':
      return `Création : « ${command.payload.name.trim()} »`;
    case 'deleteEntities': {
      const { ids, children } = command.payload;
      const what = `Suppression : ${names(ids)}`;
      if (children !== 'lifted') return what;
      return ids.length === 1 ? `${what}, dont dépendait ce qui a pris sa place` : `${what}, sans ce qui en dépendait`;
    }
    case 'insertEntities': {
      const [first] = command.payload.entities;
      return `Rétablissement : « ${first?.name ?? ''} »`;
    }
    case 'setSupervision':
      return `Encadrement : ${name(command.payload.id)}`;
    case 'setMissions':
      return `Missions : ${name(command.payload.id)}`;
    case 'moveMissions': {
      const { indexes, fromId, toId } = command.payload;
      if (fromId === toId) return `Ordre des missions : ${name(fromId)}`;
      const count = indexes.length === 1 ? '1 mission transférée' : `${groupedFigures(indexes.length)} missions transférées`;
      return `${count} : ${name(fromId)} vers ${name(toId)}`;
    }
    case 'setPurpose':
      return `Vocation : ${name(command.payload.id)}`;
    case 'setBlocks':
      return `Autres éléments : ${name(command.payload.id)}`;
    case 'duplicateEntity':
      return `Copie : ${name(command.payload.id)}`;
    case 'mergeEntities': {
      const { intoId, ids } = command.payload;
      const [only] = ids;
      const what = ids.length === 1 && only !== undefined ? `${name(intoId)} et ${name(only)}` : `${ids.length + 1} entités`;
      return `Fusion : ${what} en « ${command.payload.name.trim()} »`;
    }
    case 'splitEntity':
      return `Scission : ${name(command.payload.id)}, d’où « ${command.payload.name.trim()} »`;
    case 'sortChildren':
      return `Tri : ${placeName(command.payload.parentId)}, par ${command.payload.by === 'name' ? 'nom' : 'type'}`;
    case 'changeKinds':
      return `Type d’entité : ${names(command.payload.ids)}`;
    case 'changeKind':
      return `Type d’entité : ${name(command.payload.id)}`;
    case 'setClause':
      return `Rédaction : ${name(command.payload.id)}`;
    case 'setSharing':
      return `Textes partagés : ${name(command.payload.id)}`;
    case 'setEntities':
      return `Contenu : ${names(command.payload.entities.map(({ id }) => id))}`;
    case 'setKinds':
      return describeKinds(before.kinds, command.payload.kinds);
    case 'setHouseStyle':
      return command.payload.style === null ? 'Charte graphique : retour à celle d’OGS' : 'Charte graphique du document';
    case 'replaceOrganisation':
      return `Import : « ${command.payload.organisation.name} »`;
    case 'batch': {
      const { commands } = command.payload;
      const [first] = commands;
      if (commands.length === 1 && first) return describeCommand(first, before);
      return sameGesture(commands.map((one) => describeCommand(one, before))) ?? `${groupedFigures(commands.length)} modifications`;
    }
  }
}

/** « Encadrement : 3 entités », where every line says the same of another entity. */
function sameGesture(lines: readonly string[]): string | null {
  const [what, ...others] = new Set(lines.map((line) => line.split(' : ')[0] ?? ''));
  const isSame = what !== undefined && others.length === 0 && lines.every((line) => line.includes(' : «'));
  return isSame ? `${what} : ${groupedFigures(lines.length)} entités` : null;
}
