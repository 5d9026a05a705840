import { expect, test } from 'vitest';
import { correctionsOf } from '../../shared/document/corrections.ts';
import { withRenumbered } from '../../shared/document/heading-numbers.ts';
import { sourceFormsSchema } from '../../shared/model/source-forms.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { fromOutline, mustApply } from '../support/organisations.ts';

const S = '\u00A0';

function imported(): Organisation {
  const base = fromOutline(`
d direction Direction des routes
  a service Service nord
  b service Service sud
`);
  const entities = new Map(
    [...base.entities].map(([id, entity]) => [
      id,
      { ...entity, missions: [{ text: 'Servir', children: [] }], sourceForms: sourceFormsSchema.parse({}) },
    ]),
  );
  return { ...base, entities };
}

const NUMBERS = new Map([
  ['d', { missions: '1', organisation: '2', parts: '4' }],
  ['a', { heading: '' }],
  ['b', { heading: '3.4' }],
]);

test('numbers that the source lacks or has otherwise are told, in the order of the document', () => {
  expect(correctionsOf(withRenumbered(imported(), NUMBERS))).toEqual([
    `Direction des routes, chapitre «${S}MISSIONS DES SERVICES${S}»${S}: le titre portait le numéro 4, il porte le numéro 3.`,
    `Service nord${S}: le titre n’avait pas de numéro, il porte le numéro 3.1.`,
    `Service sud${S}: le titre portait le numéro 3.4, il porte le numéro 3.2.`,
  ]);
});

test('numbers that the source has as the document prints them leave nothing', () => {
  const same = withRenumbered(imported(), new Map([['a', { heading: '3.1' }], ['d', { parts: '3' }]]));
  expect(same).toEqual(imported());
  expect(correctionsOf(same)).toEqual([]);
});

test('a number that an edit changes is no repair any more', () => {
  const edited = mustApply(withRenumbered(imported(), NUMBERS), {
    type: 'moveEntities',
    payload: { ids: ['b'], parentId: 'd', position: 0 },
  }).organisation;
  expect(correctionsOf(edited)).toHaveLength(1);
});
