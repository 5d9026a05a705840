import { expect, test } from 'vitest';
import { readDocx } from '../../electron/services/import/docx/read-docx.ts';
import { aDocx, p, r } from './word-xml.ts';

async function read(body: string) {
  const { lines, notes } = await readDocx(aDocx(body));
  return { texts: lines.map(({ text }) => text), notes };
}

const del = (text: string) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const ins = (inside: string) => `<w:ins w:id="2">${inside}</w:ins>`;

test('insertions are kept and deletions dropped, and a note counts them', async () => {
  const { texts, notes } = await read(`<w:p>${r('Service ')}${del('ancien')}${ins(r('nouveau'))}</w:p>`);
  expect(texts).toEqual(['Service nouveau']);
  expect(notes.map((note) => note.replaceAll('\u00A0', ' '))).toEqual([
    'Le document porte des modifications suivies, lues comme acceptées : 1 insertion, 1 suppression.',
  ]);
});

test('breaks and symbols that were deleted are dropped like words', async () => {
  const gone = '<w:del><w:r><w:br/><w:tab/><w:noBreakHyphen/><w:t>x</w:t></w:r></w:del>';
  expect((await read(`<w:p>${r('un')}${gone}${r(' deux')}</w:p>`)).texts).toEqual(['un deux']);
});

test('what moved is read where it went', async () => {
  const { texts, notes } = await read(
    `<w:p><w:moveFrom>${r('Cellule')}</w:moveFrom>${r('Avant')}</w:p><w:p><w:moveTo>${r('Cellule')}</w:moveTo></w:p>`,
  );
  expect(texts).toEqual(['Avant', 'Cellule']);
  expect(notes.join(' ')).toContain('1 déplacement');
});

test('a deleted paragraph mark joins the paragraph to the next', async () => {
  const first = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('Bureau ')}</w:p>`;
  expect((await read(first + p('du courrier') + p('Fin'))).texts).toEqual(['Bureau du courrier', 'Fin']);
  expect((await read(p('Début') + first)).texts).toEqual(['Début', 'Bureau ']);
});

test('a deleted table row goes, an inserted one stays', async () => {
  const row = (mark: string, text: string) => `<w:tr><w:trPr>${mark}</w:trPr><w:tc>${p(text)}</w:tc><w:tc>${p('x')}</w:tc></w:tr>`;
  const { texts } = await read(`<w:tbl>${row('<w:del/>', 'ancien')}${row('<w:ins/>', 'neuf')}</w:tbl>`);
  expect(texts).toEqual(['neuf x']);
});

test('whole paragraphs inserted or deleted', async () => {
  expect((await read(ins(p('neuf')) + `<w:del>${p('ancien')}</w:del>` + p('fin'))).texts).toEqual(['neuf', 'fin']);
});

test('a document without changes has no note', async () => {
  expect((await read(p('Texte'))).notes).toEqual([]);
});
