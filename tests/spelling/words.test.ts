import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkText, replaceFault } from '../../shared/spelling/faults.ts';
import { nearForms, properNamesOf } from '../../shared/spelling/proper-names.ts';
import { wordsOf } from '../../shared/spelling/words.ts';
import { fromOutline } from '../support/organisations.ts';

function read(text: string): readonly string[] {
  return wordsOf(text).map(({ readings }) => readings.map((reading) => reading.map((piece) => piece.text).join('+')).join(' | '));
}

test.each([
  ['L’avant-projet du service', ['L’avant-projet | avant-projet | avant+projet', 'du', 'service']],
  ["Jusqu'alors l'État", ['Jusqu’alors | alors', 'l’État | État']],
  ['médico-sociaux', ['médico-sociaux | sociaux']],
  ['les agent·e·s', ['les', 'agent·e·s | agent']],
  ['un directeur(trice)', ['un', 'directeur']],
  ['SDIS, ADA Verdun, ETPs, E.H.P.A.D.', ['Verdun']],
  ['A31, 2ème, COVID-19, 12', []],
  ['voir https://a.fr/mot, prenom@mot.fr, plan.docx', ['voir']],
  ['DIRECTION DES ROUTES', ['DIRECTION', 'ROUTES']],
  ['La DIRECTION', ['La', 'DIRECTION']],
  ['LibreOffice et DIrection', ['et', 'DIrection']],
])('the words of %j', (text, words) => {
  expect(read(text)).toEqual(words);
});

test('a word is where it stands, and it is asked for with composed letters', () => {
  const [first, second] = wordsOf('de l’e\u0301tat');
  expect([first?.start, second?.start, second?.end, second?.text]).toEqual([0, 5, 10, 'état']);
});

test('any text is read in time that grows with its length', () => {
  const long = 'a'.repeat(200_000);
  expect(wordsOf(long)).toHaveLength(1);
  expect(wordsOf('a.'.repeat(100_000)).length).toBeLessThan(2);
});

const knows = (word: string) => !word.includes('x');

test('a fault is the wrong part of its word only, and a repeated word is one', () => {
  expect(checkText('L’axb de la la co-exx', knows).faults).toEqual([
    { kind: 'unknown', start: 2, end: 5, word: 'axb' },
    { kind: 'repeated', start: 12, end: 14, word: 'la' },
    { kind: 'unknown', start: 18, end: 21, word: 'exx' },
  ]);
});

test('« nous nous » is no repetition, nor is one across a comma', () => {
  expect(checkText('nous nous engageons, engageons', knows).faults).toEqual([]);
});

test('as long as a word is not known it is asked for and no fault', () => {
  expect(checkText('un mot', (word) => (word === 'un' ? true : undefined))).toEqual({ faults: [], unasked: ['mot'] });
});

test('every fault is in the text, in order, and replacing it by itself changes nothing', () => {
  const text = fc.array(fc.constantFrom('a', 'x', 'é', ' ', '’', '-', '·', '(e)', '8', 'XX', '.', '«', '\n'), { maxLength: 40 });
  fc.assert(
    fc.property(text, (parts) => {
      const said = parts.join('');
      const { faults } = checkText(said, knows);
      for (const fault of faults) expect(replaceFault(said, fault, said.slice(fault.start, fault.end))).toBe(said);
      expect(faults.map(({ start }) => start)).toEqual(faults.map(({ start }) => start).toSorted((a, b) => a - b));
      expect(faults.every(({ start, end }) => start < end && end <= said.length)).toBe(true);
    }),
  );
});

test('a repeated word goes with the space before it', () => {
  const text = 'de la la mission';
  const [fault] = checkText(text, knows).faults;
  expect(fault && replaceFault(text, fault, '')).toBe('de la mission');
});

test('the proper names of an organisation are the words with a capital behind the first of a name', () => {
  const organisation = fromOutline('d direction Direction des Finances\n  c centre Centre Saint-Mihiel');
  expect([...properNamesOf(organisation)]).toEqual(['finances', 'saint-mihiel', 'saint', 'mihiel']);
});

test('a slip is near the word that was meant, a place name is near nothing of the kind', () => {
  expect(nearForms('Finnances')).toContain('finances');
  expect(nearForms('direciton')).toContain('direction');
  expect(nearForms('Void')).toEqual(['vooid', 'voiid', 'voidd']);
});
