import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { aDocx, documentXml, p } from '../readers/word-xml.ts';
import { compoundFile, zipBytes } from '../readers/zip-bytes.ts';
import { aPdf, linesFrom } from '../readers/pdf-making.ts';
import { measureApart } from './read-once.ts';

/**
 * `node tests/measure/bad-input.ts`: time and memory of documents that nobody should give, each in
 * a process of its own. The bars: 10 s and 500 MB, one French sentence.
 */
const MILLION = 1_000_000;
const head = 'DIRECTION DES LACS\n\n1. MISSIONS DE LA DIRECTION\n\nLa Direction a pour principales missions :\n\n';
const words = (length: number) => Array.from({ length: length / 6 }, (_, index) => `mot${index % 97}`).join(' ').padEnd(length, ' x').slice(0, length);

async function scanned(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < 60; page++) document.addPage().drawRectangle({ x: 10, y: 10, width: 100, height: 100 });
  return document.save();
}

/** A page whose content unfolds to 600 MB. */
function unfolding(): Uint8Array {
  const content = deflateSync(deflateSync(Buffer.alloc(600 * MILLION, ' '), { level: 9 }));
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>'),
    Buffer.concat([Buffer.from(`<< /Length ${content.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`), content, Buffer.from('\nendstream')]),
  ];
  const body = objects.map((object, index) => Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...body, Buffer.from('trailer << /Root 1 0 R >>\n%%EOF')]);
}

const lol = '<?xml version="1.0"?><!DOCTYPE lol [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
const pdf = await aPdf([linesFrom(800, ['DIRECTION DES LACS', 'Texte'])]);

const FILES: Record<string, string | Uint8Array> = {
  '10-mb-of-one-line.txt': words(10 * MILLION),
  '10-mb-of-lines.txt': `${head}${`${words(80)}\n`.repeat(10 * MILLION / 81)}`,
  '100000-bullets.txt': `${head}${'- Suivre les dossiers,\n'.repeat(100_000)}`,
  '20000-services.txt': Array.from({ length: 20_000 }, (_, index) => `SERVICE NUMERO ${index}\n\nLe Service suit.\n\n`).join(''),
  '10-mb-of-one-line.docx': aDocx(p(words(10 * MILLION))),
  '100000-bullets.docx': aDocx(Array.from({ length: 100_000 }, (_, index) => p(`- mission ${index}`)).join('')),
  'zip-bomb.docx': zipBytes([{ name: 'word/document.xml', content: new Uint8Array(120 * MILLION), declared: 1000 }]),
  'entity-expansion.docx': zipSync({ 'word/document.xml': strToU8(documentXml(p('&b;')).replace(/^<\?xml[^>]*\?>/u, lol)) }),
  'too-many-elements.docx': zipSync({ 'word/document.xml': strToU8(documentXml('<w:p/>'.repeat(1_600_000))) }, { level: 1 }),
  'truncated.docx': aDocx(p('Texte')).subarray(0, 400),
  'word-97.docx': compoundFile('WordDocument'),
  'encrypted.docx': compoundFile('EncryptedPackage'),
  'truncated.pdf': pdf.subarray(0, 500),
  'scanned.pdf': await scanned(),
  'unfolding.pdf': unfolding(),
  '10-mb-of-noise.pdf': Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(words(10 * MILLION))]),
  'cycle.csv': 'Nom;Parent\nA;B\nB;C\nC;A\n',
  'orphan.csv': 'Nom;Parent\nA;\nB;Z\n',
  '20000-rows.csv': `Nom;Parent\nDirection 0;\n${Array.from({ length: 19_999 }, (_, index) => `Service ${index + 1};${index === 0 ? 'Direction 0' : `Service ${Math.floor((index + 1) / 2)}`}`).join('\n').replaceAll('Service 0', 'Direction 0')}\n`,
};

const folder = mkdtempSync(join(tmpdir(), 'ogs-measure-'));
try {
  for (const [name, content] of Object.entries(FILES)) {
    const path = join(folder, name);
    writeFileSync(path, content);
    const { wall, memory, outcome } = measureApart(path);
    const isOver = wall > 10_000 || memory > 500;
    console.log(`${name.padEnd(24)} ${Math.round(wall).toString().padStart(6)} ms ${Math.round(memory).toString().padStart(5)} MB${isOver ? '  OVER' : ''}  ${outcome}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
