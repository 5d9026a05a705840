import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '../../electron/services/import/docx/read-docx.ts';
import { openArchive } from '../../electron/services/import/archive/zip.ts';
import { refusalCode, refusalMessage } from './refusals.ts';
import { aDocx, documentXml, p, r } from './word-xml.ts';
import { compoundFile, zipBytes } from './zip-bytes.ts';

const refused = (bytes: Uint8Array) => refusalCode(() => readDocx(bytes));
const DOCUMENT = strToU8(documentXml(p('Texte')));

test('a hand-made archive is read, so that the lies below are what is refused', async () => {
  const bytes = zipBytes([{ name: 'word/document.xml', content: DOCUMENT }]);
  expect((await readDocx(bytes)).lines.map(({ text }) => text)).toEqual(['Texte']);
});

test('a document under a password, an older one and an older workbook say what to do', async () => {
  expect(await refusalMessage(() => readDocx(compoundFile('EncryptedPackage')))).toMatch(/mot de passe/u);
  expect(await refusalMessage(() => readDocx(compoundFile('WordDocument')))).toMatch(/\.doc.*\.docx/u);
  expect(await refusalMessage(() => readDocx(compoundFile('Workbook')))).toMatch(/\.xls.*\.xlsx/u);
  expect(await refused(compoundFile('Autre'))).toBe('old-format');
});

test('what is no Word document is named', async () => {
  expect(await refused(new Uint8Array())).toBe('not-a-document');
  expect(await refused(strToU8('{\\rtf1 texte}'))).toBe('not-a-document');
  expect(await refused(zipSync({ 'lisez-moi.txt': strToU8('x') }))).toBe('not-a-document');
  expect(await refused(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))).toBe('other-format');
  expect(await refused(zipSync({ 'content.xml': strToU8('<a/>') }))).toBe('other-format');
  expect(await refused(zipSync({ 'word/document.xml': strToU8('<autre/>') }))).toBe('not-a-document');
});

test('a document without text says so', async () => {
  expect(await refused(aDocx(p('  ')))).toBe('empty');
});

test('every truncation is refused', async () => {
  const whole = aDocx(p('Texte') + p('suite'));
  const codes = new Set<string>();
  for (let length = 4; length < whole.length; length += 7) codes.add(await refused(whole.slice(0, length)));
  expect([...codes]).toEqual(['damaged']);
});

test('a part that is not well formed, or whose checksum is wrong, is refused', async () => {
  expect(await refused(zipSync({ 'word/document.xml': DOCUMENT.slice(0, -20) }))).toBe('damaged');
  expect(await refused(zipSync({ 'word/document.xml': new Uint8Array() }))).toBe('damaged');
  expect(await refused(zipBytes([{ name: 'word/document.xml', content: DOCUMENT, checksum: 1 }]))).toBe('damaged');
  expect(await refused(zipBytes([{ name: 'word/document.xml', content: DOCUMENT, method: 99 }]))).toBe('damaged');
  expect(await refused(zipBytes([{ name: 'word/document.xml', content: DOCUMENT, flags: 1 }]))).toBe('encrypted');
});

test('two parts of one name are refused: two programs would read two documents', async () => {
  const twice = [DOCUMENT, strToU8(documentXml(p('Autre')))].map((content) => ({ name: 'word/document.xml', content }));
  expect(await refused(zipBytes(twice))).toBe('damaged');
});

test('a zip bomb is refused, whether it declares its size or lies about it', async () => {
  const zeros = new Uint8Array(120 * 1024 * 1024);
  expect(await refused(zipBytes([{ name: 'word/document.xml', content: zeros }]))).toBe('too-large');
  expect(await refused(zipBytes([{ name: 'word/document.xml', content: zeros, declared: 1000 }]))).toBe('too-large');
});

test('a part that no text could fold so small is refused before its limit', async () => {
  const zeros = new Uint8Array(30 * 1024 * 1024);
  expect(await refused(zipBytes([{ name: 'word/document.xml', content: zeros }]))).toBe('too-large');
});

