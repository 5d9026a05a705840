import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommand } from '../../shared/commands/apply.ts';
import { impactOf } from '../../shared/impact/impact-of.ts';
import { impactText } from '../../shared/impact/impact-text.ts';
import { mentionsOf } from '../../shared/mentions/find-mentions.ts';
import { withEntities } from '../../shared/commands/edit.ts';
import type { Entity } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { unwrap } from '../../shared/result.ts';
import { anEntity, commandsOver, countingIds, emptyOrganisation, fromOutline, organisations } from '../support/organisations.ts';

const mission = (text: string): Entity['missions'][number] => ({ text, children: [] });

function changed(organisation: Organisation, id: string, change: Partial<Entity>): Organisation {
  const entity = organisation.entities.get(id);
  if (!entity) throw new Error(id);
  return withEntities(organisation, [{ ...entity, ...change }]);
}

const base = fromOutline(`
dg direction-generale Direction générale des services
  p1 pole Pôle ressources
    d1 direction Direction finances
      s1 service Service budget
      s2 service Service achats publics
      s3 service Service dette
    d2 direction Direction routes
      s4 service Agence nord
`);
const organisation = [...base.entities.keys()].reduce(
  (current, id) => changed(current, id, { missions: [mission(`Tenir ${id}`)] }),
  base,
);

test('a service that leaves renumbers those after it, and itself, and rewrites what speaks of it', () => {
  const impact = unwrap(impactOf(organisation, { type: 'moveEntities', payload: { ids: ['s2'], parentId: 'd2' } }));
  // s3 goes from 3.3 to 3.2; s2 was 3.2 and is 3.2 again, behind « Agence nord ».
  expect(impact.renumbered).toBe(1);
  // The composition of both directions, and the attachment of the service.
  expect(impact).toEqual({ renumbered: 1, rewritten: 2, citing: 0, entities: 1 });
});

test('texts that name the entity are counted once each, whatever the articles, and its own are not', () => {
  const cited = changed(
    changed(organisation, 's1', { purpose: ['Il travaille avec le SERVICE des Achats publics, et le service achats publics.'] }),
    's2',
    { purpose: ['Le Service achats publics achète.'] },
  );
  const { citing } = unwrap(impactOf(cited, { type: 'moveEntities', payload: { ids: ['s2'], parentId: 'd2' } }));
  expect(citing).toBe(1);
  const entity = cited.entities.get('s2');
  expect(entity && mentionsOf(cited, entity)).toEqual([{ entityId: 's1', field: 'purpose', index: 0 }]);
});

test('part of a longer word, a name of one word and a name over two lines are not mentions', () => {
  const names = { ...emptyOrganisation(), entities: new Map([
    ['a', anEntity({ id: 'a', name: 'Service eau' })],
    ['b', anEntity({ id: 'b', position: 1, name: 'Archives' })],
    ['c', anEntity({ id: 'c', position: 2, name: 'Service tri', missions: [mission('Le service eaux usées tient les archives')] })],
    ['d', anEntity({ id: 'd', position: 3, name: 'Autre', blocks: [{ type: 'list', place: 'end', items: ['le service', 'eau'] }] })],
  ]) };
  for (const id of ['a', 'b']) expect(mentionsOf(names, names.entities.get(id) as Entity)).toEqual([]);
});

test('a refused command has no impact but its reason', () => {
  const refused = impactOf(organisation, { type: 'moveEntities', payload: { ids: ['p1'], parentId: 's1' } });
  expect(refused.ok).toBe(false);
});

test('an edit and its inverse touch as much, and the impact of staying is nothing', () => {
  fc.assert(
    fc.property(
      organisations.chain((one) => commandsOver(one).map((command) => ({ one, command }))),
      ({ one, command }) => {
        const edit = applyCommand(one, command, { newId: countingIds() });
        if (!edit.ok) return;
        const there = unwrap(impactOf(one, edit.value.command));
        const back = unwrap(impactOf(edit.value.organisation, edit.value.inverse));
        expect([back.renumbered, back.rewritten]).toEqual([there.renumbered, there.rewritten]);
      },
    ),
    { numRuns: 150 },
  );
  const still = unwrap(impactOf(organisation, { type: 'moveEntities', payload: { ids: ['s3'], parentId: 'd1' } }));
  expect(impactText(still)).toBe('Rien d’autre ne change dans le document');
});

test('the line agrees in number, and leaves out what is nothing', () => {
  expect(impactText({ renumbered: 14, rewritten: 3, citing: 2, entities: 1 })).toBe(
    '14 sections renumérotées, 3 phrases réécrites, 2 textes qui la citent',
  );
  expect(impactText({ renumbered: 1, rewritten: 0, citing: 1, entities: 2 })).toBe(
    '1 section renumérotée, 1 texte qui les cite',
  );
});
