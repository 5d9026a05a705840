import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NEWEST_VERSION } from '../../db/migrate.ts';
import { alter, contentsOf, expectOneSentence, newFile, temporaryFolder } from '../db/support.ts';
import { ogs, ogsProcess } from './support.ts';

describe('a command that is written wrong ends with 2 and one sentence', () => {
  test.each([
    ['', 'Il manque la commande.'],
    ['ranger', 'La commande « ranger » n’existe pas.'],
    ['check --db x', 'Cette version d’OGS n’a pas la commande « check ».'],
    ['version', 'Il manque ce qu’il faut faire des versions.'],
    ['version ranger --db x', '« version ranger » n’existe pas.'],
    ['version create --db x', 'Il manque le nom de la version.'],
    ['version rename --db x a', 'Il manque le nouveau nom.'],
    ['version create a', 'Il manque l’option --db.'],
    ['version list --db x --votes a', 'L’option --votes n’existe pas ici.'],
    ['version list --db x --at hier', 'L’option --at attend une date comme 2026-01-01.'],
    ['version status --db x a loi', 'Le statut attendu est brouillon, projet, avis, arrete, en-vigueur ou retrait, pas « loi ».'],
    ['version status --db x a avis --votes personnel', 'Il manque l’option --date.'],
    ['version status --db x a avis --date 2026-01-01 --votes personnel', 'L’option --votes attend « collège=pour/contre/abstentions », séparés par « ; ».'],
    ['version status --db x a projet --number 1', 'L’option --number ne va pas avec ce statut.'],
    ['version status --db x a en-vigueur --date 2026-02-30', 'L’option --date attend une date comme 2026-01-01.'],
    ['version status --db x a remplacée', 'Une version est remplacée quand une autre entre en vigueur.'],
    ['diff a', 'Il manque le second fichier.'],
    ['find texte', 'Il manque l’option --db.'],
    ['find --db', 'L’option --db attend une valeur.'],
    ['find --db x', 'Il manque le texte à chercher.'],
    ['find --db x a b', 'L’argument « b » est de trop.'],
    ['find --db x --json=oui a', 'L’option --json ne prend pas de valeur.'],
    ['find --base x a', 'L’option --base n’existe pas ici.'],
    ['undo', 'Il manque l’option --db.'],
    ['import --db x', 'Il manque le fichier à lire.'],
    ['apply --db x', 'Il manque le fichier des commandes.'],
    ['export --db x', 'Il manque l’option --out.'],
    ['export --db x --out y.docx --without page', 'L’option --without attend « cover », « toc » ou « projet », ou plusieurs séparés par des virgules, pas « page ».'],
    ['export --db x --out y.docx --wording libre', 'L’option --wording attend « source » ou « standard », pas « libre ».'],
    ['export --db x --out y.docx --version', 'L’option --version attend une valeur.'],
    ['serve --db x --port 70000', 'L’option --port attend un nombre entre 0 et 65535.'],
  ])('%s', async (line, sentence) => {
    expect(await ogs(...line.split(' ').filter(Boolean))).toEqual({
      code: 2,
      out: '',
      err: `${sentence} « ogs --help » montre les commandes.\n`,
    });
  });
});

/** What may be given as DB; each must be refused by every command that opens one. */
const DATABASES: Record<string, (folder: string) => string> = {
  'a missing file': (folder) => join(folder, 'absent.ogs'),
  'a missing folder': (folder) => join(folder, 'absent', 'x.ogs'),
  'a folder': (folder) => {
    const path = join(folder, 'x.ogs');
    mkdirSync(path);
    return path;
  },
  'an empty file': (folder) => file(folder, ''),
  'a text': (folder) => file(folder, 'Direction générale\n'),
  'a database of another program': (folder) => {
    const path = join(folder, 'x.ogs');
    const database = new Database(path);
    database.exec('CREATE TABLE bookmark (url TEXT)');
    database.close();
    return path;
  },
  'a file of a later OGS': () => {
    const path = newFile();
    alter(path, `PRAGMA user_version = ${NEWEST_VERSION + 10}`);
    return path;
  },
  'half a file': () => {
    const path = newFile();
    truncateSync(path, 20_480);
    return path;
  },
};

