import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  badlySet,
  contextOf,
  corrected,
  correctedEverywhere,
  findFaults,
} from '../../renderer/features/spelling/check/found-faults.ts';
import { applyCommand } from '../../shared/commands/apply.ts';
import { WAITING_ZONE } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { unwrap } from '../../shared/result.ts';
import { checkText } from '../../shared/spelling/faults.ts';
import { rewriteTexts, textsOfOrganisation, type NewText } from '../../shared/spelling/texts.ts';
import { usageIn } from '../../shared/spelling/usage.ts';
import { anEntity, countingIds, emptyOrganisation } from '../support/organisations.ts';

/** One entity with a text in every place that has one, each saying « xa » and where it is; one that waits. */
function everyPlace(): Organisation {
  const entity = anEntity({
    id: 's',
    kind: 'direction-generale',
    name: 'Nom xa',
    sharedTitle: 'Titre xa',
    sharedWith: ['t'],
    supervision: [{ authority: 'hierarchique', title: 'Chef xa' }],
    purpose: ['Vocation xa', 'Vocation deux'],
    missions: [
      { text: 'Mission xa', group: 'Volet xa', children: [{ text: 'Sous xa' }] },
      { text: 'Mission deux', group: 'Volet xa', children: [] },
    ],
    blocks: [
      { type: 'paragraph', place: 'end', text: 'Libre xa' },
      { type: 'list', place: 'end', intro: 'Intro xa', items: ['Item xa', 'Item'] },
      { type: 'table', place: 'end', hasHeader: false, rows: [['Case', 'Case xa']] },
    ],
    clauses: { attachment: 'Clause xa' },
  });
  const other = anEntity({ id: 't', kind: 'cabinet', position: 1 });
  const waiting = anEntity({ id: 'w', kind: 'service', name: 'Attente xa', parentId: WAITING_ZONE });
  return { ...emptyOrganisation(), entities: new Map([entity, other].map((one) => [one.id, one])), waiting: new Map([['w', waiting]]) };
}

function rewritten(organisation: Organisation, changes: readonly NewText[]): Organisation {
  const command = rewriteTexts(organisation, changes);
  return command ? unwrap(applyCommand(organisation, command, { newId: countingIds() })).organisation : organisation;
}

const knows = (word: string) => !word.startsWith('x');
const faultsIn = (organisation: Organisation) => findFaults(textsOfOrganisation(organisation), (text) => checkText(text, knows).faults);

test('every text that people write is looked at, a volet once', () => {
  expect(faultsIn(everyPlace()).map(({ text }) => text)).toEqual([
    'Nom xa', 'Titre xa', 'Chef xa', 'Vocation xa', 'Volet xa', 'Mission xa', 'Sous xa', 'Libre xa', 'Intro xa', 'Item xa', 'Case xa', 'Clause xa', 'Attente xa',
  ]);
});

test('replaced everywhere in one edit, nothing is left of it and nothing else changes', () => {
  const before = everyPlace();
  const found = faultsIn(before);
  const [first] = found;
  if (!first) throw new Error('Nothing was found.');
  const after = rewritten(before, correctedEverywhere(found, first.fault, 'ya'));
  expect(textsOfOrganisation(after)).toEqual(textsOfOrganisation(before).map((placed) => ({ ...placed, text: placed.text.replace('xa', 'ya'), spot: placed.spot.field === 'volet' ? { field: 'volet', name: 'Volet ya' } : placed.spot })));
});

test('each fault can be replaced by itself, and put back gives the organisation as it was', () => {
  const before = everyPlace();
  for (const found of faultsIn(before)) {
    const change = corrected(found, 'ya');
    const after = rewritten(before, [change]);
    expect(faultsIn(after)).toHaveLength(faultsIn(before).length - 1);
    const spot = change.spot.field === 'volet' ? { ...change.spot, name: change.by } : change.spot;
    expect(rewritten(after, [{ ...change, spot, text: change.by, by: change.text }])).toEqual(before);
  }
});

test('a text that says something else by now, or is gone, is left alone', () => {
  const organisation = everyPlace();
  const stale: NewText = { entityId: 's', spot: { field: 'purpose', index: 0 }, text: 'Autre chose', by: 'X' };
  expect(rewritten(organisation, [stale, { ...stale, entityId: 'gone' }])).toEqual(organisation);
  expect(rewriteTexts(organisation, [stale])).toBeNull();
});

test('several faults of one text are replaced in their places', () => {
  const before: Organisation = { ...emptyOrganisation(), entities: new Map([['s', anEntity({ id: 's', kind: 'cabinet', purpose: ['xa et xa, xb xa'] })]]) };
  const found = faultsIn(before);
  const after = rewritten(before, correctedEverywhere(found, { kind: 'unknown', start: 0, end: 2, word: 'xa' }, 'long'));
  expect(after.entities.get('s')?.purpose).toEqual(['long et long, xb long']);
});

describe('the sentence around a fault', () => {
  test('begins at a word and is cut from the text as it is', () => {
    const text = fc.array(fc.constantFrom('un', 'deux', 'administration', 'xa'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, (words) => {
        const said = words.join(' ');
        const placed = { entityId: 's', spot: { field: 'name' }, text: said } as const;
        for (const found of findFaults([placed], (one) => checkText(one, knows).faults.filter(({ kind }) => kind === 'unknown'))) {
          const { before, word, after } = contextOf(found);
          const shown = before.replace(/^… /u, '') + word + after;
          expect([word, said.endsWith(shown), /(?:^| )$/u.test(said.slice(0, said.length - shown.length))]).toEqual(['xa', true, true]);
        }
      }),
    );
  });
});

test('texts with plain signs are found, and set right they are found no more', () => {
  const before: Organisation = { ...emptyOrganisation(), entities: new Map([['s', anEntity({ id: 's', kind: 'cabinet', purpose: ['Oui : "non"', 'Bien'] })]]) };
  const after = rewritten(before, badlySet(before));
  expect([after.entities.get('s')?.purpose, badlySet(after)]).toEqual([['Oui\u00A0: «\u00A0non\u00A0»', 'Bien'], []]);
});

test('how often a word is written counts whole words, capitals aside', () => {
  const organisation: Organisation = { ...emptyOrganisation(), entities: new Map([['s', anEntity({ id: 's', kind: 'cabinet', name: 'Services', purpose: ['les services, le service'] })]]) };
  expect(['services', 'Service', 'serv'].map(usageIn(organisation))).toEqual([2, 1, 0]);
});

test('of texts that say the same, only the one that is meant is rewritten', () => {
  const entity = anEntity({
    id: 's',
    kind: 'cabinet',
    name: 'xa',
    supervision: ['xa', 'xa'].map((title) => ({ authority: 'technique', title })),
    purpose: ['xa', 'xa'],
    missions: [
      { text: 'xa', children: [{ text: 'xa' }, { text: 'xa' }] },
      { text: 'xa', children: [] },
    ],
    blocks: [
      { type: 'list', place: 'end', intro: 'xa', items: ['xa', 'xa'] },
      { type: 'table', place: 'end', hasHeader: false, rows: [['xa', 'xa'], ['xa', 'xa']] },
    ],
  });
  const before: Organisation = { ...emptyOrganisation(), entities: new Map([['s', entity]]) };
  const found = faultsIn(before);
  for (const [rank, one] of found.entries()) {
    const texts = textsOfOrganisation(rewritten(before, [corrected(one, 'ya')])).map(({ text }) => text);
    expect(texts).toEqual(found.map((_, at) => (at === rank ? 'ya' : 'xa')));
  }
});
