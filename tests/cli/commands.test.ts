import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importReportSchema } from '../../shared/import/report.ts';
import { organisationToJson, writeInterchange } from '../../shared/model/json.ts';
import { anEntity, fromOutline } from '../support/organisations.ts';
import { newFile, openFile, SMALL, storedIn, temporaryFolder } from '../db/support.ts';
import { ogs, ogsProcess } from './support.ts';

function written(name: string, content: unknown): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const MOVE = [{ type: 'moveEntities', payload: { ids: ['d1'], parentId: 'p2' } }];
const MOVED = 'Rattachement : « Direction des finances » sous « Pôle territoires »';

describe('import', () => {
  test('makes a database of a document, and a report of what it read', async () => {
    const source = written('organisation.json', writeInterchange(fromOutline(SMALL)));
    const path = join(dirname(source), 'x.ogs');
    const reportPath = join(dirname(source), 'report.json');
    const { code, out } = await ogs('import', source, '--db', path, '--report', reportPath);
    expect({ code, out, stored: storedIn(path) }).toEqual({ code: 0, out: '', stored: organisationToJson(fromOutline(SMALL)) });
    const report = importReportSchema.parse(JSON.parse(readFileSync(reportPath, 'utf8')));
    expect({ ...report.source, lines: 0, counts: report.counts }).toEqual({
      fileName: 'organisation.json',
      format: 'json',
      lines: 0,
      counts: { cabinet: 1, 'direction-generale': 1, pole: 2, direction: 2, service: 2 },
    });
    expect(openFile(path).isUntouchedSample).toBe(false);
  });

  test('overwrites a database only by --force, and forgets its journal then', async () => {
    const path = newFile();
    await ogs('apply', '--db', path, written('c.json', MOVE));
    const before = storedIn(path);
    const source = written('organisation.json', writeInterchange(fromOutline('cab cabinet Autre\n')));
    expect(await ogs('import', source, '--db', path)).toEqual({
      code: 1,
      out: '',
      err: '« organisation.ogs » existe déjà : --force le remplace.\n',
    });
    expect(storedIn(path)).toEqual(before);
    expect((await ogs('import', source, '--db', path, '--force')).code).toBe(0);
    expect(storedIn(path)).toEqual(organisationToJson(fromOutline('cab cabinet Autre\n')));
    expect((await ogs('undo', '--db', path)).code).toBe(1);
  });

  test('leaves the former database when the document cannot be read', async () => {
    const path = newFile();
    const before = storedIn(path);
    expect((await ogs('import', written('vide.txt', ''), '--db', path, '--force')).code).toBe(1);
    expect(storedIn(path)).toEqual(before);
  });

  test('reads the columns of a table that --columns names', async () => {
    const source = written('services.csv', 'Quoi;Sous qui;Fait\nPôle eau;;Protéger\nDirection rivières;Pôle eau;Curer\n');
    const path = join(dirname(source), 'x.ogs');
    expect((await ogs('import', source, '--db', path, '--columns', 'nom=Quoi,parent=Sous qui,missions=Fait')).code).toBe(0);
    expect(storedIn(path).entities.map(({ name, missions }) => [name, missions.map(({ text }) => text)])).toEqual([
      ['Pôle eau', ['Protéger']],
      ['Direction rivières', ['Curer']],
    ]);
  });

  test.each([
    ['nom', '« nom » ne désigne pas une colonne : écrivez par exemple nom=Libellé,parent=Rattachement (id, nom, type, parent, niveau, encadrement, autorite, vocation, missions).'],
    ['nom=Libellé', 'La colonne « Libellé » n’existe pas dans ce tableau ; il a pour colonnes : Quoi, Sous qui.'],
    ['parent=Sous qui', 'La colonne du nom manque : indiquez-la par « nom=… ».'],
  ])('refuses the columns %s as a wrong use', async (columns, sentence) => {
    const source = written('services.csv', 'Quoi;Sous qui\nPôle eau;\n');
    const path = join(dirname(source), 'x.ogs');
    const { code, err } = await ogs('import', source, '--db', path, '--columns', columns);
    expect({ code, err: err.replaceAll('\u00A0', ' ') }).toEqual({ code: 2, err: `${sentence} « ogs --help » montre les commandes.\n` });
    expect(readdirSync(dirname(source))).toEqual(['services.csv']);
  });

  test('refuses columns for a document that is no table', async () => {
    const source = written('organisation.json', writeInterchange(fromOutline(SMALL)));
    const { code, err } = await ogs('import', source, '--db', join(dirname(source), 'x.ogs'), '--columns', 'nom=Nom');
    expect({ code, err: err.replaceAll('\u00A0', ' ') }).toEqual({
      code: 2,
      err: '« organisation.json » n’est pas un tableau : on ne peut pas en indiquer les colonnes. « ogs --help » montre les commandes.\n',
    });
  });

  test('makes no database when the report cannot be written', async () => {
    const source = written('organisation.json', writeInterchange(fromOutline(SMALL)));
    const path = join(dirname(source), 'x.ogs');
    const { code } = await ogs('import', source, '--db', path, '--report', join(dirname(source), 'absent', 'r.json'));
    expect({ code, left: readdirSync(dirname(source)) }).toEqual({ code: 1, left: ['organisation.json'] });
  });
});

