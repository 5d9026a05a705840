import { success, type Result } from '../result.ts';
import type { Organisation } from '../model/organisation.ts';
import type { BatchCommand, Command } from './command.ts';
import { createEntity } from './create-entity.ts';
import { deleteEntities, insertEntities } from './delete-entities.ts';
import type { Edit, EditContext } from './edit.ts';
import { moveMissions, setMissions } from './missions.ts';
import { moveEntities, placeEntities } from './move-entities.ts';
import { renameEntity } from './rename-entity.ts';
import { replaceOrganisation } from './replace-organisation.ts';
import {
  changeKind,
  setClause,
  setEntities,
  setPurpose,
  setSharing,
  setSupervision,
} from './set-entities.ts';

/**
 * Applies one command. Pure: returns the new organisation, the complete command and its exact
 * inverse, or a French problem and no change. The only way in which an organisation changes.
 */
export function applyCommand(
  organisation: Organisation,
  command: Command,
  context: EditContext,
): Result<Edit> {
  switch (command.type) {
    case 'moveEntities':
      return moveEntities(organisation, command.payload, context);
    case 'placeEntities':
      return placeEntities(organisation, command.payload, context);
    case 'renameEntity':
      return renameEntity(organisation, command.payload, context);
    case 'createEntity':
      return createEntity(organisation, command.payload, context);
    case 'deleteEntities':
      return deleteEntities(organisation, command.payload, context);
    case 'insertEntities':
      return insertEntities(organisation, command.payload, context);
    case 'setSupervision':
      return setSupervision(organisation, command.payload, context);
    case 'setMissions':
      return setMissions(organisation, command.payload, context);
    case 'moveMissions':
      return moveMissions(organisation, command.payload, context);
    case 'setPurpose':
      return setPurpose(organisation, command.payload, context);
    case 'changeKind':
      return changeKind(organisation, command.payload, context);
    case 'setClause':
      return setClause(organisation, command.payload, context);
    case 'setSharing':
      return setSharing(organisation, command.payload, context);
    case 'setEntities':
      return setEntities(organisation, command.payload, context);
    case 'replaceOrganisation':
      return replaceOrganisation(organisation, command.payload, context);
    case 'batch':
      return applyBatch(organisation, command, context);
  }
}

function applyBatch(
  organisation: Organisation,
  { payload }: BatchCommand,
  context: EditContext,
): Result<Edit> {
  let current = organisation;
  const done: Command[] = [];
  const inverses: Command[] = [];
  for (const command of payload.commands) {
    const edit = applyCommand(current, command, context);
    if (!edit.ok) return edit;
    current = edit.value.organisation;
    done.push(edit.value.command);
    inverses.unshift(edit.value.inverse);
  }
  return success({
    organisation: current,
    command: { type: 'batch', payload: { commands: done } },
    inverse: { type: 'batch', payload: { commands: inverses } },
  });
}
