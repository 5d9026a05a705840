import { success, type Result } from '../result.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Command } from './command.ts';
import type { Edit } from './edit.ts';

/** One step of a larger edit, over what the steps before it left; `null` when it has nothing to do. */
export type Step = (organisation: Organisation) => Result<Edit> | null;

/**
 * Steps carried out one after the other as one edit, all or none; at least one has something to do.
 * @param command what the steps are together, as the journal keeps it
 */
export function compose(organisation: Organisation, command: Command, steps: Iterable<Step>): Result<Edit> {
  let current = organisation;
  const inverses: Command[] = [];
  for (const step of steps) {
    const edit = step(current);
    if (!edit) continue;
    if (!edit.ok) return edit;
    current = edit.value.organisation;
    inverses.unshift(edit.value.inverse);
  }
  const [only] = inverses;
  const inverse: Command =
    inverses.length === 1 && only ? only : { type: 'batch', payload: { commands: inverses } };
  return success({ organisation: current, command, inverse });
}
