import { expect, test } from 'vitest';
import { importFile } from '../../electron/services/import/import-file.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import { inDocumentOrder } from '../../shared/model/tree.ts';
import { countingIds } from '../support/organisations.ts';
import { treeText } from './tree-text.ts';
import { VEZERE, VEZERE_TREE } from './vezere.ts';

const read = (text: string | Uint8Array) =>
  importFile('vezere.txt', typeof text === 'string' ? new TextEncoder().encode(text) : text, { newId: countingIds() });

/** Titles: lines in capitals, with or without a number. */
const TITLE = /^((?:\d+\.)*\d*\.? ?)([^a-zà-ÿ\n]{6,})$/gmu;

const ordinary = (title: string): string => title.charAt(0) + title.slice(1).toLowerCase();

/** The same document as another département would write it: the organisation read is the same. */
const VARIANTS: Record<string, (text: string) => string | Uint8Array> = {
  'as it is': (text) => text,
  'with CRLF and a byte order mark': (text) => `\uFEFF${text.replace(/\n/gu, '\r\n')}`,
  'with CR alone': (text) => text.replace(/\n/gu, '\r'),
  'in UTF-16': (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
  'in windows-1252': (text) => new Uint8Array(Buffer.from(text.replace(/’/gu, "'").replace(/–/gu, '-'), 'latin1')),
  'with no-break spaces': (text) => text.replace(/ :/gu, '\u00A0:').replace(/(\d) /gu, '$1\u202F'),
  'with tabs after bullets and numbers': (text) => text.replace(/^([-o]|[\d.]+) /gmu, '$1\t'),
  'with indented lists': (text) => text.replace(/^- /gmu, '   - ').replace(/^o /gmu, '      o '),
  'with round bullets': (text) => text.replace(/^- /gmu, '• ').replace(/^o /gmu, '◦ '),
  'with long dashes and squares': (text) => text.replace(/^- /gmu, '– ').replace(/^o /gmu, '▪ '),
  'with stars': (text) => text.replace(/^- /gmu, '* '),
  'with bullets of a symbol font': (text) => text.replace(/^- /gmu, '\uF0B7 '),
  'with numbered lists': (text) => text.replace(/^- (?!\d)/gmu, '1) '),
  'with lists numbered with dots': (text) => text.replace(/^- (?!\d)/gmu, '1. '),
  'with a dot after every number': (text) => text.replace(/^(\d+(?:\.\d+)+) /gmu, '$1. '),
  'with a dash after every number': (text) => text.replace(/^(\d+(?:\.\d+)*)\.? (?=[^a-z\n]*$)/gmu, '$1 - '),
  'with Roman numbers': (text) =>
    text.replace(/^(\d)((?:\.\d+)*)(\.?) (?=[^a-z\n]{6,}$)/gmu, (_all, first: string, rest: string) => {
      const roman = ['', 'I', 'II', 'III'][Number(first)] ?? '';
      return `${roman}${rest.replace(/\.(\d)/gu, (_dot, digit: string) => `.${'ABCDEF'[Number(digit) - 1]}`)}. `;
    }),
  'with titles without accents': (text) =>
    text.replace(TITLE, (title: string) => title.normalize('NFD').replace(/\p{M}/gu, '')),
  'with titles in ordinary letters': (text) =>
    text.replace(TITLE, (_all, number: string, title: string) => number + ordinary(title)),
  'without page footers': (text) => text.replace(/^Vézère RH.*\n/gmu, ''),
  'with other page footers': (text) => text.replace(/^Vézère RH.*page (\d)$/gmu, '$1/9'),
  'with page numbers alone': (text) => text.replace(/^Vézère RH.*page (\d)$/gmu, '- $1 -'),
  'without blank lines': (text) => text.replace(/\n{2,}/gu, '\n'),
  'with two blank lines for one': (text) => text.replace(/\n\n/gu, '\n\n\n'),
  'with straight apostrophes': (text) => text.replace(/’/gu, "'"),
  'without its summary': (text) => text.replace(/^- \d .*\n/gmu, ''),
  'with a cover and a table of contents': (text) =>
    `ORGANISATION DES SERVICES\nÉdition de printemps\nDIRECTION DES RIVIÈRES ............ 4\nSERVICE ÉTUDES .......... 3\n\n${text}`,
  'wrapped at sixty columns': (text) => wrap(text, 60, '\n'),
  'wrapped at sixty columns, every line followed by a blank one': (text) => wrap(text.replace(/\n\n/gu, '\n\n\n\n'), 60, '\n\n').replace(/\n(?!\n)/gu, '\n'),
};

for (const [name, write] of Object.entries(VARIANTS)) {
  test(`a document ${name} gives the same organisation`, async () => {
    const { organisation, report } = await read(write(VEZERE));
    const text = treeText(organisation).replace(/'/gu, '’');
    expect(text).toBe(VEZERE_TREE);
    expect(report.unrecognised).toEqual([]);
    expect(findViolations(organisation)).toEqual([]);
  });
}

test('siblings stand in the order of their sections, whatever the order of lists and charts', async () => {
  const cut = VEZERE.indexOf('PÔLE CADRE DE VIE\n');
  const from = VEZERE.indexOf('DIRECTION DE LA COMMANDE PUBLIQUE\n');
  const { organisation } = await read(`${VEZERE.slice(0, from)}${VEZERE.slice(cut)}\n${VEZERE.slice(from, cut)}`);
  const [top = '', direction = '', ...pole] = VEZERE_TREE.split(/(?<=\n)/u);
  expect(treeText(organisation)).toBe([top, ...pole, direction].join(''));
});

test('an entity without a section comes after the sibling that the chart puts before it', async () => {
  const charted = VEZERE.replace('Secteur travaux Secteur surveillance\n', 'Secteur surveillance Secteur travaux Secteur plantations\n')
    .replace('Service berges et digues Service qualité de l’eau\n', 'Service qualité de l’eau Service barrages\nService berges et digues Service écluses\n')
    .replace('en 2 secteurs', 'en 3 secteurs')
    .replace('en 4 services', 'en 6 services');
  const { organisation } = await read(charted);
  const names = inDocumentOrder(organisation).map(({ name }) => name);
  expect(names.slice(names.indexOf('Cartographie'))).toEqual([
    'Cartographie',
    'Service berges et digues', 'Secteur surveillance', 'Secteur travaux', 'Secteur plantations',
    'Service écluses', 'Service qualité de l’eau', 'Service barrages',
    'Agence de bassin Amont', 'Agence de bassin Aval',
  ]);
});

/** Breaks lines as a page does; charts and titles stay whole. */
function wrap(text: string, width: number, lineBreak: string): string {
  return text
    .split('\n')
    .map((line) => (/[.:,]$/u.test(line) ? line.replace(new RegExp(`(.{20,${width}})\\s`, 'gu'), `$1${lineBreak}`) : line))
    .join('\n');
}
