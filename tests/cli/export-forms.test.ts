import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readXlsx } from '../../electron/services/import/tables/xlsx.ts';
import { partsOf } from '../document/docx-reading.ts';
import { newFile } from '../db/support.ts';
import { VEZERE } from '../import/vezere.ts';
import { ogs } from './support.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('export', () => {
  test('writes a page, a workbook and a chart, by the extension', async () => {
    const path = newFile();
    const out = (name: string) => join(dirname(path), name);
    for (const name of ['x.html', 'x.xlsx', 'x.SVG']) {
      expect(await ogs('export', '--db', path, '--out', out(name))).toEqual({ code: 0, out: '', err: '' });
    }
    const sheets = await readXlsx(readFileSync(out('x.xlsx')));
    expect([
      readFileSync(out('x.html'), 'utf8').startsWith('<!DOCTYPE html>\n<html lang="fr">'),
      sheets.map(({ name }) => name),
      readFileSync(out('x.SVG'), 'utf8').startsWith('<svg '),
    ]).toEqual([true, ['Entités', 'Missions', 'Encadrement', 'Décomptes'], true]);
  });

  test('--json gives what differs from the imported document as data, and nothing to read beside it', async () => {
    const folder = dirname(newFile());
    const path = join(folder, 'importée.ogs');
    const out = join(folder, 'x.docx');
    const source = join(folder, 'source.txt');
    writeFileSync(source, VEZERE.replace('- 2 Directions', '- 7 Directions'));
    expect((await ogs('import', '--db', path, source)).code).toBe(0);
    const { code, out: said, err } = await ogs('export', '--db', path, '--out', out, '--json');
    const told = JSON.parse(said) as { file: string; corrections: readonly string[] };
    expect([code, err, told.file]).toEqual([0, '', out]);
    expect(told.corrections).toContain('Décompte\u00A0: «\u00A07 Directions\u00A0» devient «\u00A02 Directions\u00A0».');
  });

  test('names the forms it writes when it does not know the extension', async () => {
    const path = newFile();
    const { code, err } = await ogs('export', '--db', path, '--out', join(dirname(path), 'x.odt'));
    expect([code, err]).toEqual([
      1,
      'OGS ne sait pas écrire de fichier « .odt »\u00A0: choisissez .docx, .pdf, .html, .xlsx, .svg, .png, .txt ou .json.\n'.replace('« .odt »', '«\u00A0.odt\u00A0»'),
    ]);
  });

  test.each(['pdf', 'png'])('says in one sentence that .%s needs a browser, and writes nothing', async (format) => {
    vi.stubEnv('PATH', '');
    vi.stubEnv('CHROMIUM_PATH', '');
    const path = newFile();
    expect(await ogs('export', '--db', path, '--out', join(dirname(path), `x.${format}`))).toEqual({
      code: 1,
      out: '',
      err: `Pour écrire un fichier .${format}, OGS se sert d’un navigateur installé (Chromium, Chrome ou Edge) et n’en trouve pas\u00A0: installez-en un, ou indiquez-le par CHROMIUM_PATH.\n`,
    });
    expect(readdirSync(dirname(path))).toEqual(['organisation.ogs']);
  });

  test('a browser that fails leaves what was there', async () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath);
    const path = newFile();
    const out = join(dirname(path), 'x.pdf');
    writeFileSync(out, 'avant');
    expect(await ogs('export', '--db', path, '--out', out)).toEqual({
      code: 1,
      out: '',
      err: 'Le navigateur installé n’a pas pu construire ce fichier\u00A0: réessayez, ou exportez en .html ou en .svg.\n',
    });
    expect([readFileSync(out, 'utf8'), readdirSync(dirname(path)).sort()]).toEqual(['avant', ['organisation.ogs', 'x.pdf']]);
  });

  test('prints PROJET across a Word document that is asked for « with projet », and across nothing else', async () => {
    const path = newFile();
    const out = join(dirname(path), 'x.docx');
    expect(await ogs('export', '--db', path, '--out', out, '--with', 'projet')).toEqual({ code: 0, out: '', err: '' });
    expect(partsOf(readFileSync(out)).get('word/header1.xml')).toContain('string="PROJET"');
    const refused = [await ogs('export', '--db', path, '--out', out, '--with', 'brouillon'), await ogs('export', '--db', path, '--out', `${out}.txt`, '--with', 'projet')];
    expect(refused.map(({ code, err }) => [code, err.replaceAll('\u00A0', ' ')])).toEqual([
      [2, 'L’option --with attend « projet », « a3 » ou les deux, pas « brouillon ». « ogs --help » montre les commandes.\n'],
      [2, 'L’option --with ne vaut que pour un document Word (.docx). « ogs --help » montre les commandes.\n'],
    ]);
  });

  test('ends a Word document that is asked for « with a3 » with the whole chart on landscape paper', async () => {
    const path = newFile();
    const out = join(dirname(path), 'x.docx');
    expect(await ogs('export', '--db', path, '--out', out, '--with', 'projet,a3')).toEqual({ code: 0, out: '', err: '' });
    const parts = partsOf(readFileSync(out));
    expect(parts.get('word/document.xml')).toContain('w:w="23811" w:h="16838" w:orient="landscape"');
    expect(parts.get('word/header3.xml')).toContain('string="PROJET"');
  });
});
