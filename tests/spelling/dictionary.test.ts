import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Speller } from '../../renderer/spelling/speller.ts';
import { parseInterchange } from '../../shared/model/json.ts';
import { unwrap } from '../../shared/result.ts';
import { properNamesOf } from '../../shared/spelling/proper-names.ts';
import { textsOfOrganisation } from '../../shared/spelling/texts.ts';
import { withLigature } from '../../shared/typography/ligatures.ts';
import { frenchDictionary, frenchPort } from './support.ts';

test('the dictionary agrees with every œ that is put in while one types', async () => {
  const dictionary = await frenchDictionary();
  const written =
    'oeuvre oeuvres Oeuvrer manoeuvre manoeuvres désoeuvrement hors-d’oeuvre chef-d’oeuvre main-d’oeuvre soeur soeurs coeur choeur ' +
    'rancoeur écoeurant voeu voeux noeud noeuds boeuf moeurs oeil oeillet oeuf oedème oenologie oecuménique oesophage foetus foetal';
  const wrong = written.split(' ').filter((word) => dictionary.testSpelling(word) || !dictionary.testSpelling(withLigature(word)));
  expect(wrong).toEqual([]);
  const kept = 'coexister moelle poète coefficient goéland coercition Noël oestrogène roentgen boeing'.split(' ');
  expect(kept.map(withLigature)).toEqual(kept);
});

test('the sample has no slip but the words that no dictionary knows', async () => {
  const path = resolve(import.meta.dirname, '../../resources/sample/sample-organisation.json');
  const organisation = unwrap(parseInterchange(readFileSync(path, 'utf8')));
  const speller = new Speller(await frenchPort());
  speller.setOwn({ names: properNamesOf(organisation) });
  const texts = textsOfOrganisation(organisation).map(({ text }) => text);
  await speller.settle(texts);
  expect(texts.flatMap((text) => speller.faultsOf(text).map(({ word }) => word))).toEqual(['cofinanceurs', 'Montclair']);
});

test.each([
  ['Etat', 'État'],
  ['Ecole', 'École'],
  ['Evaluer', 'Évaluer'],
  ['Ca', 'Ça'],
  ['organisaton', 'organisation'],
  ['direciton', 'direction'],
  ['secretariat', 'secrétariat'],
  ['oeuvre', 'œuvre'],
])('for « %s » the first proposal is « %s »', async (word, meant) => {
  const speller = new Speller(await frenchPort());
  expect((await speller.suggest(word, () => 0))[0]).toBe(meant);
});