describe('export', () => {
  test('writes the format of the extension; what is imported from it is the same', async () => {
    const path = newFile();
    const out = join(dirname(path), 'x.json');
    expect(await ogs('export', '--db', path, '--out', out)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(out, 'utf8')).toBe(writeInterchange(fromOutline(SMALL)));
    await ogs('import', out, '--db', join(dirname(path), 'y.ogs'));
    expect(storedIn(join(dirname(path), 'y.ogs'))).toEqual(storedIn(path));
  });

  test('writes a Word document and a text', async () => {
    const path = newFile();
    const folder = dirname(path);
    const codes = [
      (await ogs('export', '--db', path, '--out', join(folder, 'x.DOCX'), '--without', 'cover,toc')).code,
      (await ogs('export', '--db', path, '--out', join(folder, 'x.txt'))).code,
    ];
    expect({
      codes,
      word: readFileSync(join(folder, 'x.DOCX')).subarray(0, 2).toString(),
      named: readFileSync(join(folder, 'x.txt'), 'utf8').includes('finances'),
      files: readdirSync(folder).sort(),
    }).toEqual({ codes: [0, 0], word: 'PK', named: true, files: ['organisation.ogs', 'x.DOCX', 'x.txt'] });
  });

  test('a document that cannot be written leaves what was there', async () => {
    const path = newFile();
    const { code, err } = await ogs('export', '--db', path, '--out', `${path}.d/x.json`);
    expect([code, err]).toEqual([1, 'Le dossier où doit se trouver « x.json » n’existe pas.\n']);
    expect(readdirSync(dirname(path))).toEqual(['organisation.ogs']);
  });
});

describe('apply, undo and redo', () => {
  test('carry out commands as one entry, take it back and give it again', async () => {
    const path = newFile();
    const before = storedIn(path);
    const commands = [...MOVE, { type: 'renameEntity', payload: { id: 'd1', name: 'Direction du budget' } }];
    const outcomes = [await ogs('apply', '--db', path, written('c.json', commands))];
    const moved = storedIn(path);
    outcomes.push(await ogs('undo', '--db', path));
    const undone = storedIn(path);
    outcomes.push(await ogs('redo', '--db', path));
    expect(outcomes).toEqual([
      { code: 0, out: '', err: '2 modifications.\n' },
      { code: 0, out: '', err: 'Annulation : 2 modifications.\n' },
      { code: 0, out: '', err: 'Rétablissement : 2 modifications.\n' },
    ]);
    expect([undone, storedIn(path)]).toEqual([before, moved]);
    expect(moved.entities.find(({ id }) => id === 'd1')).toMatchObject({ parentId: 'p2', name: 'Direction du budget' });
  });

  test('read commands from the standard input', async () => {
    const path = newFile();
    const outcome = await ogsProcess(['apply', '--db', path, '-'], (child) => child.stdin?.end(JSON.stringify(MOVE)));
    expect(outcome).toEqual({ code: 0, out: '', err: `${MOVED}.\n` });
  });

  test('all or nothing: one refused command leaves the file as it was', async () => {
    const path = newFile();
    const before = storedIn(path);
    const commands = [...MOVE, { type: 'deleteEntities', payload: { ids: ['nobody'] } }];
    expect(await ogs('apply', '--db', path, written('c.json', commands))).toEqual({
      code: 1,
      out: '',
      err: 'L’entité « nobody » n’existe pas dans cette organisation.\n',
    });
    expect(storedIn(path)).toEqual(before);
  });

  test('say when there is nothing to undo or to redo', async () => {
    const path = newFile();
    expect([await ogs('undo', '--db', path), await ogs('redo', '--db', path)]).toEqual([
      { code: 1, out: '', err: 'Il n’y a rien à annuler.\n' },
      { code: 1, out: '', err: 'Il n’y a rien à rétablir.\n' },
    ]);
  });
});

describe('find', () => {
  const path = () => {
    const base = fromOutline(SMALL);
    const entities = new Map(base.entities);
    entities.set(
      's1',
      anEntity({ id: 's1', parentId: 'd1', name: 'Service des Œuvres\tsociales', purpose: ['Il prépare l’été.'] }),
    );
    return newFile({ ...base, entities });
  };

  test('gives id, kind and path, one line each, in the order of the document', async () => {
    expect(await ogs('find', '--db', path(), 'SERVICE')).toEqual({
      code: 0,
      out: [
        'dg\tdirection-generale\tDirection générale des services\n',
        's1\tservice\tDirection générale des services > Pôle ressources > Direction des finances > Service des Œuvres sociales\n',
        's2\tservice\tDirection générale des services > Pôle ressources > Direction des finances > Service assemblées\n',
      ].join(''),
      err: '',
    });
  });

  test('gives the same as JSON', async () => {
    const { out } = await ogs('find', '--db', path(), "l'ete", '--json');
    expect(JSON.parse(out)).toEqual([
      {
        id: 's1',
        kind: 'service',
        path: ['Direction générale des services', 'Pôle ressources', 'Direction des finances', 'Service des Œuvres\tsociales'],
      },
    ]);
  });

  test('says when nothing is found, and succeeds', async () => {
    expect(await ogs('find', '--db', path(), 'aérostat')).toEqual({
      code: 0,
      out: '',
      err: 'Aucune entité ne contient « aérostat ».\n',
    });
  });
});

test('schema prints the JSON Schema of the interchange format', async () => {
  const { code, out } = await ogs('schema');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ properties: { format: { const: 'ogs/1' } } });
});
