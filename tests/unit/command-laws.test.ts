import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../shared/commands/apply.ts';
import { commandSchema, type Command } from '../../shared/commands/command.ts';
import { describeCommand } from '../../shared/commands/describe.ts';
import { applyPatch, patchBetween } from '../../shared/commands/patch.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import { organisationToJson, parseInterchange, writeInterchange } from '../../shared/model/json.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { unwrap } from '../../shared/result.ts';
import { commandsOver, countingIds, mustApply, organisations } from '../support/organisations.ts';

const withCommands = organisations.chain((organisation) =>
  fc.tuple(
    fc.constant(organisation),
    fc.array(commandsOver(organisation), { minLength: 1, maxLength: 12 }),
  ),
);

/** Applies what the model accepts, one after the other, and hands each accepted step to `check`. */
function play(
  start: Organisation,
  commands: readonly Command[],
  check: (before: Organisation, command: Command, after: Organisation, inverse: Command) => void,
): Organisation {
  let current = start;
  const newId = countingIds();
  for (const command of commands) {
    const edit = applyCommand(current, command, { newId });
    if (!edit.ok) continue;
    check(current, edit.value.command, edit.value.organisation, edit.value.inverse);
    current = edit.value.organisation;
  }
  return current;
}

const json = organisationToJson;
const runs = { numRuns: 400 };

describe('every command', () => {
  test('leaves a valid organisation', () => {
    fc.assert(
      fc.property(withCommands, ([start, commands]) => {
        play(start, commands, (_before, _command, after) => {
          expect(findViolations(after)).toEqual([]);
        });
      }),
      runs,
    );
  });

  test('has an inverse that restores the state before, exactly', () => {
    fc.assert(
      fc.property(withCommands, ([start, commands]) => {
        play(start, commands, (before, _command, after, inverse) => {
          expect(json(mustApply(after, inverse).organisation)).toEqual(json(before));
        });
      }),
      runs,
    );
  });

  test('gives the same again when it is redone from the inverse of its inverse', () => {
    fc.assert(
      fc.property(withCommands, ([start, commands]) => {
        play(start, commands, (_before, _command, after, inverse) => {
          const undone = mustApply(after, inverse);
          const redone = mustApply(undone.organisation, undone.inverse);
          expect(json(redone.organisation)).toEqual(json(after));
        });
      }),
      runs,
    );
  });

  test('is complete: replaying the commands as carried out gives the same state', () => {
    fc.assert(
      fc.property(withCommands, ([start, commands]) => {
        const done: Command[] = [];
        const end = play(start, commands, (_before, command) => done.push(command));
        const replayed = done.reduce(
          (state, command) => mustApply(state, command).organisation,
          start,
        );
        expect(json(replayed)).toEqual(json(end));
      }),
      runs,
    );
  });

  test('and its inverse survive JSON', () => {
    fc.assert(
      fc.property(withCommands, ([start, commands]) => {
        play(start, commands, (_before, command, _after, inverse) => {
          for (const one of [command, inverse]) {
            expect(commandSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
          }
        });
      }),
      runs,
    );
  });

  test('never changes the organisation it is given', () => {
    fc.assert(
      fc.property(withCommands, ([start, commands]) => {
        const before = JSON.stringify(json(start));
        play(start, commands, () => undefined);
        expect(JSON.stringify(json(start))).toBe(before);
      }),
      runs,
    );
  });

  test('is carried by a patch of its changes alone', () => {
    fc.assert(
      fc.property(withCommands, ([start, commands]) => {
        play(start, commands, (before, _command, after) => {
          expect(json(applyPatch(before, patchBetween(before, after)))).toEqual(json(after));
        });
      }),
      runs,
    );
  });

  test('has a line for the journal', () => {
    fc.assert(
      fc.property(withCommands, ([start, commands]) => {
        play(start, commands, (before, command) => {
          expect(describeCommand(command, before)).toMatch(/\S/u);
        });
      }),
      runs,
    );
  });
});

describe('the interchange format', () => {
  test('is lossless both ways', () => {
    fc.assert(
      fc.property(withCommands, ([start, commands]) => {
        const end = play(start, commands, () => undefined);
        const read = unwrap(parseInterchange(writeInterchange(end)));
        expect(json(read)).toEqual(json(end));
        expect(writeInterchange(read)).toBe(writeInterchange(end));
      }),
      runs,
    );
  });
});
