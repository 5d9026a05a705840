import { expect, test } from 'vitest';
import { readDocx } from '../../electron/services/import/docx/read-docx.ts';
import { aDocx, diagramXml, field, instruction, p, r, type WordParts } from './word-xml.ts';

async function hinted(body: string, parts?: WordParts) {
  const { lines } = await readDocx(aDocx(body, parts));
  return lines.map(({ text, hint }) => {
    const { pageStart: _page, ...rest } = hint ?? {};
    return [text, rest] as const;
  });
}

const box = (content: string) => `<wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp>`;
const drawing = (content: string) => `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const vml = (content: string) => `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const SHAPE = { isShape: true };

test('each box of a group is one line after its paragraph, its own lines joined', async () => {
  const group = `<wpg:wgp>${box(p('Pôle social'))}<wpg:grpSp>${box(p('Service des') + p('ressources'))}</wpg:grpSp>${box(p(''))}</wpg:wgp>`;
  expect(await hinted(`<w:p>${r('Organigramme')}${drawing(group)}</w:p>`)).toEqual([
    ['Organigramme', {}], ['Pôle social', SHAPE], ['Service des ressources', SHAPE],
  ]);
});

test('a shape and its older copy are read once', async () => {
  const both = (copy: string) => `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(box(p('Bureau'))).slice(5, -6)}</mc:Choice><mc:Fallback>${copy.slice(5, -6)}</mc:Fallback></mc:AlternateContent></w:r>`;
  expect(await hinted(`<w:p>${both(vml(p('Bureau')))}</w:p>`)).toEqual([['', {}], ['Bureau', SHAPE]]);
});

test('the older copy is read where there is nothing else', async () => {
  expect(await hinted(`<w:p>${vml(p('Régie'))}</w:p>`)).toEqual([['', {}], ['Régie', SHAPE]]);
});

test('a text box with a list is read as ordinary lines', async () => {
  const numbering = '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const list = p('Missions') + p('accueillir', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  expect(await hinted(`<w:p>${drawing(box(list))}</w:p>`, { numbering })).toEqual([
    ['', {}], ['Missions', {}], ['• accueillir', { listLevel: 0 }],
  ]);
});

test('fields outside a box do not reach into it', async () => {
  const body = `<w:p>${field('begin')}${instruction(' SEQ ')}${drawing(box(p('Antenne')))}${field('separate')}${r('1')}${field('end')}</w:p>`;
  expect(await hinted(body)).toEqual([['1', {}], ['Antenne', SHAPE]]);
});

test('SmartArt gives one line a box, its links and drawing points left out', async () => {
  const data = diagramXml([['doc', 'x'], ['node', 'Direction du port'], ['parTrans', 'x'], ['asst', 'Secrétariat'], ['pres', 'x']]);
  const body = `<w:p>${drawing('<dgm:relIds r:dm="rId5"/>')}</w:p>`;
  const parts: WordParts = { others: { 'word/diagrams/data1.xml': data }, relations: [['rId5', 'diagramData', 'diagrams/data1.xml']] };
  expect(await hinted(body, parts)).toEqual([['', {}], ['Direction du port', SHAPE], ['Secrétariat', SHAPE]]);
});

test('WordArt gives its words', async () => {
  expect(await hinted('<w:p><w:r><w:pict><v:shape><v:textpath string="Cabinet"/></v:shape></w:pict></w:r></w:p>')).toEqual([['', {}], ['Cabinet', SHAPE]]);
});

const cell = (content: string) => `<w:tc><w:tcPr><w:tcW w:w="1"/></w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

test('a table row is a line, its cells joined by a space and kept apart in the hint', async () => {
  const body = table(row(p('Niveau'), p('Fonction')), row(p('Pôle'), p('Directeur') + p('général')), row(p(''), p('seul')));
  expect(await hinted(body)).toEqual([
    ['Niveau Fonction', { cells: ['Niveau', 'Fonction'] }],
    ['Pôle Directeur général', { cells: ['Pôle', 'Directeur général'] }],
    ['seul', { cells: ['', 'seul'] }],
  ]);
});

test('merged cells and columns left out keep the columns of the others', async () => {
  const merged = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('haut')}</w:tc>`;
  const body = table(`<w:tr>${merged}${cell(p('x'))}</w:tr>`, `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p('y'))}${cell(p('z'))}</w:tr>`);
  expect(await hinted(body)).toEqual([
    ['haut x', { cells: ['haut', '', 'x'] }],
    ['y z', { cells: ['', 'y', 'z'] }],
  ]);
});

test('a table within a cell belongs to it, a box within a cell follows the row', async () => {
  const body = table(row(table(row(p('a'), p('b'))), `<w:p>${r('c')}${drawing(box(p('d')))}</w:p>`));
  expect(await hinted(body)).toEqual([['a b c', { cells: ['a b', 'c'] }], ['d', SHAPE]]);
});

test('a table of one column is only a frame', async () => {
  expect(await hinted(table(row(p('Titre', '<w:outlineLvl w:val="0"/>') + p('texte')), row(p('suite'))))).toEqual([
    ['Titre', { heading: 1 }], ['texte', {}], ['suite', {}],
  ]);
});
