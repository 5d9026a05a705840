import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { openPersonalDictionary } from '../../electron/services/dictionary/personal-dictionary.ts';
import { changePersonalWords, isPersonalWord, readPersonalWords, writePersonalWords } from '../../shared/spelling/personal-words.ts';
import { testCore } from '../contract/support.ts';

const aWord = fc.stringMatching(/^[a-zéèàçœÉ][a-zéèàçœ’-]{0,20}$/u);

test('a personal dictionary that was written reads the same', () => {
  fc.assert(
    fc.property(fc.array(aWord), (words) => {
      const read = readPersonalWords(writePersonalWords(words));
      expect([new Set(read), read]).toEqual([new Set(words), readPersonalWords(writePersonalWords(read))]);
    }),
  );
});

test('words are added and removed once each, in the order of a French dictionary', () => {
  expect(changePersonalWords(['Void', 'Étain'], ['Commercy', 'Void', 'étape'], ['Étain'])).toEqual(['Commercy', 'étape', 'Void']);
});

test('a file made by hand may have any line ends, a byte order mark, and lines that are no words', () => {
  expect(readPersonalWords('\uFEFFStenay\r\n\r\n deux mots\rVoid \n<script>\n')).toEqual(['Stenay', 'Void']);
});

test.each(['', 'deux mots', '-tiret', 'a'.repeat(61), 'a\nb', '<b>'])('%j is no word', (text) => {
  expect(isPersonalWord(text)).toBe(false);
});

test('the dictionary is a file that is created with its first word and takes in what another program wrote', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ogs-words-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'new', 'dictionnaire.txt');
  const dictionary = openPersonalDictionary(path);
  expect(dictionary.list()).toEqual([]);
  dictionary.change(['Void'], []);
  writeFileSync(path, `${readFileSync(path, 'utf8')}Stenay\n`);
  expect(dictionary.change(['Étain'], ['Void'])).toEqual(['Étain', 'Stenay']);
  expect(readFileSync(path, 'utf8')).toBe('Étain\nStenay\n');
});

test('the windows are told of a changed dictionary, and what is no word is refused in French', async () => {
  const core = testCore();
  const told: unknown[] = [];
  core.subscribe((event, payload) => told.push([event, payload]));
  expect(await core.ask('dictionary.change', { add: ['Commercy'], remove: [] })).toEqual({ words: ['Commercy'] });
  expect(told).toEqual([['dictionary.changed', { words: ['Commercy'] }]]);
  const refused = await core.handle('dictionary.change', { add: ['deux mots'], remove: [] });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  expect(await core.ask('dictionary.list', {})).toEqual({ words: ['Commercy'] });
});
