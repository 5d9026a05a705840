import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/commands/command.ts';
import { parseInterchange, writeInterchange } from '../../shared/model/json.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { unwrap } from '../../shared/result.ts';
import { expectOneSentence, newFile, storedIn, temporaryFolder } from '../db/support.ts';
import { fromOutline, mustApply } from '../support/organisations.ts';
import { ogs } from './support.ts';

const BASE = fromOutline('dg direction-generale Direction générale\n  p1 pole Pôle un\n  p2 pole Pôle deux');
const renamed = (organisation: Organisation, id: string, name: string) => {
  const command: Command = { type: 'renameEntity', payload: { id, name } };
  return mustApply(organisation, command).organisation;
};

function written(organisation: Organisation): string {
  const path = join(temporaryFolder(), 'copie.json');
  writeFileSync(path, writeInterchange(organisation));
  return path;
}

const merged = (out: string, ours: Organisation, theirs: Organisation) =>
  ogs('merge', written(BASE), written(ours), written(theirs), '--out', out, '--json');

describe('ogs merge', () => {
  test('joins what both copies changed', async () => {
    const out = join(temporaryFolder(), 'reunie.json');
    const outcome = await merged(out, renamed(BASE, 'p1', 'Pôle A'), renamed(BASE, 'p2', 'Pôle B'));
    expect({ code: outcome.code, out: JSON.parse(outcome.out) as unknown }).toEqual({ code: 0, out: { conflicts: [] } });
    const organisation = unwrap(parseInterchange(readFileSync(out, 'utf8')));
    expect(organisation).toEqual(renamed(renamed(BASE, 'p1', 'Pôle A'), 'p2', 'Pôle B'));
  });

  test('says what both changed and which was kept; the result can be an organisation file', async () => {
    const out = join(temporaryFolder(), 'reunie.ogs');
    const { code, err } = await merged(out, renamed(BASE, 'p1', 'Pôle A'), renamed(BASE, 'p1', 'Pôle B'));
    expect(code).toBe(0);
    expect(err.replaceAll('\u00A0', ' ')).toContain('1 conflit à regarder :\nLes deux copies ont changé « Pôle A » : nom. Gardé : la première copie.');
    expect((await ogs('find', '--db', out, 'Pôle')).out).toContain('Pôle A');
  });

  test('an unreadable copy, or a result in another format, is refused in one sentence and writes nothing', async () => {
    const out = join(temporaryFolder(), 'reunie.docx');
    const other = await merged(out, BASE, BASE);
    expect(other.code).toBe(1);
    expectOneSentence(other.err);
    const target = join(temporaryFolder(), 'x.json');
    const absent = await ogs('merge', written(BASE), 'absent.ogs', written(BASE), '--out', target);
    expect(absent.code).toBe(1);
    expectOneSentence(absent.err);
    expect([existsSync(out), existsSync(target)]).toEqual([false, false]);
  });

  test('replaces a file that is there only with --force, and never an organisation by data', async () => {
    const out = join(temporaryFolder(), 'reunie.json');
    writeFileSync(out, 'à garder');
    const args = ['merge', written(BASE), written(BASE), written(BASE), '--out', out];
    const refused = await ogs(...args);
    expect([refused.code, readFileSync(out, 'utf8')]).toEqual([1, 'à garder']);
    expectOneSentence(refused.err);
    expect((await ogs(...args, '--force')).code).toBe(0);
    expect(unwrap(parseInterchange(readFileSync(out, 'utf8')))).toEqual(BASE);

    const file = newFile();
    const disguised = join(temporaryFolder(), 'organisation.json');
    copyFileSync(file, disguised);
    expect((await ogs(...args.slice(0, -1), disguised, '--force')).code).toBe(1);
    expect((await ogs(...args.slice(0, -1), file)).code).toBe(1);
    expect((await ogs(...args.slice(0, -1), file, '--force')).code).toBe(0);
    expect(storedIn(file).name).toBe(BASE.name);
  });
});
