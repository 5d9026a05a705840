import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeIntoOurs } from '../../shared/compare/merge/merge-into-ours.ts';
import { mergeOrganisations } from '../../shared/compare/merge/merge-organisations.ts';
import type { Command } from '../../shared/commands/command.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { fromOutline, mustApply, organisations } from '../support/organisations.ts';
import { withOtherIds } from './other-ids.ts';
import { randomEdits } from './random-edits.ts';

const lines = (...texts: readonly string[]) => texts.map((text) => ({ text, children: [] }));

const BASE = edited(
  fromOutline(`
dg direction-generale Direction générale
  p1 pole Pôle un
    d1 direction Direction des routes
      s1 service Service ponts
      s2 service Service tunnels
    d2 direction Direction des ports
  p2 pole Pôle deux
`),
  { type: 'setMissions', payload: { id: 's1', missions: lines('Entretenir', 'Contrôler', 'Peindre', 'Archiver') } },
);

function edited(organisation: Organisation, ...commands: readonly Command[]): Organisation {
  return mustApply(organisation, { type: 'batch', payload: { commands } }).organisation;
}

const setMissions = (...texts: readonly string[]): Command => ({ type: 'setMissions', payload: { id: 's1', missions: lines(...texts) } });
const rename = (id: string, name: string): Command => ({ type: 'renameEntity', payload: { id, name } });
const move = (id: string, parentId: string): Command => ({ type: 'moveEntities', payload: { ids: [id], parentId } });
const end = (id: string): Command => ({ type: 'deleteEntities', payload: { ids: [id] } });
const merged = (ours: readonly Command[], theirs: readonly Command[], choices?: Parameters<typeof mergeOrganisations>[3]) =>
  mergeOrganisations(BASE, edited(BASE, ...ours), edited(BASE, ...theirs), choices);

describe('two copies that did different things', () => {
  const CLEAN: readonly (readonly [string, readonly Command[], readonly Command[]])[] = [
    ['different entities', [rename('s1', 'Service viaducs')], [rename('s2', 'Service galeries')]],
    ['name and place of one entity', [rename('d1', 'Direction des mobilités')], [move('d1', 'p2')]],
    ['different missions of one entity', [setMissions('Entretenir et nettoyer', 'Contrôler', 'Peindre', 'Archiver')], [setMissions('Entretenir', 'Contrôler', 'Archiver')]],
    ['an end and a creation elsewhere', [end('s2')], [{ type: 'createEntity', payload: { id: 'n', parentId: 'd2', kind: 'service', name: 'Service quais' } }]],
    ['vocation and wording', [{ type: 'setPurpose', payload: { id: 'd1', purpose: ['Relier.'] } }], [{ type: 'setClause', payload: { id: 'd1', clause: 'attachment', text: 'À part.' } }]],
  ];

  test.each(CLEAN)('%s: both edits, in either order, without conflict', (_, ours, theirs) => {
    const both = merged(ours, theirs);
    expect(both.conflicts).toEqual([]);
    expect(merged(theirs, ours)).toEqual(both);
    if (!ours.concat(theirs).some(({ type }) => type === 'setMissions')) expect(both.organisation).toEqual(edited(BASE, ...ours, ...theirs));
    else expect(both.organisation).toEqual(edited(BASE, setMissions('Entretenir et nettoyer', 'Contrôler', 'Archiver')));
  });
});

describe('two copies that did something to the same thing', () => {
  const CONFLICTS: readonly (readonly [string, readonly Command[], readonly Command[], object])[] = [
    [
      'two names',
      [rename('s1', 'A')],
      [rename('s1', 'B')],
      { key: 'field name s1', base: 'Service ponts', ours: 'A', theirs: 'B', kept: 'ours', message: 'Les deux copies ont changé « A » : nom.' },
    ],
    ['two places', [move('s1', 'd2')], [move('s1', 'p2')], { key: 'field place s1', base: 'Direction des routes', ours: 'Direction des ports', theirs: 'Pôle deux' }],
    ['one mission reworded twice', [setMissions('A', 'Contrôler', 'Peindre', 'Archiver')], [setMissions('B', 'Contrôler', 'Peindre', 'Archiver')], { key: 'field missions s1' }],
    ['one mission moved to two ranks', [setMissions('Contrôler', 'Entretenir', 'Peindre', 'Archiver')], [setMissions('Contrôler', 'Peindre', 'Archiver', 'Entretenir')], { key: 'field missions s1' }],
    ['ended and renamed', [end('s1')], [rename('s1', 'B')], { key: 'deleted entity s1', kept: 'theirs', ours: '', theirs: 'B' }],
    ['ended, and something new below', [end('d2')], [move('s1', 'd2')], { key: 'deleted entity d2', kept: 'theirs' }],
  ];

  test.each(CONFLICTS)('%s: one conflict, and a sound result', (_, ours, theirs, conflict) => {
    const { organisation, conflicts } = merged(ours, theirs);
    expect(conflicts.map((one) => ({ ...one, message: one.message.replaceAll('\u00A0', ' ') }))).toEqual([expect.objectContaining(conflict)]);
    expect(findViolations(organisation)).toEqual([]);
  });

  test('messages agree with what they speak of', () => {
    const said = (ours: readonly Command[], theirs: readonly Command[]) =>
      merged(ours, theirs).conflicts.map(({ message }) => message.replaceAll('\u00A0', ' '));
    expect(said([end('s1')], [rename('s1', 'Service viaducs')])).toEqual([
      'Une copie a supprimé « Service viaducs », que l’autre a modifié ou complété.',
    ]);
    expect(said([rename('d2', 'Direction des quais')], [end('d2')])).toEqual([
      'Une copie a supprimé « Direction des quais », que l’autre a modifiée ou complétée.',
    ]);
  });

  test('a choice settles a conflict', () => {
    const { organisation } = merged([rename('s1', 'A')], [rename('s1', 'B')], new Map([['field name s1', 'theirs']]));
    expect(organisation).toEqual(edited(BASE, rename('s1', 'B')));
    expect(merged([end('s1')], [rename('s1', 'B')], new Map([['deleted entity s1', 'ours']])).organisation).toEqual(edited(BASE, end('s1')));
  });

  test('moves that would make an entity depend on itself are a conflict, whichever side is chosen', () => {
    const loose = fromOutline('a centre A\nb centre B');
    const kinds = loose.kinds.map((kind) => (kind.id === 'centre' ? { ...kind, parents: [null, 'centre'] } : kind));
    const base = { ...loose, kinds };
    const [ours, theirs] = [edited(base, move('a', 'b')), edited(base, move('b', 'a'))];
    const merge = mergeOrganisations(base, ours, theirs);
    expect(merge.conflicts.map(({ type }) => type)).toEqual(['cycle']);
    expect(merge.organisation).toEqual(ours);
    const key = merge.conflicts[0]?.key ?? '';
    expect(mergeOrganisations(base, ours, theirs, new Map([[key, 'theirs']])).organisation).toEqual(theirs);
  });

  test('what both copies created alike is there once, whatever the ids', () => {
    const copy = edited(BASE, { type: 'createEntity', payload: { id: 'n', parentId: 'd2', kind: 'service', name: 'Service quais' } });
    expect(mergeOrganisations(BASE, copy, withOtherIds(copy, 'z'))).toEqual({ organisation: copy, conflicts: [] });
  });
});

