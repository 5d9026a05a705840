import { expect, test } from 'vitest';
import { importFile } from '../../electron/services/import/import-file.ts';
import { countingIds } from '../support/organisations.ts';
import { VEZERE } from './vezere.ts';

const read = async (text: string) =>
  (await importFile('vezere.txt', new TextEncoder().encode(text), { newId: countingIds() })).organisation;

test('a cover, its contents table and a title in capitals are no part of the preamble', async () => {
  const cover = 'Département de la Vézère\nLivre des services\nÉdition de printemps\nSommaire\nDirection des rivières ............ 4\n\nAVANT-PROPOS\n\n';
  expect((await read(cover + VEZERE)).settings.preamble).toEqual((await read(VEZERE)).settings.preamble);
});

test('the ligne managériale is the same with the supervisor above the kind of entity, as some prints have it', async () => {
  const table = (rows: readonly (readonly string[])[]) =>
    `La ligne managériale est la suivante :\nEntité\tFonction d’encadrement\n${rows.flat().join('\n')}\n\n`;
  const usual = [['Direction', 'Capitaine de direction', 'Encadrement hiérarchique'], ['Service', 'Pilote de service', 'Encadrement de proximité']];
  const turned = usual.map(([kind = '', supervisor = '', authority = '']) => [supervisor, kind, authority]);
  const titles = async (rows: readonly (readonly string[])[]) =>
    (await read(table(rows) + VEZERE)).kinds.map((kind) => [kind.id, kind.managementLine, kind.supervisor]);
  expect(await titles(turned)).toEqual(await titles(usual));
  expect(JSON.stringify(await titles(usual))).toContain('Capitaine de direction');
});
