import { expect, test } from 'vitest';
import { cleanLines } from '../../shared/import/text/clean-lines.ts';
import { joinBroken, measureWrapping } from '../../shared/import/text/wrapping.ts';
import { importLines } from '../../shared/import/import-lines.ts';
import { unwrap } from '../../shared/result.ts';
import { countingIds } from '../support/organisations.ts';

const lines = (text: string) => text.split('\n').map((line, index) => ({ number: index + 1, text: line }));

test('a word broken at its hyphen keeps the hyphen and no space; a dash between words keeps both', () => {
  expect(joinBroken('le secteur médico-', 'social')).toBe('le secteur médico-social');
  expect(joinBroken('le secteur accueil –', 'orientation')).toBe('le secteur accueil – orientation');
  expect(joinBroken('Saint-', 'Bonnet')).toBe('Saint- Bonnet');
});

test('a document without broken lines is not joined', () => {
  const whole = cleanLines(lines(`${'une phrase entière qui dépasse la largeur d’une page '.repeat(5)}.\nUne autre.\n`)).lines;
  expect(measureWrapping(whole).isWrapped).toBe(false);
});

test('broken lines, pages and footers inside a list leave one element a mission', () => {
  const text = `
Guide 3 / 9

DIRECTION DES BACS

La Direction des bacs a pour vocation de faire passer la rivière aux habitants, aux
troupeaux et aux marchandises.

Elle a pour principales missions :

- Entretenir les bacs, leurs câbles et leurs pontons toute l’année, en lien avec les
communes riveraines,
- Former les passeurs aux gestes de secours et à la conduite par grand

Guide 4 / 9

vent,
- Tenir le registre des passages, que consulte chaque mois la Commission des Bacs et
Pontons,
-
- Publier les horaires.
`;
  const { organisation, report } = unwrap(importLines(lines(text), { fileName: 'bacs.txt', format: 'txt', newId: countingIds() }));
  const [entity] = [...organisation.entities.values()];
  expect(entity?.missions.map((mission) => mission.text)).toEqual([
    'Entretenir les bacs, leurs câbles et leurs pontons toute l’année, en lien avec les communes riveraines,',
    'Former les passeurs aux gestes de secours et à la conduite par grand vent,',
    'Tenir le registre des passages, que consulte chaque mois la Commission des Bacs et Pontons,',
    'Publier les horaires.',
  ]);
  expect(entity?.purpose).toHaveLength(1);
  expect(report.fields).toMatchObject({ heading: 1, purpose: 2, missionsLeadIn: 1, missions: 7, 'empty-item': 1 });
  expect(report.doubts.map(({ code }) => code)).toEqual(['empty-item']);
});
