import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeInterchange } from '../../shared/model/json.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { expectOneSentence, newFile, temporaryFolder } from '../db/support.ts';
import { fromOutline, mustApply } from '../support/organisations.ts';
import { ogs } from './support.ts';

const BEFORE = fromOutline(`
dg direction-generale Direction générale
  p1 pole Pôle un
    d1 direction Direction des routes
  p2 pole Pôle deux
`);
const AFTER = mustApply(BEFORE, { type: 'moveEntities', payload: { ids: ['d1'], parentId: 'p2' } }).organisation;

function written(organisation: Organisation, name: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, writeInterchange(organisation));
  return path;
}

describe('ogs diff', () => {
  test('says in French what changed, one sentence a line', async () => {
    const { code, out, err } = await ogs('diff', written(BEFORE, 'a.json'), written(AFTER, 'b.json'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.replaceAll('\u00A0', ' ')).toBe('« Direction des routes » passe de « Pôle un » à « Pôle deux ».\n');
  });

  test('--json gives the counts and the changes', async () => {
    const { out } = await ogs('diff', '--json', written(BEFORE, 'a.json'), written(AFTER, 'b.json'));
    expect(JSON.parse(out)).toEqual({
      summary: { moved: 1 },
      changes: [
        { key: 'moved d1', type: 'moved', id: 'd1', name: 'Direction des routes', from: 'Pôle un', fromId: 'p1', to: 'Pôle deux', toId: 'p2' },
      ],
    });
  });

  test('an organisation file and a document can be compared; the same ones have no difference', async () => {
    const path = newFile();
    const exported = join(temporaryFolder(), 'x.json');
    await ogs('export', '--db', path, '--out', exported);
    const { code, out, err } = await ogs('diff', path, exported);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^Aucune différence/u);
  });

  test('two unrelated organisations are compared, and said to be unrelated', async () => {
    const other = fromOutline('x cabinet Cabinet du maire\n  y equipe Équipe de nuit');
    const { code, out, err } = await ogs('diff', written(BEFORE, 'a.json'), written(other, 'b.json'));
    expect(code).toBe(0);
    expect(out.split('\n').filter(Boolean)).toHaveLength(2);
    expect(err).toContain('presque rien de commun');
  });

  test.each([
    ['a missing file', () => 'absent.ogs'],
    ['a version of a file without versions', () => `${newFile()}#projet`],
    ['a folder', temporaryFolder],
  ])('%s is refused in one sentence', async (_, path) => {
    const outcome = await ogs('diff', path(), written(BEFORE, 'a.json'));
    expect(outcome.code).toBe(1);
    expectOneSentence(outcome.err);
  });
});

describe('ogs diff --out', () => {
  const pair = () => [written(BEFORE, 'a.json'), written(AFTER, 'b.json')] as const;

  test.each([
    ['redline.docx', [], 'PK'],
    ['dossier.docx', ['--cst', '--date', '2026-01-31'], 'PK'],
    ['tableau.xlsx', [], 'PK'],
    ['page.html', [], '<!'],
  ])('writes %s %j and says nothing else', async (name, options, start) => {
    const out = join(temporaryFolder(), name);
    expect(await ogs('diff', ...pair(), '--out', out, ...options)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(out).subarray(0, 2).toString()).toBe(start);
  });

  test.each([
    [1, ['--out', 'x.pdf'], 'choisissez .docx, .xlsx ou .html'],
    [2, ['--out', 'x.xlsx', '--cst'], '--cst'],
    [2, ['--cst'], '--out'],
    [2, ['--date', '2026-01-31'], '--out'],
    [2, ['--out', 'x.docx', '--date', '2026-02-30'], '2026-02-30'],
    [2, ['--out', 'x.html', '--without', 'cover'], '--without'],
    [2, ['--out', 'x.docx', '--without', 'annexe'], 'annexe'],
  ])('ends with %i for %j, with one sentence, and writes nothing', async (code, options, why) => {
    const outcome = await ogs('diff', ...pair(), ...options);
    expect(outcome).toMatchObject({ code, out: '' });
    expect(outcome.err).toContain(why);
    expect(existsSync(options[1] ?? '')).toBe(false);
  });
});