/** An edit of the contents of one entity, by a whole number that says which and how. */
function editOf(organisation: Organisation, ids: readonly string[], pick: number): Command | null {
  const id = ids[pick % Math.max(1, ids.length)];
  const entity = id === undefined ? undefined : organisation.entities.get(id);
  if (!entity) return null;
  const word = `n° ${pick}`;
  const edits: readonly Command[] = [
    rename(entity.id, `${entity.name} ${word}`),
    { type: 'setPurpose', payload: { id: entity.id, purpose: [word] } },
    { type: 'setMissions', payload: { id: entity.id, missions: [...entity.missions, ...lines(word)] } },
    { type: 'setSupervision', payload: { id: entity.id, supervision: [{ authority: 'technique', title: word }] } },
    { type: 'setClause', payload: { id: entity.id, clause: 'composition', text: word } },
  ];
  return edits[pick % edits.length] ?? null;
}

describe('laws', () => {
  test('edits of different entities are both there, in either order, without conflict', () => {
    const picks = fc.array(fc.nat(10_000), { maxLength: 6 });
    fc.assert(
      fc.property(organisations, picks, picks, fc.infiniteStream(fc.boolean()), (base, mine, other, coins) => {
        const isOurs = new Map([...base.entities.keys()].map((id) => [id, coins.next().value === true]));
        const idsOf = (side: boolean) => [...isOurs].flatMap(([id, ours]) => (ours === side ? [id] : []));
        const commandsOf = (side: boolean, list: readonly number[]) => list.flatMap((pick) => editOf(base, idsOf(side), pick) ?? []);
        const [ours, theirs] = [commandsOf(true, mine), commandsOf(false, other)];
        const apply = (commands: readonly Command[]) => (commands.length === 0 ? base : edited(base, ...commands));
        const clean = { organisation: apply([...ours, ...theirs]), conflicts: [] };
        expect(mergeOrganisations(base, apply(ours), apply(theirs))).toEqual(clean);
        expect(mergeOrganisations(base, apply(theirs), apply(ours))).toEqual(clean);
      }),
      { numRuns: 80 },
    );
  });

  test('a merge under our ids says the same as under those of the common state', () => {
    fc.assert(
      fc.property(organisations, randomEdits(5), randomEdits(5), (base, mine, other) => {
        const [ours, theirs] = [mine(base), other(base)];
        const merge = mergeOrganisations(base, ours, theirs);
        const foreign = mergeIntoOurs(withOtherIds(base, 'b'), withOtherIds(ours, 'b'), withOtherIds(theirs, 'b'));
        expect(foreign.organisation.entities.size).toBe(merge.organisation.entities.size);
        expect(foreign.conflicts.length).toBe(merge.conflicts.length);
        expect(mergeIntoOurs(base, ours, theirs)).toEqual(merge);
      }),
      { numRuns: 30 },
    );
  });

  test('a copy without changes adds nothing; two equal copies are one', () => {
    fc.assert(
      fc.property(organisations, randomEdits(8), (base, edits) => {
        const copy = edits(base);
        const clean = { organisation: copy, conflicts: [] };
        expect(mergeOrganisations(base, base, copy)).toEqual(clean);
        expect(mergeOrganisations(base, copy, base)).toEqual(clean);
        expect(mergeOrganisations(base, copy, copy)).toEqual(clean);
      }),
      { numRuns: 60 },
    );
  });

  test('any two copies give a sound organisation, with any choices', () => {
    fc.assert(
      fc.property(organisations, randomEdits(8), randomEdits(8), fc.infiniteStream(fc.boolean()), (base, mine, other, coins) => {
        const first = mergeOrganisations(base, mine(base), other(base));
        expect(findViolations(first.organisation)).toEqual([]);
        const choices = new Map(first.conflicts.map(({ key }) => [key, coins.next().value === true ? ('ours' as const) : ('theirs' as const)]));
        expect(findViolations(mergeOrganisations(base, mine(base), other(base), choices).organisation)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