test('a size past the limit is refused as declared, and when it lies as soon as it is reached', async () => {
  const limits = { file: 10_000, part: 1500, total: 2500 };
  const content = new Uint8Array(Buffer.from(Array.from({ length: 600 }, (_, index) => `${index} `).join('')));
  const read = (declared: number, method: number) =>
    refusalCode(() => openArchive(zipBytes([{ name: 'a.xml', content, declared, method }]), limits).read('a.xml'));
  expect([await read(5_000_000, 0), await read(5_000_000, 8), await read(100, 8)]).toEqual(['too-large', 'too-large', 'too-large']);
  expect(await read(100, 0)).toBe('damaged');
});

test('parts count together: many of them do not pass the limit either', async () => {
  const archive = openArchive(
    zipBytes([1, 2, 3].map((number) => ({ name: `${number}.xml`, content: new Uint8Array(1000) }))),
    { file: 10_000, part: 1500, total: 2500 },
  );
  expect([archive.read('1.xml')?.length, archive.read('2.xml')?.length, archive.read('1.xml')?.length]).toEqual([1000, 1000, 1000]);
  expect(await refusalCode(() => archive.read('3.xml'))).toBe('too-large');
});

test('names that climb out of a folder are no parts, and relationships do not follow them', async () => {
  const climbing = ['../word/document.xml', '/etc/passwd', 'C:/word/document.xml', 'word\\..\\document.xml', 'a/../b.xml'];
  const archive = openArchive(zipBytes([...climbing, 'word/ok.xml'].map((name) => ({ name, content: DOCUMENT }))));
  expect(archive.names).toEqual(['word/ok.xml']);
  expect(climbing.map((name) => archive.read(name))).toEqual(climbing.map(() => undefined));
  const relations = [['rId1', 'numbering', '../../../../etc/passwd']] as const;
  expect((await readDocx(aDocx(p('Texte'), { relations }))).lines).toHaveLength(1);
});

test('a DOCTYPE is refused, so no entity is ever expanded', async () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE lol [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  const xml = documentXml(p('&b;')).replace(/^<\?xml[^>]*\?>/u, bomb);
  expect(await refused(zipSync({ 'word/document.xml': strToU8(xml) }))).toBe('forbidden-xml');
  expect(await refused(aDocx(p('&inconnue;')))).toBe('damaged');
});

test('elements nested without end are refused, in what is read and in what is skipped', async () => {
  const deep = (name: string) => `<w:p>${`<${name}>`.repeat(5000)}${`</${name}>`.repeat(5000)}</w:p>`;
  expect(await refused(aDocx(deep('w:smartTag')))).toBe('too-large');
  expect(await refused(aDocx(deep('w:tblGrid')))).toBe('too-large');
});

test('more elements than any document has are refused', async () => {
  expect(await refused(zipSync({ 'word/document.xml': strToU8(documentXml('<w:p/>'.repeat(1_600_000))) }, { level: 1 }))).toBe('too-large');
});

test('10 MB of one line and 100,000 bullets are read', async () => {
  const words = Array.from({ length: 1_000_000 }, (_, index) => `mot${index % 9973}`).join(' ').slice(0, 10_000_000);
  const [line] = (await readDocx(aDocx(p(words)))).lines;
  expect(line?.text.length).toBe(words.length);
  const bullets = Array.from({ length: 100_000 }, (_, index) => p(`- mission ${index}`)).join('');
  expect((await readDocx(aDocx(bullets))).lines).toHaveLength(100_000);
});

test('a list whose number is made huge does not multiply', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="${'%1'.repeat(50_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  const item = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${r('x')}</w:p>`;
  const { lines } = await readDocx(aDocx(item.repeat(1000), { numbering }));
  expect(Math.max(...lines.map(({ text }) => text.length))).toBeLessThan(300);
});

test('styles that stand on each other in a circle end', async () => {
  const style = (id: string, on: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`;
  const { lines } = await readDocx(aDocx(p('Texte', '<w:pStyle w:val="A"/>'), { styles: style('A', 'B') + style('B', 'A') }));
  expect(lines).toHaveLength(1);
});
