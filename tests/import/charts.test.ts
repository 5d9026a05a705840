import { expect, test } from 'vitest';
import { importLines } from '../../shared/import/import-lines.ts';
import type { SourceLine } from '../../shared/import/source.ts';
import { unwrap } from '../../shared/result.ts';
import { countingIds } from '../support/organisations.ts';
import { treeText } from './tree-text.ts';

/** A document whose charts are Word tables: « | » parts the cells of a row. */
function read(text: string) {
  const lines = text.split('\n').map((line, index): SourceLine => {
    const number = index + 1;
    if (!line.startsWith('|')) return { number, text: line };
    const cells = line.slice(1).split('|').map((cell) => cell.trim());
    return { number, text: cells.join(' ').trim(), hint: { cells } };
  });
  return unwrap(importLines(lines, { fileName: 'x.docx', format: 'docx', newId: countingIds() }));
}

const DOCUMENT = `DIRECTION DES CHEMINS

La Direction des chemins a vocation à ouvrir des chemins.

1. MISSIONS DE LA DIRECTION

La Direction a pour principales missions :

- Ouvrir des chemins.

2. ORGANISATION DE LA DIRECTION

La Direction est organisée en 3 agences :

`;

test('in a chart drawn as a table an empty cell keeps the columns of the others', () => {
  const { organisation, report } = read(`${DOCUMENT}| | Direction des chemins | |
| Agence Amont | Agence Milieu | Agence Aval |
| Centre Brive | | Centre Tulle |
| | Centre Ussel | Centre Égletons |
| | | Centre Argentat |`);
  expect(treeText(organisation)).toBe(`direction: Direction des chemins [1]
  agence: Agence Amont
    centre: Centre Brive
  agence: Agence Milieu
    centre: Centre Ussel
  agence: Agence Aval
    centre: Centre Tulle
    centre: Centre Égletons
    centre: Centre Argentat
`);
  expect(report.doubts.map(({ code }) => code)).not.toContain('guessed-parent');
});

test('a merged cell stands above all its columns', () => {
  const { organisation } = read(`${DOCUMENT}| Direction des chemins | | |
| Agence Amont | | Agence Aval |
| Centre Brive | Centre Ussel | Centre Tulle |`);
  expect(treeText(organisation)).toBe(`direction: Direction des chemins [1]
  agence: Agence Amont
    centre: Centre Brive
    centre: Centre Ussel
  agence: Agence Aval
    centre: Centre Tulle
`);
});

test('a name cut where several others go on is joined with the next line', () => {
  const { organisation } = read(`${DOCUMENT}Direction des chemins
Service Social Territorial Amont Service Social Territorial
Tulle
Service Social Territorial Aval Service Social Territorial Ussel`);
  expect([...organisation.entities.values()].map(({ name }) => name)).toEqual([
    'Direction des chemins',
    'Service Social Territorial Amont', 'Service Social Territorial Tulle',
    'Service Social Territorial Aval', 'Service Social Territorial Ussel',
  ]);
});

test('an entry of a table of contents is none of the document, however long its dots', () => {
  const { organisation, report } = read(`SERVICE DES PONTS ${'.'.repeat(150)} 14\n${DOCUMENT}Direction des chemins\nAgence Amont Agence Aval`);
  expect([...organisation.entities.values()].map(({ name }) => name)).toEqual(['Direction des chemins', 'Agence Amont', 'Agence Aval']);
  expect(report.lines[0]?.field).toBe('contents');
});
