import { describe, expect, test } from 'vitest';
import { importFile } from '../../electron/services/import/import-file.ts';
import { readReference, referenceMissing } from '../support/reference.ts';
import { countingIds } from '../support/organisations.ts';
import { REFERENCE_TREE } from './reference-tree.ts';
import { treeText } from './tree-text.ts';

/** Titles: lines in capitals, with or without a number. */
const TITLE = /^((?:\d+\.)*\d*\.? ?)([^a-zà-ÿ\n]{6,})$/gmu;
const FOOTER = /^.*DRH - Organisation générale des services\s+(\d+) \/ 61.*$/gmu;

/** The reference as somebody else would type it: what is read is the same. */
const VARIANTS: Record<string, (text: string) => string> = {
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with titles without accents': (text) => text.replace(TITLE, (title: string) => title.normalize('NFD').replaceAll(/\p{M}/gu, '')),
  'with titles in ordinary letters': (text) =>
    text.replace(TITLE, (_all, number: string, title: string) => number + title.toLowerCase().replace(/\p{L}/u, (letter) => letter.toUpperCase())),
  'without page footers': (text) => text.replace(FOOTER, ''),
  'with other page footers': (text) => text.replace(FOOTER, 'Édition de printemps | page $1'),
  'with round bullets and long dashes': (text) => text.replaceAll(/^(\s*)- /gmu, '$1• ').replaceAll(/^(\s*)o /gmu, '$1– '),
  'with stars': (text) => text.replaceAll(/^(\s*)- /gmu, '$1* '),
  'with a dash after each number': (text) => text.replaceAll(/^(\d+(?:\.\d+)+)\.? /gmu, '$1 - '),
  'with tabs': (text) => text.replaceAll(/^(\s*)- /gmu, '$1-\t').replaceAll(/^(\d[\d.]*) /gmu, '$1\t'),
  'with no-break spaces': (text) => text.replaceAll(/ ([:;!?»])/gu, '\u00A0$1').replaceAll('« ', '«\u00A0').replaceAll(/^(\s*)- /gmu, '$1-\u00A0'),
  'with Roman numbers and letters': (text) =>
    text.replaceAll(/^(\d)((?:\.\d+)*)\.? (?=[^a-zà-ÿ\n]{6,}$)/gmu, (_all, first: string, rest: string) => {
      const roman = ['', 'I', 'II', 'III', 'IV'][Number(first)] ?? '';
      return `${roman}${rest.replaceAll(/\.(\d)/gu, (_dot, digit: string) => `.${'ABCDEFGHIJ'[Number(digit) - 1] ?? ''}`)}. `;
    }),
  'without blank lines': (text) => text.replaceAll(/\n{2,}/gu, '\n'),
  'with straight apostrophes': (text) => text.replaceAll('’', "'"),
};

describe.skipIf(referenceMissing !== '')(`The reference written otherwise ${referenceMissing}`, () => {
  test.each(Object.entries(VARIANTS))('%s gives the same organisation', async (_name, write) => {
    const text = new TextEncoder().encode(write(new TextDecoder().decode(readReference())));
    const { organisation, report } = await importFile('variant.txt', text, { newId: countingIds() });
    expect({ tree: plain(treeText(organisation)), unrecognised: report.unrecognised }).toEqual({
      tree: plain(REFERENCE_TREE),
      unrecognised: [],
    });
  });

  test('with other words for its levels gives the same tree of these levels', async () => {
    const text = new TextDecoder().decode(readReference());
    const other = text
      .replaceAll(/SERVICE(S?)\b/gu, (_all, plural: string) => (plural ? 'BUREAUX' : 'BUREAU'))
      .replaceAll(/\b([Ss])ervice(s?)\b/gu, (_all, first: string, plural: string) => `${first === 'S' ? 'B' : 'b'}ureau${plural ? 'x' : ''}`);
    const { organisation } = await importFile('variant.txt', new TextEncoder().encode(other), { newId: countingIds() });
    const shape = (tree: string) => tree.trim().split('\n').map((line) => line.replace(/: [^[]*?(?= \[| [HTPF]|$)/u, ''));
    expect(shape(treeText(organisation))).toEqual(shape(REFERENCE_TREE.replaceAll(/^( *)service:/gmu, '$1bureau:')));
  });
});

/** Without accents and capitals, which titles alone would have told, and kinds of dashes and apostrophes. */
function plain(tree: string): string {
  return tree.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('–', '-').replaceAll("'", '’');
}
