import fc from 'fast-check';
import { applyCommand } from '../../shared/commands/apply.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { commandsOver, countingIds, organisations } from '../support/organisations.ts';

const [shape] = fc.sample(organisations, { numRuns: 1, seed: 1 });

/** Edits at random, as a function: those that the model refuses are left out. */
export function randomEdits(most: number): fc.Arbitrary<(organisation: Organisation) => Organisation> {
  if (!shape) throw new Error('no organisation');
  return fc.array(commandsOver(shape), { maxLength: most }).map((commands) => (organisation) => {
    const newId = countingIds();
    let current = organisation;
    for (const command of commands) {
      const edit = applyCommand(current, command, { newId });
      if (edit.ok) current = edit.value.organisation;
    }
    return current;
  });
}
