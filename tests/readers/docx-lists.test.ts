import { expect, test } from 'vitest';
import { readDocx } from '../../electron/services/import/docx/read-docx.ts';
import { aDocx, p, type WordParts } from './word-xml.ts';

async function numbered(body: string, parts: WordParts): Promise<readonly (readonly [string, number | undefined])[]> {
  const { lines } = await readDocx(aDocx(body, parts));
  return lines.map(({ text, hint }) => [text, hint?.listLevel]);
}

function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

function item(text: string, list: number, depth = 0, style = ''): string {
  return p(text, `${style}<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
}

const num = (id: number, abstract: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const abstract = (id: number, levels: string, more = '') => `<w:abstractNum w:abstractNumId="${id}">${more}${levels}</w:abstractNum>`;
const DECIMAL = level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2') + level(2, 'lowerLetter', '%1.%2.%3)');

test('numbers of several levels follow each other and restart below their parent', async () => {
  const body = item('a', 1) + item('b', 1, 1) + item('c', 1, 1) + item('d', 1, 2) + item('e', 1) + item('f', 1, 1) + item('g', 1, 2);
  expect(await numbered(body, { numbering: abstract(1, DECIMAL) + num(1, 1) })).toEqual([
    ['1. a', 0], ['1.1 b', 1], ['1.2 c', 1], ['1.2.a) d', 2], ['2. e', 0], ['2.1 f', 1], ['2.1.a) g', 2],
  ]);
});

test('roman, letters, padded figures, ordinals and figures forced in a mixed number', async () => {
  const levels = level(0, 'upperRoman', '%1.') + level(1, 'upperLetter', '%1.%2') + level(2, 'decimalZero', '%1-%2-%3', '<w:isLgl/>') + level(3, 'ordinal', '%4') + level(4, 'none', '');
  const body = item('a', 1) + item('b', 1, 1) + item('c', 1, 2) + item('d', 1, 3) + item('e', 1, 4) + item('f', 1);
  expect((await numbered(body, { numbering: abstract(1, levels) + num(1, 1) })).map(([text]) => text)).toEqual([
    'I. a', 'I.A b', '1-1-1 c', '1er d', 'e', 'II. f',
  ]);
});

test('bullets are those that the page shows, symbol fonts translated', async () => {
  const font = (name: string) => `<w:rPr><w:rFonts w:ascii="${name}"/></w:rPr>`;
  const levels = level(0, 'bullet', '-') + level(1, 'bullet', 'o', font('Courier New')) + level(2, 'bullet', '\uF0B7', font('Symbol')) + level(3, 'bullet', '\uF0A7', font('Wingdings')) + level(4, 'bullet', '\uF0AA', font('Webdings'));
  const body = [0, 1, 2, 3, 4].map((depth) => item('x', 1, depth)).join('');
  expect(await numbered(body, { numbering: abstract(1, levels) + num(1, 1) })).toEqual([
    ['- x', 0], ['o x', 1], ['• x', 2], ['▪ x', 3], ['• x', 4],
  ]);
});

test('two lists of one kind go on, unless a list says where it starts', async () => {
  const numbering = abstract(1, DECIMAL) + num(1, 1) + num(2, 1) + num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>');
  const body = item('a', 1) + item('b', 2) + item('c', 3) + item('d', 3);
  expect((await numbered(body, { numbering })).map(([text]) => text)).toEqual(['1. a', '2. b', '7. c', '8. d']);
});

test('a level that never restarts goes on', async () => {
  const levels = level(0, 'decimal', '%1.') + level(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/>');
  const body = item('a', 1) + item('b', 1, 1) + item('c', 1) + item('d', 1, 1);
  expect((await numbered(body, { numbering: abstract(1, levels) + num(1, 1) })).map(([text]) => text)).toEqual(['1. a', '(1) b', '2. c', '(2) d']);
});

test('a style brings its number and its level, and « no number » takes it away', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Niveau A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Niveau B"/><w:basedOn w:val="A"/></w:style>';
  const levels = level(0, 'decimal', '%1.', '<w:pStyle w:val="A"/>') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="B"/>');
  const body =
    p('Titre', '<w:pStyle w:val="A"/>') + p('Sous-titre', '<w:pStyle w:val="B"/>') +
    p('Sans', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>');
  const { lines } = await readDocx(aDocx(body, { styles, numbering: abstract(1, levels) + num(1, 1) }));
  expect(lines.map(({ text, hint }) => [text, hint?.heading, hint?.listLevel])).toEqual([
    ['1. Titre', 2, undefined], ['1.1 Sous-titre', 2, undefined], ['Sans', 2, undefined],
  ]);
});

test('a list may take its levels from a list style', async () => {
  const styles = '<w:style w:type="numbering" w:styleId="L"><w:name w:val="Liste"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
  const numbering = abstract(1, '', '<w:numStyleLink w:val="L"/>') + abstract(2, DECIMAL, '<w:styleLink w:val="L"/>') + num(1, 1) + num(2, 2);
  expect(await numbered(item('a', 1), { styles, numbering })).toEqual([['1. a', 0]]);
});

test('an empty bullet is a line of its own, a line broken inside an item has one bullet', async () => {
  const broken = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>un</w:t><w:br/><w:t>deux</w:t></w:r></w:p>`;
  const numbering = abstract(1, level(0, 'bullet', '-')) + num(1, 1);
  expect(await numbered(item('', 1) + broken, { numbering })).toEqual([['-', 0], ['- un', 0], ['deux', undefined]]);
});

test('a number keeps to the text that follows a page break', async () => {
  const body = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:br w:type="page"/><w:t>suite</w:t></w:r></w:p>`;
  const { lines } = await readDocx(aDocx(p('avant') + body, { numbering: abstract(1, DECIMAL) + num(1, 1) }));
  expect(lines.at(-1)).toEqual({ number: 2, text: '1. suite', hint: { listLevel: 0, pageStart: true } });
});

test('an unknown list leaves the text as it is', async () => {
  expect(await numbered(item('a', 9), {})).toEqual([['a', undefined]]);
});
