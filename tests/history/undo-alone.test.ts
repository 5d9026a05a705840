import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../shared/commands/apply.ts';
import type { Command } from '../../shared/commands/command.ts';
import { findOverlap, undoAlone, type PastEdit } from '../../shared/history/undo-alone.ts';
import { tracesBetween } from '../../shared/history/traces.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import { organisationToJson } from '../../shared/model/json.ts';
import { wholeOf } from '../../shared/model/waiting.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { commandsOver, countingIds, fromOutline, mustApply, organisations } from '../support/organisations.ts';

const context = { newId: countingIds() };

/** Plays what the model accepts, and hands back each accepted step. */
function play(start: Organisation, commands: readonly Command[]): { readonly past: readonly PastEdit[]; readonly present: Organisation } {
  const past: PastEdit[] = [];
  let present = start;
  const newId = countingIds();
  for (const command of commands) {
    const edit = applyCommand(present, command, { newId });
    if (!edit.ok) continue;
    past.push({ before: present, after: edit.value.organisation, inverse: edit.value.inverse });
    present = edit.value.organisation;
  }
  return { past, present };
}

const histories = organisations.chain((start) =>
  fc.array(commandsOver(start), { minLength: 1, maxLength: 8 }).map((commands) => play(start, commands)),
);

describe('an edit of the past, taken back alone', () => {
  test('is the same as undo when it is the last one', () => {
    fc.assert(
      fc.property(histories, ({ past, present }) => {
        const last = past.at(-1);
        if (!last) return;
        expect(findOverlap(last, present)).toBeNull();
        const edit = undoAlone(last, present, context);
        expect(edit.ok && organisationToJson(edit.value.organisation)).toEqual(organisationToJson(last.before));
      }),
      { numRuns: 200 },
    );
  });

  test('changes nothing but what it had changed, leaves a sound organisation, and can itself be undone', () => {
    let count = 0;
    fc.assert(
      fc.property(histories, ({ past, present }) => {
        for (const one of past) {
          if (findOverlap(one, present)) continue;
          const edit = undoAlone(one, present, context);
          if (!edit.ok) continue;
          count += 1;
          const { organisation, inverse } = edit.value;
          expect(findViolations(organisation)).toEqual([]);
          const meant = tracesBetween(one.before, one.after).entities;
          for (const [id, trace] of tracesBetween(present, organisation).entities) {
            if (typeof trace === 'string') expect([id, meant.get(id)]).toEqual([id, trace === 'created' ? 'deleted' : 'created']);
            else for (const field of trace) if (field !== 'position') {
              expect(wholeOf(organisation).entities.get(id)?.[field]).toEqual(wholeOf(one.before).entities.get(id)?.[field]);
            }
          }
          expect(organisationToJson(mustApply(organisation, inverse).organisation)).toEqual(organisationToJson(present));
        }
      }),
      { numRuns: 300 },
    );
    expect(count).toBeGreaterThan(100);
  });
});

const START = fromOutline(`
dg direction-generale Direction générale
  d1 direction Direction des finances
    s1 service Service budget
    s2 service Service assemblées
  d2 direction Direction des routes
`);

const rename = (id: string, name: string): Command => ({ type: 'renameEntity', payload: { id, name } });
const move = (id: string, parentId: string): Command => ({ type: 'moveEntities', payload: { ids: [id], parentId } });
const create = (id: string, parentId: string, kind = 'service'): Command => ({ type: 'createEntity', payload: { id, parentId, kind, name: `Service ${id}` } });
const split = (id: string, ...childIds: readonly string[]): Command => ({
  type: 'splitEntity',
  payload: { id, newId: 'part', name: 'Direction des achats', missions: [], childIds: [...childIds] },
});

/** What is said of the first command once the others came. */
function answer(...commands: readonly Command[]): string {
  const { past, present } = play(START, commands);
  const [first] = past;
  if (!first) throw new Error('The first command was refused.');
  const overlap = findOverlap(first, present);
  if (overlap) return overlap.text;
  const edit = undoAlone(first, present, context);
  return edit.ok ? 'done' : edit.problem.message;
}

test.each<readonly [string, readonly Command[], string]>([
  ['other entities changed since', [rename('s1', 'A'), rename('s2', 'B'), move('s2', 'd2')], 'done'],
  ['another field of the same entity changed since', [rename('s1', 'A'), move('s1', 'd2')], 'done'],
  ['the same field changed since', [rename('s1', 'A'), rename('s1', 'B')], '« B » a changé depuis'],
  ['the same field changed and came back', [rename('s1', 'A'), rename('s1', 'B'), rename('s1', 'A')], 'done'],
  ['the entity is gone', [rename('s1', 'A'), { type: 'deleteEntities', payload: { ids: ['s1'] } }], '« A » a été supprimée depuis'],
  ['its former place is gone', [move('s1', 'd2'), { type: 'deleteEntities', payload: { ids: ['d1'] } }], 'Cette modification ne peut plus être annulée seule : l’entité « d1 » n’existe pas dans cette organisation.'],
  ['what it made was changed since', [create('n', 'd1'), rename('n', 'Service neuf')], '« Service neuf » a changé depuis'],
  ['something stands under what it made', [create('n', 'd1'), create('k', 'n', 'secteur')], '« Service k » lui a été rattachée depuis'],
  ['it carried something to what it made', [split('d1', 's1')], 'done'],
  ['something else came to what it made', [split('d1', 's1'), move('s2', 'part')], '« Service assemblées » lui a été rattachée depuis'],
  ['what it carried went on', [split('d1', 's1'), move('s1', 'd2')], '« Service budget » a changé depuis'],
  ['where the deleted one stood is gone', [{ type: 'deleteEntities', payload: { ids: ['s1'] } }, { type: 'deleteEntities', payload: { ids: ['d1'] } }], '« Direction des finances » a été supprimée depuis'],
])('%s', (_what, commands, expected) => {
  expect(answer(...commands)).toBe(expected);
});
