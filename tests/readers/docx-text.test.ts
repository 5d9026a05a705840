import { expect, test } from 'vitest';
import { readDocx } from '../../electron/services/import/docx/read-docx.ts';
import type { SourceLine } from '../../shared/import/source.ts';
import { aDocx, field, instruction, p, r, type WordParts } from './word-xml.ts';

async function linesOf(body: string, parts?: WordParts): Promise<readonly SourceLine[]> {
  return (await readDocx(aDocx(body, parts))).lines;
}

async function textsOf(body: string, parts?: WordParts): Promise<readonly string[]> {
  return (await linesOf(body, parts)).map(({ text }) => text);
}

const STYLES = `
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="T1"><w:name w:val="heading 1"/><w:pPr><w:pageBreakBefore/><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Sous"><w:name w:val="Intertitre maison"/><w:basedOn w:val="T1"/><w:pPr><w:pageBreakBefore w:val="0"/><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Fils"><w:name w:val="Intertitre bis"/><w:basedOn w:val="Sous"/></w:style>
  <w:style w:type="paragraph" w:styleId="Corps"><w:name w:val="Corps"/><w:basedOn w:val="T1"/><w:pPr><w:pageBreakBefore w:val="false"/><w:outlineLvl w:val="9"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="character" w:styleId="Cache"><w:name w:val="Caché"/><w:rPr><w:vanish/></w:rPr></w:style>`;

test('a paragraph is a line, a blank paragraph a blank line, numbered from 1', async () => {
  expect(await linesOf(p('Un') + p('') + p('Deux'))).toEqual([
    { number: 1, text: 'Un', hint: { pageStart: true } },
    { number: 2, text: '' },
    { number: 3, text: 'Deux' },
  ]);
});

test('headings come from the outline level of the style, of its ancestors or of the paragraph, never above 4', async () => {
  const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
  const body =
    p('Pôle', style('T1')) +
    p('Service', style('Sous')) +
    p('Secteur', style('Fils')) +
    p('Texte', style('Corps')) +
    p('Direct', '<w:outlineLvl w:val="1"/>') +
    p('Profond', '<w:outlineLvl w:val="7"/>') +
    p('Neuf', `${style('T1')}<w:outlineLvl w:val="9"/>`);
  expect((await linesOf(body, { styles: STYLES })).map(({ text, hint }) => [text, hint?.heading])).toEqual([
    ['Pôle', 1], ['Service', 3], ['Secteur', 3], ['Texte', undefined], ['Direct', 2], ['Profond', 4], ['Neuf', undefined],
  ]);
});

test('heading styles are known by name, and by id when the styles are missing', async () => {
  const named = '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="Titre 2"/></w:style>';
  const [byName] = await linesOf(p('Titre', '<w:pStyle w:val="x"/>'), { styles: named });
  const [byId] = await linesOf(p('Titre', '<w:pStyle w:val="Heading3"/>'));
  const [no] = await linesOf(p('Titre', '<w:pStyle w:val="Titre"/>'));
  expect([byName?.hint?.heading, byId?.hint?.heading, no?.hint?.heading]).toEqual([2, 3, undefined]);
});

test('a line break makes a new line in a text and a space in a heading', async () => {
  const broken = `${r('Avant')}<w:r><w:br/></w:r>${r('après')}`;
  expect(await textsOf(`<w:p>${broken}</w:p>`)).toEqual(['Avant', 'après']);
  expect(await textsOf(`<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${broken}</w:p>`)).toEqual(['Avant après']);
});

test('pages start at page breaks, at « page break before » and at sections, not at continuous ones', async () => {
  const section = (type: string) => `<w:p><w:pPr><w:sectPr>${type === '' ? '' : `<w:type w:val="${type}"/>`}</w:sectPr></w:pPr>${r('fin')}</w:p>`;
  const body =
    p('un') +
    `<w:p>${r('deux')}<w:r><w:br w:type="page"/></w:r>${r('trois')}</w:p>` +
    `<w:p><w:r><w:br w:type="page"/></w:r></w:p>` +
    p('') +
    p('quatre') +
    p('cinq', '<w:pStyle w:val="T1"/>') +
    section('') +
    p('six') +
    section('nextPage') +
    p('sept') +
    '<w:sectPr><w:type w:val="continuous"/></w:sectPr>';
  const lines = await linesOf(body, { styles: STYLES });
  expect(lines.filter(({ hint }) => hint?.pageStart).map(({ text }) => text)).toEqual(['un', 'trois', 'quatre', 'cinq', 'six']);
});