/** What may be given as FILE to import; nothing of it makes a database. */
const DOCUMENTS: Record<string, (folder: string) => string> = {
  'a missing file': (folder) => join(folder, 'absent.txt'),
  'a folder': (folder) => folder,
  'an empty file': (folder) => file(folder, ''),
  '200 MB of noise': (folder) => {
    const path = file(folder, 'noise');
    truncateSync(path, 200 * 1024 * 1024);
    return path;
  },
  'a picture named .txt': (folder) => file(folder, Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')),
  'bytes that are no text': (folder) => file(folder, Buffer.from([0xff, 0xc3, 0x28, 0x00, 0xfe])),
  'a device that never ends': () => '/dev/zero',
  'JSON of something else': (folder) => file(folder, '{"a":1}', 'x.json'),
  'JSON that is cut off': (folder) => file(folder, '{"format":"ogs/1","organisation":{', 'x.json'),
  'an organisation that turns in a circle': (folder) => file(folder, JSON.stringify(circle()), 'x.json'),
};

/** What may be given as COMMANDS. */
const COMMANDS: Record<string, string> = {
  'no JSON': 'moveEntities d1 p2',
  'nothing': '',
  'no command': '[]',
  'one command without its list': '{"type":"deleteEntities","payload":{"ids":["s1"]}}',
  'an unknown command': '[{"type":"dropTables","payload":{}}]',
  'a command without payload': '[{"type":"renameEntity"}]',
  'an unknown id': '[{"type":"renameEntity","payload":{"id":"nobody","name":"X"}}]',
  'commands nested without end': '[{"type":"batch","payload":{"commands":'.repeat(20_000),
};

function file(folder: string, content: string | Buffer, name = 'x.txt'): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function circle() {
  const entity = (id: string, parentId: string) => ({ id, parentId, kind: 'service', name: id });
  return { format: 'ogs/1', organisation: { name: 'X', entities: [entity('a', 'b'), entity('b', 'a')] } };
}

async function expectRefused(args: readonly string[], folder: string): Promise<void> {
  const before = contentsOf(folder);
  const { code, out, err } = await ogs(...args);
  expectOneSentence(err);
  expect({ code, out, folder: contentsOf(folder) }).toEqual({ code: 1, out: '', folder: before });
}

describe('what cannot be done ends with 1 and one sentence, and changes nothing', () => {
  test.each(Object.entries(DATABASES))('DB is %s', async (_name, make) => {
    const path = make(temporaryFolder());
    const commands = file(temporaryFolder(), '[{"type":"deleteEntities","payload":{"ids":["s1"]}}]');
    const folder = path.includes('absent') ? dirname(commands) : dirname(path);
    await expectRefused(['find', '--db', path, 'x'], folder);
    await expectRefused(['undo', '--db', path], folder);
    await expectRefused(['apply', '--db', path, commands], folder);
    await expectRefused(['export', '--db', path, '--out', join(folder, 'out.json')], folder);
  });

  test.each(Object.entries(DOCUMENTS))('FILE is %s', async (_name, make) => {
    const folder = temporaryFolder();
    const source = make(folder);
    await expectRefused(['import', source, '--db', join(folder, 'new.ogs')], folder);
  });

  test.each(Object.entries(COMMANDS))('COMMANDS is %s', async (_name, text) => {
    const path = newFile();
    await expectRefused(['apply', '--db', path, file(temporaryFolder(), text)], dirname(path));
  });

  test.each(['x.odt', 'x.doc', 'x'])('OUT is in a format that cannot be written: %s', async (name) => {
    const path = newFile();
    await expectRefused(['export', '--db', path, '--out', join(dirname(path), name)], dirname(path));
  });

  test('OUT is a folder', async () => {
    const path = newFile();
    mkdirSync(join(dirname(path), 'x.json'));
    await expectRefused(['export', '--db', path, '--out', join(dirname(path), 'x.json')], dirname(path));
  });
});

describe('as a process', () => {
  test('the exit code says it, and nothing of Node shows', async () => {
    const wrong = await ogsProcess(['ranger']);
    const failed = await ogsProcess(['find', '--db', '/absent/x.ogs', 'x']);
    expect([wrong, failed]).toEqual([
      { code: 2, out: '', err: 'La commande « ranger » n’existe pas. « ogs --help » montre les commandes.\n' },
      { code: 1, out: '', err: 'Le dossier où doit se trouver « x.ogs » n’existe pas.\n' },
    ]);
  });

  test('--help shows every command on the standard output', async () => {
    const { code, out, err } = await ogsProcess(['--help']);
    expect([code, err, [...new Set([...out.matchAll(/^ {2}ogs (\w+)/gmu)].map(([, name]) => name))]]).toEqual([
      0,
      '',
      ['import', 'export', 'apply', 'find', 'diff', 'merge', 'version', 'undo', 'redo', 'serve', 'schema'],
    ]);
  });

  test('a reader that stops reading ends it quietly', async () => {
    const { err } = await ogsProcess(['--help'], (child) => child.stdout?.destroy());
    expect(err).toBe('');
  });
});
