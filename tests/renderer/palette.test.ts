import { Pencil } from 'lucide-react';
import { expect, test } from 'vitest';
import type { Action } from '../../renderer/actions/actions.ts';
import { matchingActions, matchingEntities, rankOf, wordsOf } from '../../renderer/features/palette/matches.ts';
import { anEntity } from '../support/organisations.ts';

const entity = (name: string, ...aliases: string[]) => anEntity({ id: name, name, aliases });

function action(label: string, isEnabled = true, detail?: string): Action {
  const said = detail === undefined ? {} : { detail: () => detail };
  return { id: label, label, icon: Pencil, scope: 'window', isEnabled: () => isEnabled, run: () => undefined, ...said };
}

test('every word of the search counts, in any order, accents and capitals do not; the whole name comes first', () => {
  const names = ['Service social départemental', 'Service départemental', 'Secteur parc départemental et social'];
  const found = (query: string) => matchingEntities(names.map((name) => entity(name)), query, 10).map(({ name }) => name);
  expect(found('SOCIAL depart')).toEqual([names[0], names[2]]);
  expect(found('service departemental')).toEqual([names[1], names[0]]);
  expect(found('rien')).toEqual([]);
  expect(found(' ')).toEqual([]);
});

test('a name is found by its other forms, a beginning of a word before its middle', () => {
  const found = matchingEntities([entity('Comptes', 'Service prospection'), entity('Inspection')], 'spection', 10);
  expect(found.map(({ name }) => name)).toEqual(['Comptes', 'Inspection']);
  expect([rankOf('Service paie', 'paie'), rankOf('Rapaie', 'paie'), rankOf('x(y', '(')]).toEqual([1, 3, 3]);
});

test('commands that may run come first; what a command would do now stands in the place of its label', () => {
  const actions = [action('Annuler', false), action('Renommer', true), action('Annuler tout', true)];
  expect(matchingActions(actions, 'annuler').map(({ label }) => label)).toEqual(['Annuler tout', 'Annuler']);
  expect(wordsOf(action('Annuler', true, 'Annuler : Missions'))).toEqual({ label: 'Annuler : Missions', note: null });
  expect(wordsOf(action('Document Word', true, 'À publier'))).toEqual({ label: 'Document Word', note: 'À publier' });
});