test('tabs, no-break spaces and hyphens are kept, optional hyphens are not', async () => {
  const body = `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b\u00A0: médico</w:t><w:noBreakHyphen/><w:t>social</w:t><w:softHyphen/><w:t>e</w:t></w:r></w:p>`;
  expect(await textsOf(body)).toEqual(['a\tb\u00A0: médico-sociale']);
});

test('symbols of symbol fonts become ordinary characters', async () => {
  const body = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r><w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r><w:r><w:sym w:font="Arial" w:char="0153"/></w:r></w:p>';
  expect(await textsOf(body)).toEqual(['→•œ']);
});

test('hidden text is left out, by run, by style or for a whole paragraph', async () => {
  const body =
    `<w:p>${r('vu')}${r(' caché', '<w:vanish/>')}${r(' caché', '<w:rStyle w:val="Cache"/>')}${r(' revu', '<w:rStyle w:val="Cache"/><w:vanish w:val="0"/>')}</w:p>` +
    `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${r('rien', '<w:vanish/>')}</w:p>`;
  expect(await textsOf(body, { styles: STYLES })).toEqual(['vu revu']);
});

test('fields give their result, even inside another field’s instruction or hyperlink', async () => {
  const body =
    `<w:p>${r('page ')}${field('begin')}${instruction(' REF x ')}${field('begin')}${instruction(' IF ')}${field('separate')}${r('caché')}${field('end')}${field('separate')}${r('12')}${field('end')}${r(' fin')}</w:p>` +
    `<w:p><w:fldSimple w:instr=" DATE "><w:r><w:t>lundi</w:t></w:r></w:fldSimple></w:p>` +
    `<w:p><w:hyperlink r:id="x">${r('lien')}</w:hyperlink></w:p>`;
  expect(await textsOf(body)).toEqual(['page 12 fin', 'lundi', 'lien']);
});

test('the table of contents is left out, by field, by content control or by style', async () => {
  const toc =
    `<w:p>${field('begin')}${instruction(' TOC \\o "1-3" ')}${field('separate')}${r('Pôle ... 3')}</w:p>` +
    `<w:p>${r('Service ... 4')}</w:p><w:p>${field('end')}</w:p>`;
  const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Sommaire')}${p('Pôle 3')}</w:sdtContent></w:sdt>`;
  const styled = p('Pôle 3', '<w:pStyle w:val="TM1"/>');
  const { lines, notes } = await readDocx(aDocx(p('Avant') + toc + control + styled + p('Après'), { styles: STYLES }));
  expect(lines.map(({ text }) => text)).toEqual(['Avant', 'Après']);
  expect(notes.join(' ')).toContain('table des matières');
});

test('a contents field that never ends swallows nothing', async () => {
  const body = `<w:p>${field('begin')}${instruction(' TOC ')}${field('separate')}${r('Pôle')}</w:p>${p('Suite')}`;
  expect(await textsOf(body)).toEqual(['Pôle', 'Suite']);
});

test('footnotes and pictures are left out with a note, comments without', async () => {
  const body =
    `<w:p>${r('Texte')}<w:r><w:footnoteReference w:id="1"/></w:r><w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>` +
    '<w:r><w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing></w:r></w:p>';
  const { lines, notes } = await readDocx(aDocx(body));
  expect(lines.map(({ text }) => text)).toEqual(['Texte']);
  expect(notes).toHaveLength(2);
  expect(notes.join(' ')).toMatch(/note de bas de page.*image/su);
});

test('content controls and other wrappers are transparent', async () => {
  const body = `<w:sdt><w:sdtContent>${p('bloc')}</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>${r('ligne')}</w:sdtContent></w:sdt><w:smartTag>${r(' suite')}</w:smartTag><m:oMath><m:r><m:t> x</m:t></m:r></m:oMath></w:p>`;
  expect(await textsOf(body)).toEqual(['bloc', 'ligne suite x']);
});

test('the strict spelling of the namespaces and unusual prefixes are read', async () => {
  const { strToU8, zipSync } = await import('fflate');
  const strict = '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>Strict</x:t></x:r></x:p></x:body></x:document>';
  const rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>';
  const { lines } = await readDocx(zipSync({ '_rels/.rels': strToU8(rels), 'word/document2.xml': strToU8(strict) }));
  expect(lines).toEqual([{ number: 1, text: 'Strict', hint: { heading: 1, pageStart: true } }]);
});
