import type { EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Command } from './command.ts';

/**
 * One line of the journal in plain French: « Service achats » rattaché à « Direction … ».
 * @param before the organisation as it was when the command was given
 */
export function describeCommand(command: Command, before: Organisation): string {
  const name = (id: EntityId) => `« ${before.entities.get(id)?.name ?? id} »`;
  const names = (ids: readonly EntityId[]) =>
    ids.length === 1 ? name(ids[0] as EntityId) : `${ids.length} entités`;
  switch (command.type) {
    case 'moveEntities': {
      const { ids, parentId } = command.payload;
      const isReorder = ids.every((id) => before.entities.get(id)?.parentId === parentId);
      if (isReorder) return `Ordre changé : ${names(ids)}`;
      const target = parentId === null ? 'au sommet' : `sous ${name(parentId)}`;
      return `Rattachement : ${names(ids)} ${target}`;
    }
    case 'placeEntities':
      return `Rattachement : ${names(command.payload.placements.map(({ id }) => id))}`;
    case 'renameEntity':
      return `${name(command.payload.id)} renommée « ${command.payload.name.trim()} »`;
    case 'createEntity':
      return `Création : « ${command.payload.name.trim()} »`;
    case 'deleteEntities':
      return `Suppression : ${names(command.payload.ids)}`;
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
      const count = indexes.length === 1 ? '1 mission transférée' : `${indexes.length} missions transférées`;
      return `${count} : ${name(fromId)} vers ${name(toId)}`;
    }
    case 'setPurpose':
      return `Vocation : ${name(command.payload.id)}`;
    case 'changeKind':
      return `Type d’entité : ${name(command.payload.id)}`;
    case 'setClause':
      return `Rédaction : ${name(command.payload.id)}`;
    case 'setSharing':
      return `Textes partagés : ${name(command.payload.id)}`;
    case 'setEntities':
      return `Contenu : ${names(command.payload.entities.map(({ id }) => id))}`;
    case 'replaceOrganisation':
      return `Import : « ${command.payload.organisation.name} »`;
    case 'batch': {
      const { commands } = command.payload;
      const [first] = commands;
      if (commands.length === 1 && first) return describeCommand(first, before);
      return `${commands.length} modifications`;
    }
  }
}
