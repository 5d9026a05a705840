import { applyCommand } from '../../shared/commands/apply.ts';
import type { EditContext } from '../../shared/commands/edit.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { damaged } from '../file-errors.ts';
import type { ReadableDatabase } from '../handles.ts';
import { readInverse, readRevision } from '../journal.ts';

/** The organisation as it was once the entry of this revision was made. */
export interface PastState {
  readonly revision: number;
  readonly organisation: Organisation;
}

/**
 * The states of the past, the present one first: each entry's inverse restores the state before it,
 * whatever kind of entry it is.
 * @param present the organisation as the file holds it
 * @throws UserError `damaged` for an inverse that cannot be applied
 */
export function* pastStates(database: ReadableDatabase, present: Organisation, context: EditContext): Generator<PastState> {
  let organisation = present;
  for (let revision = readRevision(database); revision >= 0; revision--) {
    yield { revision, organisation };
    if (revision === 0) return;
    const edit = applyCommand(organisation, readInverse(database, revision), context);
    if (!edit.ok) throw damaged(database.name);
    organisation = edit.value.organisation;
  }
}

/** The organisation as it was at this revision. @throws as `pastStates` */
export function stateAt(database: ReadableDatabase, present: Organisation, revision: number, context: EditContext): Organisation {
  for (const state of pastStates(database, present, context)) if (state.revision === revision) return state.organisation;
  throw new RangeError(`The journal has no revision ${revision}.`);
}

/** The states before and after the entry of this revision. @throws as `pastStates` */
export function statesAround(
  database: ReadableDatabase,
  present: Organisation,
  revision: number,
  context: EditContext,
): readonly [before: Organisation, after: Organisation] {
  let after: Organisation | null = null;
  for (const state of pastStates(database, present, context)) {
    if (after) return [state.organisation, after];
    if (state.revision === revision) after = state.organisation;
  }
  throw new RangeError(`The journal has no entry ${revision}.`);
}
