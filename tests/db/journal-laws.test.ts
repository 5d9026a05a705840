import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from '../../db/create.ts';
import { readBaseline, readOrganisation } from '../../db/rows/organisation-rows.ts';
import { readCommands } from '../../db/journal.ts';
import { openDatabase } from '../../db/open.ts';
import { OrganisationFile } from '../../db/organisation-file.ts';
import type { Command } from '../../shared/commands/command.ts';
import { organisationFromJson, organisationToJson } from '../../shared/model/json.ts';
import { organisationJsonSchema, type Organisation } from '../../shared/model/organisation.ts';
import { unwrap, UserError } from '../../shared/result.ts';
import { commandsOver, countingIds, mustApply, organisations } from '../support/organisations.ts';
import { NOW, temporaryFolder } from './support.ts';

type Gesture = Command | 'undo' | 'redo' | 'reopen';

const sessions = organisations.chain((organisation) =>
  fc.tuple(
    fc.constant(organisation),
    fc.array(
      fc.oneof<fc.WeightedArbitrary<Gesture>[]>(
        { weight: 6, arbitrary: commandsOver(organisation) },
        { weight: 3, arbitrary: fc.constantFrom<Gesture>('undo', 'redo') },
        { weight: 1, arbitrary: fc.constant<Gesture>('reopen') },
      ),
      { minLength: 1, maxLength: 15 },
    ),
  ),
);

/** Undo and redo as everybody understands them: a list of states and a place in it. */
class ExpectedHistory {
  #states: unknown[];
  #place = 0;

  constructor(start: unknown) {
    this.#states = [start];
  }

  edit(state: unknown): void {
    this.#states = [...this.#states.slice(0, ++this.#place), state];
  }

  step(by: 1 | -1): void {
    this.#place += by;
  }

  get state(): unknown {
    return this.#states[this.#place];
  }

  get canUndo(): boolean {
    return this.#place > 0;
  }

  get canRedo(): boolean {
    return this.#place < this.#states.length - 1;
  }
}

/** Plays gestures over a new file; what the model refuses is passed over. Hands the file at its end. */
function play(
  folder: string,
  organisation: Organisation,
  gestures: readonly Gesture[],
  check: (file: OrganisationFile, expected: ExpectedHistory) => void,
): void {
  const path = join(folder, 'organisation.ogs');
  rmSync(path, { force: true });
  createDatabase(path, { organisation, createdFrom: 'document', at: NOW });
  const settings = { clock: () => new Date(NOW), newId: countingIds() };
  let file = new OrganisationFile(path, settings);
  const expected = new ExpectedHistory(organisationToJson(organisation));
  try {
    for (const gesture of gestures) {
      if (gesture === 'reopen') {
        file.close();
        file = new OrganisationFile(path, settings);
      } else carryOut(file, gesture, expected);
      check(file, expected);
    }
  } finally {
    file.close();
  }
}

function carryOut(file: OrganisationFile, gesture: Command | 'undo' | 'redo', expected: ExpectedHistory): void {
  try {
    if (gesture === 'undo') {
      file.undo();
      expected.step(-1);
    } else if (gesture === 'redo') {
      file.redo();
      expected.step(1);
    } else {
      file.apply(gesture);
      expected.edit(organisationToJson(file.organisation));
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

/** What the file holds, and what its journal gives over its baseline. */
function storedAndReplayed(path: string) {
  const database = openDatabase(path);
  try {
    const baseline = unwrap(organisationFromJson(organisationJsonSchema.parse(readBaseline(database))));
    return {
      stored: organisationToJson(readOrganisation(database)),
      replayed: organisationToJson(
        readCommands(database).reduce((state, command) => mustApply(state, command).organisation, baseline),
      ),
    };
  } finally {
    database.close();
  }
}

test('replaying the journal over the baseline gives the stored rows, and both are what memory holds', () => {
  const folder = temporaryFolder();
  fc.assert(
    fc.property(sessions, ([organisation, gestures]) => {
      play(folder, organisation, gestures, (file) => {
        const inMemory = organisationToJson(file.organisation);
        expect(storedAndReplayed(file.path)).toEqual({ stored: inMemory, replayed: inMemory });
      });
    }),
    { numRuns: 25 },
  );
});

test('undo and redo walk through the states, whatever restarts and refusals come between', () => {
  const folder = temporaryFolder();
  fc.assert(
    fc.property(sessions, ([organisation, gestures]) => {
      play(folder, organisation, gestures, (file, expected) => {
        const { undo, redo } = file.history();
        expect({
          state: organisationToJson(file.organisation),
          canUndo: undo !== null,
          canRedo: redo !== null,
        }).toEqual({ state: expected.state, canUndo: expected.canUndo, canRedo: expected.canRedo });
      });
    }),
    { numRuns: 40 },
  );
});
