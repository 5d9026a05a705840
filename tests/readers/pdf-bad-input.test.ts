import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate, deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { afterAll, expect, test } from 'vitest';
import { watchGrowth } from '../../electron/services/import/pdf/memory-growth.ts';
import { openPdfReader, PDF_LIMITS, readPdf } from '../../electron/services/import/pdf/read-pdf.ts';
import { aPdf, linesFrom } from './pdf-making.ts';
import { refusalCode, refusalMessage } from './refusals.ts';

const reader = openPdfReader();
afterAll(() => reader.close());
const refused = (bytes: Uint8Array) => refusalCode(() => reader.read(bytes));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

test('a PDF is read in its own thread, and the bytes given stay the caller’s', async () => {
  const bytes = await aPdf([linesFrom(700, ['Texte'])]);
  const copy = bytes.slice();
  expect((await readPdf(bytes)).lines.map(({ text }) => text)).toEqual(['Texte']);
  expect(bytes).toEqual(copy);
});

test('what is no PDF, or stops before its end, is named', async () => {
  const whole = await aPdf([linesFrom(700, Array.from({ length: 40 }, (_, index) => `Ligne ${index}`))]);
  expect(await refused(new Uint8Array())).toBe('not-a-pdf');
  expect(await refused(latin1('PK\u0003\u0004'))).toBe('not-a-pdf');
  for (const part of [0.2, 0.5, 0.9]) expect(await refused(whole.slice(0, whole.length * part))).toBe('truncated');
  expect(await refused(latin1('%PDF-1.7\nrien du tout\n%%EOF'))).toBe('damaged');
});

test('a scanned PDF says that it holds only images', async () => {
  const document = await PDFDocument.create();
  document.addPage().drawRectangle({ x: 10, y: 10, width: 100, height: 100 });
  expect(await refusalMessage(async () => reader.read(await document.save()))).toContain('ne contient que des images');
});

/** An empty document under a password that nobody gave (PDF 32000-1, 7.6: RC4 of 40 bits). */
function encryptedPdf(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
  ];
  return withObjects(objects, `/Encrypt 4 0 R /ID [<${'33'.repeat(16)}> <${'33'.repeat(16)}>]`);
}

function withObjects(objects: readonly (string | Buffer)[], trailer = ''): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.5\n', 'latin1')];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  const add = (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    add(Buffer.from(`${index + 1} 0 obj\n`, 'latin1'));
    add(typeof object === 'string' ? Buffer.from(object, 'latin1') : object);
    add(Buffer.from('\nendobj\n', 'latin1'));
  }
  const start = length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
  return new Uint8Array(Buffer.concat(pieces));
}

test('a PDF under a password says so', async () => {
  expect(await refused(encryptedPdf())).toBe('encrypted');
});

/** One page whose content is this stream. */
function pageOf(content: Buffer, filter: string): Uint8Array {
  const stream = Buffer.concat([
    Buffer.from(`<< /Length ${content.length} /Filter ${filter} >>\nstream\n`, 'latin1'), content, Buffer.from('\nendstream', 'latin1'),
  ]);
  return withObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
}

/** So many mebibytes of blanks, folded bit by bit: they never stand in the memory whole. */
async function foldedBlanks(mebibytes: number): Promise<Buffer> {
  const blanks = Buffer.alloc(1024 * 1024, ' ');
  return buffer(Readable.from(Array.from({ length: mebibytes }, () => blanks)).pipe(createDeflate()));
}

test('memory that the process gives back while a file is read makes no room for the file', () => {
  const held = [700, 900, 300, 400, 650];
  const growth = watchGrowth(() => held.shift() ?? 0);
  expect([growth(), growth(), growth(), growth()]).toEqual([200, 0, 100, 350]);
});

test('a page unfolded to gigabytes is given up at the limit of memory', async () => {
  const blanks = deflateSync(await foldedBlanks(600), { level: 9 });
  const before = process.memoryUsage.rss();
  const patient = openPdfReader({ ...PDF_LIMITS, milliseconds: 50_000 });
  expect(await refusalCode(() => patient.read(pageOf(blanks, '[/FlateDecode /FlateDecode]')))).toBe('too-large');
  await patient.close();
  expect(process.memoryUsage.rss() - before).toBeLessThan(900 * 1024 * 1024);
}, 60_000);

test('a reading past its time is given up, and the next file is read by a new thread', async () => {
  const content = deflateSync(Buffer.from(`BT /F 10 Tf 60 700 Td ${'(a) Tj '.repeat(2_000_000)} ET`));
  const hurried = openPdfReader({ milliseconds: 300, memory: 4 * 1024 ** 3 });
  expect(await refusalCode(() => hurried.read(pageOf(content, '/FlateDecode')))).toBe('too-long');
  await hurried.close();
  expect(await refusalCode(() => reader.read(encryptedPdf()))).toBe('encrypted');
}, 60_000);

test('more pages than any document has are refused', async () => {
  const document = await PDFDocument.create();
  for (let page = 0; page < 2001; page++) document.addPage([100, 100]);
  expect(await refused(await document.save())).toBe('too-large');
}, 60_000);

test('a page whose stream is broken is read as far as it goes, and the note says so', async () => {
  const folded = deflateSync(Buffer.from(`BT /F 10 Tf 60 700 Td (Premier) Tj ET ${'q Q '.repeat(500)} BT /F 10 Tf 60 600 Td (Dernier) Tj ET`));
  const result = await reader.read(pageOf(folded.subarray(0, folded.length - 30), '/FlateDecode')).catch((error: unknown) => error);
  expect(JSON.stringify(result)).toMatch(/Premier|damaged/u);
});
