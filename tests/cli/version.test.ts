import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alter, expectOneSentence, newFile, storedIn, temporaryFolder } from '../db/support.ts';
import { ogs, type Outcome } from './support.ts';

const said = ({ code, out, err }: Outcome) => [code, out, err].join('|').replaceAll('\u00A0', ' ').trimEnd();
const version = (db: string, ...args: string[]) => ogs('version', ...args, '--db', db);

describe('ogs version', () => {
  test('takes a project from its first draft to the day it is in force', async () => {
    const db = newFile();
    expect(said(await version(db, 'list'))).toBe('0||Ce fichier ne contient pas encore de version.');
    expect(said(await version(db, 'create', 'Organisation 2025'))).toBe('0||Version « Organisation 2025 » créée.');
    expect(said(await version(db, 'status', 'Organisation 2025', 'en vigueur', '--date', '2025-01-01'))).toBe(
      '0||Version « Organisation 2025 » : en vigueur, date d’effet le 1er janvier 2025.',
    );
    await version(db, 'duplicate', 'Organisation 2025', 'Organisation 2026');
    const votes = 'personnel=5/2/1; collectivité=4/0/0';
    expect(said(await version(db, 'status', 'organisation 2026', 'avis', '--date', '2025-11-04', '--votes', votes))).toBe(
      '0||Version « Organisation 2026 » : avis du CST du 4 novembre 2025 ' +
        '(personnel : 5 pour, 2 contre, 1 abstention ; collectivité : 4 pour, 0 contre, 0 abstention).',
    );
    await version(db, 'status', 'Organisation 2026', 'arrêté', '--number', '2025-118', '--date', '2025-12-01');
    await version(db, 'status', 'Organisation 2026', 'en-vigueur', '--date', '2026-01-01');
    expect((await version(db, 'list')).out).toBe(
      'Organisation 2025\tRemplacée\t2025-01-01\ttravail\nOrganisation 2026\tEn vigueur\t2026-01-01\t\n',
    );
    expect((await version(db, 'list', '--at', '2025-12-31')).out).toContain('Organisation 2025');
    expect(said(await version(db, 'list', '--at', '2024-01-01'))).toBe('0||Aucune version n’était en vigueur à cette date.');
    const { out } = await version(db, 'show', 'Organisation 2026', '--json');
    expect(JSON.parse(out)).toMatchObject({ name: 'Organisation 2026', act: { number: '2025-118', date: '2025-12-01' } });
  });

  test('restores a version as an edit that undo takes back', async () => {
    const db = newFile();
    await version(db, 'create', 'Base', '--note', 'Avant travaux.');
    const before = storedIn(db);
    const commands = join(temporaryFolder(), 'c.json');
    writeFileSync(commands, JSON.stringify([{ type: 'renameEntity', payload: { id: 's1', name: 'Service neuf' } }]));
    await ogs('apply', '--db', db, commands);
    expect((await version(db, 'list')).out).toBe('Base\tBrouillon\t\ttravail (modifiée)\n');
    expect(said(await version(db, 'restore', 'Base'))).toBe('0||Version « Base » rétablie.');
    expect(storedIn(db)).toEqual(before);
    expect(said(await ogs('undo', '--db', db))).toBe('0||Annulation : Version « Base » rétablie.');
    expect(said(await version(db, 'save'))).toBe('0||Version « Base » enregistrée.');
    expect(said(await version(db, 'save'))).toBe('0||L’état de travail est déjà enregistré.');
    expect(said(await version(db, 'rename', 'Base', 'Socle'))).toBe('0||Version « Base » renommée « Socle ».');
    expect(said(await version(db, 'note', 'Socle', 'Relue.'))).toBe('0||Note de la version « Socle » enregistrée.');
    expect((await version(db, 'show', 'Socle')).out.replaceAll('\u00A0', ' ')).toBe('Version « Socle » : brouillon\n8 entités\nRelue.\n');
    expect(said(await version(db, 'delete', 'Socle'))).toBe('0||Version « Socle » supprimée.');
  });

  test('an unknown or damaged version, or an illegal step, is refused in one sentence', async () => {
    const db = newFile();
    await version(db, 'create', 'Base');
    alter(db, "UPDATE version SET content = 'AAAA'");
    const outcomes = [
      await version(db, 'restore', 'Nulle'),
      await version(db, 'restore', 'Base'),
      await version(db, 'create', 'base'),
      await version(db, 'status', 'Base', 'retrait'),
      await version('absent.ogs', 'list'),
    ];
    for (const { code, out, err } of outcomes) {
      expect([code, out]).toEqual([1, '']);
      expectOneSentence(err);
    }
  });

  test('export --version writes what a version holds', async () => {
    const db = newFile();
    await version(db, 'create', 'Base');
    const [first, second] = [join(temporaryFolder(), 'a.json'), join(temporaryFolder(), 'b.json')];
    await ogs('export', '--db', db, '--out', first);
    const commands = join(temporaryFolder(), 'c.json');
    writeFileSync(commands, JSON.stringify([{ type: 'renameEntity', payload: { id: 's1', name: 'Service neuf' } }]));
    await ogs('apply', '--db', db, commands);
    expect((await ogs('export', '--db', db, '--version', 'Base', '--out', second)).code).toBe(0);
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
    expect((await ogs('export', '--db', db, '--version', 'Nulle', '--out', second)).code).toBe(1);
  });

  test('diff takes a version of a file as FILE#NAME, whatever the name holds', async () => {
    const db = newFile();
    await version(db, 'create', 'Base #1');
    const commands = join(temporaryFolder(), 'c.json');
    writeFileSync(commands, JSON.stringify([{ type: 'renameEntity', payload: { id: 's1', name: 'Service neuf' } }]));
    await ogs('apply', '--db', db, commands);
    const { out } = await ogs('diff', `${db}#Base #1`, db, '--json');
    expect(JSON.parse(out)).toMatchObject({ changes: [{ type: 'renamed', id: 's1' }] });
    const unknown = await ogs('diff', `${db}#Nulle`, db);
    expect([unknown.code, unknown.out]).toEqual([1, '']);
    expectOneSentence(unknown.err);
  });
});
