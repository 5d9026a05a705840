import { success, type Result } from '../result.ts';
import type { Organisation } from '../model/organisation.ts';
import { partedOf, wholeOf } from '../model/waiting.ts';
import { changeKinds } from './change-kinds.ts';
import type { BatchCommand, Command } from './command.ts';
import { createEntity } from './create-entity.ts';
import { deleteEntities, insertEntities } from './delete-entities.ts';
import { duplicateEntity } from './duplicate-entity.ts';
import type { Edit, EditContext } from './edit.ts';
import { deleteLifting } from './lift-children.ts';
import { mergeEntities } from './merge-entities.ts';
import { moveMissions, setMissions } from './missions.ts';
import { moveEntities, placeEntities } from './move-entities.ts';
import { renameEntity } from './rename-entity.ts';
import { replaceOrganisation } from './replace-organisation.ts';
import { setBlocks } from './set-blocks.ts';
import {
  changeKind,
  setClause,
  setEntities,
  setPurpose,
  setSharing,
  setSupervision,
} from './set-entities.ts';
import { setHouseStyle } from './set-house-style.ts';
import { setKinds } from './set-kinds.ts';
import { sortChildren } from './sort-children.ts';
import { splitEntity } from './split-entity.ts';

/**
 * Applies one command. Pure: returns the new organisation, the complete command and its exact
 * inverse, or a French problem and no change. The only way in which an organisation changes. Entities
 * that wait are edited and moved as those of the structure are.
 */
export function applyCommand(
  organisation: Organisation,
  command: Command,
  context: EditContext,
): Result<Edit> {
  const edit = applyToWhole(wholeOf(organisation), command, context);
  if (!edit.ok) return edit;
  return success({ ...edit.value, organisation: partedOf(edit.value.organisation, organisation) });
}

function applyToWhole(organisation: Organisation, command: Command, context: EditContext): Result<Edit> {
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
      return command.payload.children === 'lifted'
        ? deleteLifting(organisation, command.payload, context)
        : deleteEntities(organisation, command.payload, context);
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
    case 'setBlocks':
      return setBlocks(organisation, command.payload, context);
    case 'duplicateEntity':
      return duplicateEntity(organisation, command.payload, context);
    case 'mergeEntities':
      return mergeEntities(organisation, command.payload, context);
    case 'splitEntity':
      return splitEntity(organisation, command.payload, context);
    case 'sortChildren':
      return sortChildren(organisation, command.payload, context);
    case 'changeKinds':
      return changeKinds(organisation, command.payload, context);
    case 'changeKind':
      return changeKind(organisation, command.payload, context);
    case 'setClause':
      return setClause(organisation, command.payload, context);
    case 'setSharing':
      return setSharing(organisation, command.payload, context);
    case 'setEntities':
      return setEntities(organisation, command.payload, context);
    case 'setKinds':
      return setKinds(organisation, command.payload, context);
    case 'setHouseStyle':
      return setHouseStyle(organisation, command.payload, context);
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
    const edit = applyToWhole(current, command, context);
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
