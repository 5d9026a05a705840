import { expect, test } from 'vitest';
import { importFile } from '../../electron/services/import/import-file.ts';
import { writeInterchange } from '../../shared/model/json.ts';
import { UserError } from '../../shared/result.ts';
import { countingIds, fromOutline } from '../support/organisations.ts';
import { VEZERE } from './vezere.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (name: string, bytes: Uint8Array) => importFile(name, bytes, { newId: countingIds() });

async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await read(name, bytes);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.message).toMatch(/^\p{Lu}[^\n]*\.$/u);
    return error.code;
  }
  return 'read';
}

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]);
const noise = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 2_654_435_761) >>> 24);

test('a file that is no document is refused in one sentence', async () => {
  expect(await refusal('vide.txt', new Uint8Array())).toBe('empty');
  expect(await refusal('blancs.txt', utf8('  \n\n\t\n'))).toBe('empty');
  expect(await refusal('image.txt', PNG)).toBe('not-text');
  expect(await refusal('bruit.txt', noise(100_000))).toBe('not-text');
  expect(await refusal('bruit.bin', noise(300))).toBe('not-text');
  expect(await refusal('nul.txt', new Uint8Array(5000))).toBe('not-text');
  expect(await refusal('base.txt', utf8('SQLite format 3\u0000'))).toBe('not-text');
  expect(await refusal('lettre.txt', utf8('Madame, Monsieur,\n\nVeuillez agréer mes salutations.'))).toBe('no-entity');
  expect(await refusal('faux.json', utf8('{"format":'))).toBe('not-json');
  expect(await refusal('autre.json', utf8('{"format":"autre/2"}'))).toBe('wrong-format');
  expect(await refusal('faux.pdf', utf8('%PDF-1.7\nrien'))).not.toBe('read');
  expect(await refusal('faux.docx', utf8('PK\u0003\u0004 rien'))).not.toBe('read');
});

test('UTF-8 that is damaged is refused rather than read with wrong letters', async () => {
  const bytes = utf8(VEZERE);
  const cut = bytes.slice();
  cut.set([0xff, 0xc3, 0x28, 0xa9], 400);
  expect(await refusal('endommagé.txt', cut)).toBe('not-text');
});

test('ogs/1 is read whatever the name of the file', async () => {
  const organisation = fromOutline('d direction Direction\n  s service Service');
  const { report, organisation: back } = await read('sans-extension', utf8(writeInterchange(organisation)));
  expect(back).toEqual(organisation);
  expect(report.counts).toEqual({ direction: 1, service: 1 });
});

test('sizes that no document has end soon, with a refusal or a result', async () => {
  const sizes: readonly (readonly [string, Uint8Array, string])[] = [
    ['ligne.txt', utf8('a'.repeat(10_000_000)), 'line-too-long'],
    ['lignes.txt', utf8('\n'.repeat(3_000_000) + 'a'), 'too-long'],
    ['puces.txt', utf8('- puce sans fin\n'.repeat(100_000)), 'no-entity'],
    ['grand.txt', new Uint8Array(40 * 1024 * 1024).fill(97), 'too-large'],
    ['titres.txt', utf8('DIRECTION DES EAUX\n'.repeat(30_000)), 'too-many'],
  ];
  for (const [name, bytes, code] of sizes) {
    const started = performance.now();
    expect(await refusal(name, bytes)).toBe(code);
    expect(performance.now() - started).toBeLessThan(10_000);
  }
});

test('a hundred thousand bullets under one entity are its missions', async () => {
  const started = performance.now();
  const text = `DIRECTION DES EAUX\n\nElle a pour principales missions :\n\n${'- mesurer un débit,\n'.repeat(100_000)}`;
  const { organisation } = await read('puces.txt', utf8(text));
  expect([...organisation.entities.values()].map(({ missions }) => missions.length)).toEqual([100_000]);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('five thousand services, charts and all, are read in seconds', async () => {
  const started = performance.now();
  const directions = Array.from({ length: 500 }, (_, index) => {
    const services = Array.from({ length: 10 }, (_one, at) => `Service eau${index}x${at}`);
    return [
      `DIRECTION EAU${index}`, '', 'Elle est organisée en 10 services :', '', `Direction eau${index}`,
      services.slice(0, 5).join(' '), services.slice(5).join(' '), '', '1. MISSIONS DES SERVICES', '',
      ...services.flatMap((name, at) => [`1.${at + 1} ${name.toUpperCase()}`, '', 'Il a pour principales missions :', '', '- mesurer.', '']),
    ].join('\n');
  });
  const { report } = await read('grand.txt', utf8(directions.join('\n')));
  expect(report.counts).toEqual({ direction: 500, service: 5000 });
  expect(performance.now() - started).toBeLessThan(10_000);
});
